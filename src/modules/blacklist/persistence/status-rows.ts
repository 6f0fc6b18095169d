import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { CustomerStatusValue, StatusSource } from "../../../types/vocabulary"
import { lookupKey } from "../screening/lookup-key"

/** A status to write, with what a banned person is recognised by. */
export interface StatusValues {
  customer_id: string
  status: CustomerStatusValue
  source: StatusSource
  source_id: string | null
  reason: string | null
  expires_at: Date | string | null
  created_by: string | null
  /** A rule set it on a guest. */
  set_on_guest: boolean
  identities: { kind: "email" | "phone"; value: string }[]
}

/** A status as it stands in the table. */
export type StatusRecord = Omit<StatusValues, "identities" | "expires_at"> & {
  id: string
  expires_at: Date | null
  /** The moment from which it holds; a ban that is edited keeps its own. */
  since: Date | null
  created_at: Date
  updated_at: Date
}

/** Rows exactly as they were, for undoing a change. */
export interface StatusSnapshot {
  statuses: Record<string, unknown>[]
  identities: Record<string, unknown>[]
  /** Ids of the past bans that the change has written. */
  past_bans?: string[]
}

export const STATUSES = "blacklist_customer_status"
export const IDENTITIES = "blacklist_ban_identity"
/** What a `StatusRecord` is made of. */
export const COLUMNS = [
  "id",
  "customer_id",
  "status",
  "source",
  "source_id",
  "reason",
  "expires_at",
  "created_by",
  "set_on_guest",
  "since",
  "created_at",
  "updated_at",
]

const LOCKS = 256

/**
 * Makes writers of the same customers wait for one another, before any of them touches a row:
 * locking rows as they come let an undo and a new ban deadlock, and one undo insert beside another.
 * Customers share few locks, so that a large batch cannot use up PostgreSQL's lock table.
 */
export const lockCustomers = (transaction: Knex.Transaction, customerIds: string[]) =>
  transaction.raw(
    `select pg_advisory_xact_lock(hashtext(?), stripe)
       from (select distinct hashtext(id) & ? as stripe
               from unnest(?::text[]) as id order by stripe) as stripes`,
    [STATUSES, LOCKS - 1, customerIds]
  )

/** The identities of one ban as they are written. */
export const identityRows = (statusId: string, identities: StatusValues["identities"]) =>
  identities.map(({ kind, value }) => ({
    id: generateEntityId(undefined, "blban"),
    customer_status_id: statusId,
    kind,
    value,
    lookup_key: lookupKey(kind, value).toString(),
  }))

/** The rows of customers as they are now. */
export async function snapshot(knex: Knex, customerIds: string[]): Promise<StatusSnapshot> {
  // As JSON, because a date of JavaScript's loses the microseconds.
  const whole = (table: string) => knex.raw("to_jsonb(??) as row", [table])
  const statuses = await knex(STATUSES).whereIn("customer_id", customerIds).select(whole(STATUSES))
  // By their ids, not by a join: without statistics that would go through all identities there are.
  const identities = await knex(IDENTITIES)
    .whereIn(
      "customer_status_id",
      statuses.map(({ row }) => row.id)
    )
    .select(whole(IDENTITIES))
  return {
    statuses: statuses.map(({ row }) => row),
    identities: identities.map(({ row }) => row),
  }
}
