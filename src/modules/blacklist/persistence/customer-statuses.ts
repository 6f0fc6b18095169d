import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { CustomerStatusValue, StatusSource } from "../../../types/vocabulary"
import { lookupKey } from "../screening"

/** A status to write, with what a banned person is recognised by. */
export interface StatusValues {
  customer_id: string
  status: CustomerStatusValue
  source: StatusSource
  source_id: string | null
  reason: string | null
  expires_at: Date | string | null
  created_by: string | null
  identities: { kind: "email" | "phone"; value: string }[]
}

/** A status as it stands in the table. */
export type StatusRecord = Omit<StatusValues, "identities" | "expires_at"> & {
  id: string
  expires_at: Date | null
  created_at: Date
  updated_at: Date
}

/** Rows exactly as they were, for undoing a change. */
export interface StatusSnapshot {
  statuses: Record<string, unknown>[]
  identities: Record<string, unknown>[]
}

const STATUSES = "blacklist_customer_status"
const IDENTITIES = "blacklist_ban_identity"
const COLUMNS = [
  "id",
  "customer_id",
  "status",
  "source",
  "source_id",
  "reason",
  "expires_at",
  "created_by",
  "created_at",
  "updated_at",
]

const identitiesOf = (knex: Knex, customerIds: string[]) =>
  knex(IDENTITIES).whereIn(
    "customer_status_id",
    knex(STATUSES).select("id").whereIn("customer_id", customerIds)
  )

const identityRows = (statusId: string, identities: StatusValues["identities"]) =>
  identities.map(({ kind, value }) => ({
    id: generateEntityId(undefined, "blban"),
    customer_status_id: statusId,
    kind,
    value,
    lookup_key: lookupKey(kind, value).toString(),
  }))

/**
 * Writes statuses and replaces the identities of the bans. One customer has one row: two admins,
 * or an admin and a rule, who set it at once end with the later one instead of an error.
 */
export const putStatuses = (knex: Knex, values: StatusValues[]): Promise<StatusRecord[]> =>
  knex.transaction(async (transaction) => {
    // In one order everywhere, so that two writers cannot wait for each other.
    const sorted = [...values].sort((a, b) => (a.customer_id < b.customer_id ? -1 : 1))
    const saved: StatusRecord[] = []
    for (const { identities, ...row } of sorted) {
      const [status] = await transaction(STATUSES)
        .insert({ id: generateEntityId(undefined, "blstat"), ...row })
        .onConflict(transaction.raw("(customer_id) where deleted_at is null"))
        .merge({ ...row, updated_at: transaction.fn.now() })
        .returning(COLUMNS)
      await transaction(IDENTITIES).where({ customer_status_id: status.id }).del()
      if (identities.length) {
        await transaction(IDENTITIES).insert(identityRows(status.id, identities))
      }
      saved.push(status)
    }
    return saved
  })

/** The rows of customers as they are now. */
export async function snapshotStatuses(knex: Knex, customerIds: string[]): Promise<StatusSnapshot> {
  return {
    statuses: await knex(STATUSES).whereIn("customer_id", customerIds),
    identities: await identitiesOf(knex, customerIds),
  }
}

/** Puts the rows of customers back as they were. */
export const restoreStatuses = (
  knex: Knex,
  customerIds: string[],
  { statuses, identities }: StatusSnapshot
): Promise<void> =>
  knex.transaction(async (transaction) => {
    await identitiesOf(transaction, customerIds).del()
    await transaction(STATUSES).whereIn("customer_id", customerIds).del()
    if (statuses.length) await transaction(STATUSES).insert(statuses)
    if (identities.length) await transaction(IDENTITIES).insert(identities)
  })

/** Adds identities to the status rows of customers; those known already are left. Answers new ids. */
export const addBanIdentities = (
  knex: Knex,
  people: { customer_id: string; emails: string[]; phones: string[] }[]
): Promise<string[]> =>
  knex.transaction(async (transaction) => {
    const added: string[] = []
    for (const { customer_id, emails, phones } of people) {
      const status = await transaction(STATUSES).where({ customer_id }).forUpdate().first("id")
      if (!status) continue
      const known: { kind: string; value: string }[] = await transaction(IDENTITIES)
        .where({ customer_status_id: status.id })
        .select("kind", "value")
      const fresh = identityRows(status.id, [
        ...emails.map((value) => ({ kind: "email" as const, value })),
        ...phones.map((value) => ({ kind: "phone" as const, value })),
      ]).filter((row) => !known.some(({ kind, value }) => kind === row.kind && value === row.value))
      if (fresh.length) await transaction(IDENTITIES).insert(fresh)
      added.push(...fresh.map(({ id }) => id))
    }
    return added
  })
