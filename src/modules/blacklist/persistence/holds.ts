import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { AdminHoldCheck } from "../../../types/http/holds"
import {
  HOLD_CHECKLIST_ITEMS,
  type HoldChecklistItem,
  type HoldSource,
  type HoldStatus,
} from "../../../types/vocabulary"

/** A hold without what was written about it. */
export interface HoldRecord {
  id: string
  order_id: string
  display_id: number | null
  status: HoldStatus
  reason: string | null
  source: HoldSource
  checklist: AdminHoldCheck[]
  created_by: string | null
  created_at: Date | string
  ended_by: string | null
  ended_at: Date | string | null
}

interface HoldCommentRecord {
  id: string
  text: string
  created_by: string | null
  created_at: Date | string
}

/** A hold with its comments, oldest first. */
export type HoldWithComments = HoldRecord & { comments: HoldCommentRecord[] }

type NewHold = Pick<HoldRecord, "order_id" | "display_id" | "reason" | "source" | "created_by">

const HOLDS = "blacklist_hold"
const COMMENTS = "blacklist_hold_comment"

const COLUMNS = [
  "id",
  "order_id",
  "display_id",
  "status",
  "reason",
  "source",
  "checklist",
  "created_by",
  "created_at",
  "ended_by",
  "ended_at",
]

const UNTICKED: AdminHoldCheck[] = HOLD_CHECKLIST_ITEMS.map((item) => ({
  item,
  done: false,
  by: null,
  at: null,
}))

/** Holds of orders. Of several who end or change one at once, each sees what the former made. */
export class Holds {
  constructor(private readonly knex: Knex) {}

  /** The newest hold of an order. */
  async newestOf(orderId: string): Promise<HoldWithComments | null> {
    const hold: HoldRecord | undefined = await this.knex(HOLDS)
      .where({ order_id: orderId, deleted_at: null })
      .orderBy([
        { column: "created_at", order: "desc" },
        { column: "id", order: "desc" },
      ])
      .first(COLUMNS)
    return hold ? { ...hold, comments: await this.commentsOf(hold.id) } : null
  }

  /** Those of the orders that are held. */
  async heldAmong(orderIds: string[]): Promise<HoldRecord[]> {
    if (!orderIds.length) return []
    return await this.knex(HOLDS)
      .where({ status: "held", deleted_at: null })
      .whereRaw("order_id = any (?::text[])", [orderIds])
      .select(COLUMNS)
  }

  /** Those of the orders that are held, or were. */
  async everHeldAmong(orderIds: string[]): Promise<string[]> {
    const rows: { order_id: string }[] = await this.knex(HOLDS)
      .where({ deleted_at: null })
      .whereRaw("order_id = any (?::text[])", [orderIds])
      .distinct("order_id")
    return rows.map(({ order_id }) => order_id)
  }

  /** A page of what is held, by id. */
  async heldAfter(id: string, take: number): Promise<Pick<HoldRecord, "id" | "order_id">[]> {
    return await this.knex(HOLDS)
      .where({ status: "held", deleted_at: null })
      .where("id", ">", id)
      .orderBy("id")
      .limit(take)
      .select("id", "order_id")
  }

  /** Holds an order; null where it is held already. */
  async create(hold: NewHold): Promise<string | null> {
    const [row]: { id: string }[] = await this.knex(HOLDS)
      .insert({
        ...hold,
        id: generateEntityId(undefined, "blhold"),
        status: "held",
        checklist: JSON.stringify(UNTICKED),
      })
      .onConflict(this.knex.raw("(order_id) where status = 'held' and deleted_at is null"))
      .ignore()
      .returning("id")
    return row?.id ?? null
  }

  /** Deletes a hold as if it had never been. */
  async remove(id: string): Promise<void> {
    await this.knex.transaction(async (transaction) => {
      await transaction(COMMENTS).where({ hold_id: id }).del()
      await transaction(HOLDS).where({ id }).del()
    })
  }

  /**
   * Ticks or unticks an item of the checklist. What is as it should be stays as it is, with its name and time.
   *
   * @returns the checklist before; null where the order is not held.
   */
  async tick(
    orderId: string,
    item: HoldChecklistItem,
    { done, by }: { done: boolean; by: string | null }
  ): Promise<{ id: string; former: AdminHoldCheck[] } | null> {
    const at = new Date().toISOString()
    return await this.changeChecklist(orderId, (check) => {
      if (check.item !== item || check.done === done) return check
      return done ? { item, done, by, at } : { item, done, by: null, at: null }
    })
  }

  /** Puts one item back to what it was. */
  async restoreCheck(orderId: string, former: AdminHoldCheck): Promise<void> {
    await this.changeChecklist(orderId, (check) => (check.item === former.item ? former : check))
  }

  /** Writes a comment; returns its id. */
  async comment(holdId: string, text: string, createdBy: string | null): Promise<string> {
    const id = generateEntityId(undefined, "blholdc")
    await this.knex(COMMENTS).insert({ id, hold_id: holdId, text, created_by: createdBy })
    return id
  }

  async removeComment(id: string): Promise<void> {
    await this.knex(COMMENTS).where({ id }).del()
  }

  /** Ends the holds of orders; returns those that this has ended. */
  async end(
    orderIds: string[],
    status: Exclude<HoldStatus, "held">,
    endedBy: string | null
  ): Promise<Pick<HoldRecord, "id" | "order_id">[]> {
    if (!orderIds.length) return []
    const now = this.knex.fn.now()
    return await this.knex(HOLDS)
      .where({ status: "held", deleted_at: null })
      .whereRaw("order_id = any (?::text[])", [orderIds])
      .update({ status, ended_by: endedBy, ended_at: now, updated_at: now })
      .returning(["id", "order_id"])
  }

  /** Takes the end back, unless the order was held anew since. */
  async reopen(ids: string[]): Promise<void> {
    await this.knex.raw(
      `update ${HOLDS} h set status = 'held', ended_by = null, ended_at = null, updated_at = now()
        where id = any (?::text[])
          and not exists (select 1 from ${HOLDS} o where o.order_id = h.order_id and o.status = 'held'
                                                    and o.deleted_at is null)`,
      [ids]
    )
  }

  private async commentsOf(holdId: string): Promise<HoldCommentRecord[]> {
    return await this.knex(COMMENTS)
      .where({ hold_id: holdId, deleted_at: null })
      .orderBy(["created_at", "id"])
      .select("id", "text", "created_by", "created_at")
  }

  private async changeChecklist(
    orderId: string,
    change: (check: AdminHoldCheck) => AdminHoldCheck
  ): Promise<{ id: string; former: AdminHoldCheck[] } | null> {
    return await this.knex.transaction(async (transaction) => {
      const held: Pick<HoldRecord, "id" | "checklist"> | undefined = await transaction(HOLDS)
        .where({ order_id: orderId, status: "held", deleted_at: null })
        .forUpdate()
        .first("id", "checklist")
      if (!held) return null
      await transaction(HOLDS)
        .where({ id: held.id })
        .update({
          checklist: JSON.stringify(held.checklist.map(change)),
          updated_at: transaction.fn.now(),
        })
      return { id: held.id, former: held.checklist }
    })
  }
}
