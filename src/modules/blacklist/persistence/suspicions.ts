import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { SuspicionIdentity } from "../../../types/http"
import type {
  SuspicionAddressType,
  SuspicionSource,
  SuspicionStatus,
} from "../../../types/vocabulary"
import { canonicalEmail } from "../screening/canonical"
import { hashesOf, suspectKeys, withCustomers } from "../screening/rules"
import type { Shopper } from "../screening/shopper"
import { arrayLiteral } from "./count-queries"
import { inPages } from "./in-pages"
import { syncSuspicionFacts } from "./ledger/suspicion-facts"
import type { RuleCache } from "./rule-cache"
import type { StoreDetails } from "./settings"

/** What a review changes. */
export interface SuspicionVerdictValues {
  status: SuspicionStatus
  reviewed_by: string | null
  reviewed_at: Date | string | null
  comment: string | null
}

/** A new suspicion as it is written. */
export type NewSuspicion = SuspicionIdentity &
  Partial<SuspicionVerdictValues> & {
    id?: string
    order_id: string | null
    cart_id: string | null
    address_type: SuspicionAddressType
    source: SuspicionSource
    source_id: string | null
    created_by: string | null
    assigned_to?: string | null
    /** E-mail and customer are what a guest typed. */
    by_guest?: boolean
  }

/** What staff may correct. */
export type SuspicionCorrections = Partial<
  Omit<SuspicionIdentity, "customer_id"> &
    Pick<NewSuspicion, "address_type" | "comment" | "assigned_to">
>

/** Whose suspicions are counted: the shopper's, and those of any of these carts. */
export interface SuspectedPerson {
  shopper: Shopper
  /** Other customer records of the same person. */
  customer_ids: string[]
  cart_ids: string[]
}

/** A row exactly as it was, for putting it back. */
export type SuspicionRecord = NewSuspicion & { id: string }

const SUSPICIONS = "blacklist_suspicion"

/** A statement has 65,535 parameters at most, and a suspicion some thirty of them. */
const WRITTEN_AT_ONCE = 1000

/** The fraud suspicion list. What changes on it is counted in the ledger by the same transaction. */
export class Suspicions {
  constructor(
    private readonly knex: Knex,
    private readonly ruleCache: RuleCache,
    private readonly storeDetails: StoreDetails
  ) {}

  /**
   * Inserts suspicions, all or none; answers the ids of the new ones.
   *
   * @param skipExisting - leave out those whose order and address type, or whose cart where they are
   * automatic, are on the list already
   */
  async insert(suspicions: NewSuspicion[], skipExisting = false): Promise<string[]> {
    return await this.knex.transaction(async (transaction) => {
      const ids: string[] = []
      for (const page of inPages(suspicions, WRITTEN_AT_ONCE)) {
        const insertion = transaction(SUSPICIONS).insert(
          page.map((suspicion) => ({
            ...suspicion,
            id: suspicion.id ?? generateEntityId(undefined, "blsus"),
            canonical_email: canonicalEmail(suspicion.email),
          }))
        )
        const inserted: { id: string }[] = await (
          skipExisting ? insertion.onConflict().ignore() : insertion
        ).returning("id")
        ids.push(...inserted.map(({ id }) => id))
      }
      await syncSuspicionFacts(transaction, this.ruleCache, this.storeDetails.shared, ids)
      return ids
    })
  }

  /** Changes a suspicion: its verdict, or the order it belongs to. */
  async update(
    id: string,
    changes: Partial<SuspicionVerdictValues & { order_id: string | null }>
  ): Promise<void> {
    return await this.knex.transaction(async (transaction) => {
      await transaction(SUSPICIONS)
        .where({ id })
        .update({ ...changes, updated_at: transaction.fn.now() })
      await syncSuspicionFacts(transaction, this.ruleCache, this.storeDetails.shared, [id])
    })
  }

