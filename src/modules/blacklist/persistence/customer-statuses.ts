import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { endBy, hasEnded, keepPastBans, PAST_BANS } from "./past-bans"
import {
  COLUMNS,
  IDENTITIES,
  identityRows,
  lockCustomers,
  snapshot,
  STATUSES,
  type StatusRecord,
  type StatusSnapshot,
  type StatusValues,
} from "./status-rows"

/** Whether a customer's status stands against a new one. */
export type Unless = (current: StatusRecord, next: StatusValues) => boolean

/** What was written, and what was there before. */
export interface PutStatuses {
  statuses: StatusRecord[]
  former: StatusSnapshot
}

/** A status to write, and the customer's present one. */
interface Change {
  value: StatusValues
  current: StatusRecord | undefined
}

/** Those of the values that what holds now does not stand against. */
async function writable(
  transaction: Knex.Transaction,
  values: StatusValues[],
  unless: Unless
): Promise<Change[]> {
  const rows: StatusRecord[] = await transaction(STATUSES)
    .whereIn(
      "customer_id",
      values.map(({ customer_id }) => customer_id)
    )
    .whereNull("deleted_at")
    .select(COLUMNS)
  const current = new Map(rows.map((row) => [row.customer_id, row]))
  return values
    .map((value) => ({ value, current: current.get(value.customer_id) }))
    .filter(({ value, current }) => !current || !unless(current, value))
}

/** A status that is only edited holds since it was set. */
const sinceWhen = ({ value, current }: Change, now: Date): Date =>
  current && current.status === value.status && !hasEnded(current, now)
    ? (current.since ?? current.created_at)
    : now

/** The bans that these changes end. */
const endedBans = (changes: Change[], now: Date) =>
  changes.flatMap(({ value, current }) => {
    const end = current && endBy(current, value, now)
    return end ? [{ ban: current, end }] : []
  })

/** A status that has ended, and the customer it was about. */
export interface ExpiredStatus {
  id: string
  customer_id: string
}

/** The statuses of customers, and by what banned people are recognised. */
export class CustomerStatuses {
  constructor(private readonly knex: Knex) {}

  /**
   * Writes statuses and replaces the identities of the bans. One customer has one row: two admins,
   * or an admin and a rule, who set it at once end with the later one instead of an error.
   *
   * @param unless - told under the lock what a customer's status is; where it says yes, that customer is
   * left alone
   * @returns the statuses written, and the rows of those customers as they were the moment before.
   */
  async put(values: StatusValues[], unless: Unless = () => false): Promise<PutStatuses> {
    return await this.knex.transaction(async (transaction) => {
      await lockCustomers(
        transaction,
        values.map(({ customer_id }) => customer_id)
      )
      const written = await writable(transaction, values, unless)
      const former = await snapshot(
        transaction,
        written.map(({ value }) => value.customer_id)
      )
      const now = new Date()
      const past_bans = await keepPastBans(transaction, endedBans(written, now))
      const statuses: StatusRecord[] = []
      for (const change of written) {
        const { identities, ...values } = change.value
        const row = { ...values, since: sinceWhen(change, now) }
        const [status] = await transaction(STATUSES)
          .insert({ id: generateEntityId(undefined, "blstat"), ...row })
          .onConflict(transaction.raw("(customer_id) where deleted_at is null"))
          .merge({ ...row, updated_at: transaction.fn.now() })
          .returning(COLUMNS)
        await transaction(IDENTITIES).where({ customer_status_id: status.id }).del()
        if (identities.length) {
          await transaction(IDENTITIES).insert(identityRows(status.id, identities))
        }
        statuses.push(status)
      }
      return { statuses, former: past_bans.length ? { ...former, past_bans } : former }
    })
  }

  /** Puts the rows of customers back as they were. */
  async restore(
    customerIds: string[],
    { statuses, identities, past_bans = [] }: StatusSnapshot
  ): Promise<void> {
    return await this.knex.transaction(async (transaction) => {
      await lockCustomers(transaction, customerIds)
      // Their identities go with them, by the foreign key.
      await transaction(STATUSES).whereIn("customer_id", customerIds).del()
      if (past_bans.length) await transaction(PAST_BANS).whereIn("id", past_bans).del()
      if (statuses.length) await transaction(STATUSES).insert(statuses)
      if (identities.length) await transaction(IDENTITIES).insert(identities)
    })
  }

  /**
   * Adds identities to the bans of customers; those known already are left. Customers who are not
   * banned, or no longer, are left alone.
   *
   * @returns the ids of what was added.
   */
  async addIdentities(
    people: { customer_id: string; emails: string[]; phones: string[] }[]
  ): Promise<string[]> {
    return await this.knex.transaction(async (transaction) => {
      await lockCustomers(
        transaction,
        people.map(({ customer_id }) => customer_id)
      )
      const added: string[] = []
      for (const { customer_id, emails, phones } of people) {
        const status = await transaction(STATUSES)
          // Whoever collected these asked as well, but reading a customer's orders may take seconds.
          .where({ customer_id, status: "blacklisted", deleted_at: null })
          .first("id")
        if (!status) continue
        const known: { kind: string; value: string }[] = await transaction(IDENTITIES)
          .where({ customer_status_id: status.id })
          .select("kind", "value")
        const fresh = identityRows(status.id, [
          ...[...new Set(emails)].map((value) => ({ kind: "email" as const, value })),
          ...[...new Set(phones)].map((value) => ({ kind: "phone" as const, value })),
        ]).filter(
          (row) => !known.some(({ kind, value }) => kind === row.kind && value === row.value)
        )
        if (fresh.length) await transaction(IDENTITIES).insert(fresh)
        added.push(...fresh.map(({ id }) => id))
      }
      return added
    })
  }

  /**
   * Makes rows of statuses that have ended say so, and forgets by what the banned were recognised. Of
   * several processes one gets each. The end itself stays readable in `expires_at`.
   */
  async expire(): Promise<ExpiredStatus[]> {
    return await this.knex.transaction(async (transaction) => {
      const ended = () =>
        transaction(STATUSES)
          .whereNot({ status: "neutral" })
          .where("expires_at", "<=", transaction.fn.now())
          .whereNull("deleted_at")
      const due: { customer_id: string }[] = await ended().select("customer_id")
      if (!due.length) return []
      const customerIds = due.map(({ customer_id }) => customer_id)
      await lockCustomers(transaction, customerIds)
      const bans: StatusRecord[] = await ended()
        .whereIn("customer_id", customerIds)
        .where({ status: "blacklisted" })
        .select(COLUMNS)
      const released: ExpiredStatus[] = await transaction(STATUSES)
        .whereIn(
          "id",
          ended().whereIn("customer_id", customerIds).select("id").forUpdate().skipLocked()
        )
        .update({ status: "neutral", updated_at: transaction.fn.now() })
        .returning(["id", "customer_id"])
      const ids = released.map(({ id }) => id)
      await transaction(IDENTITIES).whereIn("customer_status_id", ids).del()
      await keepPastBans(
        transaction,
        bans
          .filter(({ id }) => ids.includes(id))
          .flatMap((ban) =>
            ban.expires_at
              ? [{ ban, end: { end: "expired", ended_at: ban.expires_at, ended_by: null } }]
              : []
          )
      )
      return released
    })
  }
}
