import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Reason } from "../../../../types/decision"
import type { RiskSignal } from "../../../../types/risk"
import type { RiskLevel } from "../../../../types/vocabulary"
import { isCartTableElsewhere } from "../cart-origins"
import { project } from "./project"
import {
  idsAfter,
  type OrderScreeningFilters,
  type OrderScreeningPage,
  type OrderScreeningRecord,
  pageStatements,
  readCopies,
} from "./query"
import { type FirstIdSince, lockCopies, ONE_ROW, refresh, sweep } from "./refresh"

/** A page of the list: the orders, the reasons of the decision that is shown of each, and how many there are. */
export interface ListedOrders {
  rows: (OrderScreeningRecord & { reasons: Reason[] })[]
  count: number
}

/** What the copy of an order adds to its records. */
export interface ShownOrder {
  screened: boolean
  score: number | null
  level: RiskLevel | null
  signals: RiskSignal[] | null
}

/** When a check last found nothing about an order. */
export interface CheckedOrder {
  order_id: string
  checked_at: Date | string | null
}

/**
 * All orders of the store as staff look for them, each with what the plugin knows of it. They are copies, so that
 * every filter, search and sort has an index. Brought up to date when the list is read, and every minute:
 * a checkout writes nothing here.
 */
export class OrderScreenings {
  /** False where core's orders are in another database: there are no copies then. */
  private seesOrders = true

  constructor(private readonly knex: Knex) {}

  /** Copies what has changed. */
  async refresh(firstIdSince: FirstIdSince): Promise<void> {
    await this.copying((transaction) => refresh(transaction, firstIdSince))
  }

  /** Copies the next page of all orders, newest first; answers whether it was the last one. */
  async sweep(): Promise<boolean> {
    return (await this.copying((transaction) => sweep(transaction))) ?? true
  }

  /** Whether all orders have been copied once. */
  async isComplete(): Promise<boolean> {
    const row = await this.knex("blacklist_order_cursor").first("swept_once")
    return row?.swept_once ?? false
  }

  /** When the plugin was installed. */
  async installedAt(): Promise<Date> {
    await this.knex.raw(ONE_ROW)
    const row: { installed_at: Date } =
      await this.knex("blacklist_order_cursor").first("installed_at")
    return row.installed_at
  }

  /** Notes orders that something changed about: they are copied before the list is read again. */
  async changed(orderIds: string[]): Promise<void> {
    if (!orderIds.length) return
    await this.knex.raw("insert into blacklist_order_due (order_id) select unnest(?::text[])", [
      orderIds,
    ])
  }

  /** A page of the list. No filter reads the whole table. */
  async list(filters: OrderScreeningFilters, page: OrderScreeningPage): Promise<ListedOrders> {
    return await this.knex.transaction(async (transaction) => {
      // A filter that most orders pass makes the planner prefer the whole table to an index that has the answer.
      await transaction.raw("set local enable_seqscan = off")
      const { ids, count } = pageStatements(transaction, filters, page)
      const found: { order_id: string }[] = await ids
      const [{ count: all }] = await count
      const rows = await readCopies(
        transaction,
        found.map(({ order_id }) => order_id)
      )
      const reasons = await reasonsOf(rows, transaction)
      return {
        rows: rows.map((row) => ({ ...row, reasons: reasons.get(row.decision_id ?? "") ?? [] })),
        count: Number(all),
      }
    })
  }

  /** How many orders filters let through. */
  async count(filters: OrderScreeningFilters): Promise<number> {
    return await this.knex.transaction(async (transaction) => {
      await transaction.raw("set local enable_seqscan = off")
      const page = { sort: "id", descending: false, take: 1, skip: 0 } as const
      const [{ count }] = await pageStatements(transaction, filters, page).count
      return Number(count)
    })
  }

  /** The next orders that filters let through, by their ids. */
  async idsAfter(filters: OrderScreeningFilters, after: string, take: number): Promise<string[]> {
    const rows: { order_id: string }[] = await idsAfter(this.knex, filters, after, take)
    return rows.map(({ order_id }) => order_id)
  }

  /** Whether somebody or something looked at an order, and how risky it was, as its copy says. */
  async shown(orderId: string): Promise<ShownOrder> {
    await this.copying(async (transaction) => {
      await lockCopies(transaction)
      await project(transaction, [orderId])
    })
    return await this.riskOf(orderId)
  }

  /** The same, as it was last copied. */
  async riskOf(orderId: string): Promise<ShownOrder> {
    const row: ShownOrder | undefined = await this.knex("blacklist_order_screening")
      .where({ order_id: orderId })
      .first("screened", "score", "level", "signals")
    return row ?? { screened: false, score: null, level: null, signals: null }
  }

  /**
   * Notes that a check found nothing about these orders.
   *
   * @returns what was noted before.
   */
  async markChecked(orderIds: string[]): Promise<CheckedOrder[]> {
    const former = await this.copying(async (transaction) => {
      await lockCopies(transaction)
      await project(transaction, orderIds)
      return await this.writeChecked(
        transaction,
        orderIds.map((order_id) => ({ order_id, checked_at: new Date() }))
      )
    })
    return former ?? []
  }

  /** Puts back what was noted. */
  async restoreChecked(former: CheckedOrder[]): Promise<void> {
    await this.copying(async (transaction) => {
      await lockCopies(transaction)
      await this.writeChecked(transaction, former)
    })
  }

  private async writeChecked(
    transaction: Knex.Transaction,
    orders: CheckedOrder[]
  ): Promise<CheckedOrder[]> {
    const ids = orders.map(({ order_id }) => order_id)
    const former: CheckedOrder[] = await transaction("blacklist_order_screening")
      .whereRaw("order_id = any (?::text[])", [ids])
      .select("order_id", "checked_at")
    await transaction.raw(
      `update blacklist_order_screening t set checked_at = g.checked_at
         from jsonb_to_recordset(?::jsonb) as g (order_id text, checked_at timestamptz)
        where t.order_id = g.order_id`,
      [JSON.stringify(orders)]
    )
    await project(transaction, ids)
    return former
  }

  /** @returns undefined where core's tables are in another database. */
  private async copying<T>(
    work: (transaction: Knex.Transaction) => Promise<T>
  ): Promise<T | undefined> {
    if (!this.seesOrders) return undefined
    try {
      return await this.knex.transaction(work)
    } catch (error) {
      if (!isCartTableElsewhere(error)) throw error
      this.seesOrders = false
      return undefined
    }
  }
}

async function reasonsOf(rows: OrderScreeningRecord[], knex: Knex): Promise<Map<string, Reason[]>> {
  const ids = rows.flatMap(({ decision_id }) => decision_id ?? [])
  if (!ids.length) return new Map()
  const decisions: { id: string; reasons: Reason[] }[] = await knex("blacklist_decision")
    .whereRaw("id = any (?::text[])", [ids])
    .select("id", "reasons")
  return new Map(decisions.map(({ id, reasons }) => [id, reasons]))
}