  /**
   * Changes what is known of who is suspicious, in the ledger as well.
   *
   * @param whileOpen - whether one that was reviewed is left alone
   * @returns false where it was.
   */
  async correct(id: string, changes: SuspicionCorrections, whileOpen: boolean): Promise<boolean> {
    return await this.knex.transaction(async (transaction) => {
      const changed = await transaction(SUSPICIONS)
        .where({ id, ...(whileOpen && { status: "open" }) })
        .update({
          ...changes,
          ...(changes.email !== undefined && { canonical_email: canonicalEmail(changes.email) }),
          updated_at: transaction.fn.now(),
        })
      if (!changed) return false
      await syncSuspicionFacts(transaction, this.ruleCache, this.storeDetails.shared, [id])
      return true
    })
  }

  /** Deletes suspicions; answers the rows as they were. */
  async remove(ids: string[]): Promise<SuspicionRecord[]> {
    return await this.knex.transaction(async (transaction) => {
      const removed: { row: SuspicionRecord }[] = await transaction(SUSPICIONS)
        .whereRaw("id = any (?::text[])", [ids] as Knex.RawBinding[])
        .del()
        // As JSON, because a date of JavaScript's loses the microseconds.
        .returning(transaction.raw("to_jsonb(??) as row", [SUSPICIONS]))
      await syncSuspicionFacts(transaction, this.ruleCache, this.storeDetails.shared, ids)
      return removed.map(({ row }) => row)
    })
  }

  /**
   * Gives the automatic suspicion of a cart the order that the cart became. Answers its id; null
   * where there is none without an order, or where the order is on the list by itself.
   */
  async attachOrder({
    cart_id,
    order_id,
  }: {
    cart_id: string
    order_id: string
  }): Promise<string | null> {
    return await this.knex.transaction(async (transaction) => {
      const { rows } = await transaction.raw<{ rows: { id: string }[] }>(
        `update ?? as s set order_id = ?, updated_at = now()
          where s.cart_id = ? and s.source = 'automatic' and s.order_id is null
            and s.deleted_at is null
            and not exists (select 1 from ?? o
                             where o.order_id = ? and o.address_type = s.address_type
                               and o.deleted_at is null)
          returning s.id`,
        [SUSPICIONS, order_id, cart_id, SUSPICIONS, order_id]
      )
      return rows[0]?.id ?? null
    })
  }

  /** How many suspicions name a customer, by what became of them. */
  async countOfCustomer(customerId: string): Promise<Record<SuspicionStatus, number>> {
    const { rows } = await this.knex.raw(
      `select count(*) filter (where status = 'open')::int as open,
              count(*) filter (where status = 'confirmed')::int as confirmed,
              count(*) filter (where status = 'dismissed')::int as dismissed
         from blacklist_suspicion where customer_id = ? and deleted_at is null`,
      [customerId]
    )
    return rows[0]
  }

  /** The automatic suspicions of one person, not dismissed, since a moment: how many, and the newest. */
  async countAutomatic(
    { shopper, customer_ids, cart_ids }: SuspectedPerson,
    since: Date
  ): Promise<{ count: number; newest_id: string | null }> {
    const keys = suspectKeys(withCustomers(hashesOf(shopper), customer_ids))
    const { rows } = await this.knex.raw(
      `select count(*)::int as count, (array_agg(id order by created_at desc, id desc))[1] as newest_id
         from blacklist_suspicion
        where source = 'automatic' and status <> 'dismissed' and deleted_at is null
          and created_at > ?
          and (cart_id = any (?::text[])
               or id in (select f.source_id
                           from blacklist_ledger_key k
                           join blacklist_ledger_fact f on f.id = k.fact_id
                          where k.lookup_key = any (?::int8[]) and k.happened_at > ?
                            and f.kind = 'suspicion'))`,
      [since, cart_ids, arrayLiteral(keys.map(({ key }) => key)), since] as Knex.RawBinding[]
    )
    return rows[0]
  }
}
