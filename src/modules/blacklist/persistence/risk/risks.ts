import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Risk, RiskSettings } from "../../../../types/risk"
import { type LedgerFacts, riskSettingsOf } from "../../screening/risk"
import type { StoredHashes } from "../../screening/rules"

/** What is scored of a placed order, as the database knows it. */
export interface FoundOrder {
  order_id: string
  cart_id: string | null
  placed_at: string
  hashes: StoredHashes
  currency_code: string | null
  total: number | null
  large_from: number | null
  /** As saved for the cart; null where it was not, or is not any more. */
  ip: string | null
  facts: LedgerFacts
  /** The score that was seen at the checkout, where a check looked at it; absent where it is to be made. */
  risk?: Risk
}

/** Orders to be scored, with the setting by which that is done. */
export interface FoundOrders {
  settings: RiskSettings
  orders: FoundOrder[]
}

/** The answer of `blacklist_order_facts`. */
export interface FoundOrdersRow {
  settings: Partial<RiskSettings> | null
  orders: FoundOrder[]
}

/** What is scored of somebody who has no order yet, or of a customer. */
export interface FoundPerson {
  settings: RiskSettings
  large_from: number | null
  facts: LedgerFacts
}

/** A scored order as it is stored. */
export interface ScoredOrder extends Risk {
  order_id: string
  placed_at: string
  currency_code: string
}

/** The end of time, for what is known by now. */
const EVERYTHING_KNOWN = "infinity"

export const readFoundOrders = (row: FoundOrdersRow): FoundOrders => ({
  settings: riskSettingsOf(row.settings ?? undefined),
  orders: row.orders,
})

/** What the first score of an order says stays: it is as of the checkout. */
const STORE = `
  with scored as (
    insert into blacklist_order_screening as t (order_id, placed_at, currency_code, score, level, signals)
    select g.order_id, g.placed_at, g.currency_code, g.score, g.level, g.signals
      from jsonb_to_recordset(?::jsonb) as g (order_id text, placed_at timestamptz, currency_code text,
             score int, level text, signals jsonb)
     order by g.order_id
    on conflict (order_id) do update
       set score = excluded.score, level = excluded.level, signals = excluded.signals, updated_at = now()
     where t.score is null
    returning order_id),
  due as (insert into blacklist_order_due (order_id) select order_id from scored)
  select blacklist_order_fates(array(select g.order_id
           from jsonb_to_recordset(?::jsonb) as g (order_id text)))`

/** What scores are made of, read and written. It scores nothing itself. */
export class Risks {
  constructor(private readonly knex: Knex) {}

  /**
   * What is scored of placed orders, one statement however many; those that the ledger does not know are left out.
   *
   * @param asOf - `checkout`: of those without a score, as it was when they were placed; `now`: what is known by now
   * of the same time, scored or not
   */
  async ofOrders(orderIds: string[], asOf: "checkout" | "now" = "checkout"): Promise<FoundOrders> {
    const isNow = asOf === "now"
    const { rows } = await this.knex.raw<{ rows: [{ found: FoundOrdersRow }] }>(
      "select blacklist_order_facts(?::text[], ?, ?::timestamptz) as found",
      [orderIds, !isNow, isNow ? EVERYTHING_KNOWN : null] as Knex.RawBinding[]
    )
    return readFoundOrders(rows[0].found)
  }

  /** What is scored of a checkout, or of a customer, by what is known now. Nothing is written. */
  async ofPerson(
    hashes: StoredHashes,
    {
      cart_id,
      order_id,
      placed_at,
      currency_code,
      ip = null,
      ip_key = null,
    }: {
      cart_id?: string | null
      order_id?: string | null
      /** The end of all windows; now where absent. */
      placed_at?: Date | string | null
      currency_code?: string | null
      /** Canonical, with its key. */
      ip?: string | null
      ip_key?: bigint | null
    } = {}
  ): Promise<FoundPerson> {
    const { rows } = await this.knex.raw<{
      rows: [Omit<FoundPerson, "settings"> & { settings: Partial<RiskSettings> | null }]
    }>(
      `select blacklist_person_facts(?::jsonb, coalesce(?::timestamptz, now()), '${EVERYTHING_KNOWN}', ?, ?, ?, ?::int8) as facts,
              blacklist_large_order(?, false, false)::float8 as large_from,
              (select s.stored -> 'risk' from blacklist_setting s where s.deleted_at is null limit 1) as settings`,
      [
        JSON.stringify(hashes),
        placed_at ?? null,
        order_id ?? null,
        cart_id ?? null,
        ip,
        ip_key === null ? null : String(ip_key),
        currency_code ?? null,
      ] as Knex.RawBinding[]
    )
    const [{ settings, ...found }] = rows
    return { ...found, settings: riskSettingsOf(settings ?? undefined) }
  }

  /** From which total on an order in a currency is large; null where there are too few orders. */
  async largeFrom(currency: string): Promise<number | null> {
    const { rows } = await this.knex.raw<{ rows: [{ large_from: number | null }] }>(
      "select blacklist_large_order(?)::float8 as large_from",
      [currency]
    )
    return rows[0].large_from
  }

  /** Stores the scores of orders that have none, and notes what became of the orders: one statement. */
  async store(orders: ScoredOrder[]): Promise<void> {
    if (!orders.length) return
    const rows = JSON.stringify(orders)
    await this.knex.raw(STORE, [rows, rows])
  }

  /** Notes on the facts of orders what became of these; answers how many learnt something. */
  async noteFates(orderIds: string[]): Promise<number> {
    if (!orderIds.length) return 0
    const { rows } = await this.knex.raw<{ rows: [{ changed: number }] }>(
      "select blacklist_order_fates(?::text[]) as changed",
      [orderIds] as Knex.RawBinding[]
    )
    return rows[0].changed
  }

  /** Orders of the ledger to compare with core's: the newest, and the next page of all others, round and round. */
  async nextToCompare(newest: number, others: number): Promise<string[]> {
    const ids = `select id, order_id from blacklist_ledger_fact where kind = 'order' and order_id is not null`
    return await this.knex.transaction(async (transaction) => {
      const { rows: heads } = await transaction.raw<{ rows: { id: string; order_id: string }[] }>(
        `${ids} order by id desc limit ?`,
        [newest]
      )
      const last = heads.at(-1)
      if (!last || heads.length < newest) return heads.map(({ order_id }) => order_id)
      const { rows } = await transaction.raw<{ rows: { id: string; order_id: string }[] }>(
        `${ids} and id < least(?::bigint, coalesce((select compared_below from blacklist_ledger_reconciled),
           9223372036854775807)) order by id desc limit ?`,
        [last.id, others]
      )
      const next = rows.length < others ? null : rows[rows.length - 1].id
      await transaction.raw("update blacklist_ledger_reconciled set compared_below = ?", [
        next,
      ] as Knex.RawBinding[])
      return [...heads, ...rows].map(({ order_id }) => order_id)
    })
  }

  /** Computes anew from which total on an order is large, in every currency that it was asked for. */
  async refreshLargeOrders(): Promise<void> {
    await this.knex.raw(
      "select blacklist_large_order(currency_code, true) from blacklist_large_order"
    )
  }
}
