import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
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

/** Those of the values that what holds now does not stand against. */
async function writable(
  transaction: Knex.Transaction,
  values: StatusValues[],
  unless: Unless
): Promise<StatusValues[]> {
  const rows: StatusRecord[] = await transaction(STATUSES)
    .whereIn(
      "customer_id",
      values.map(({ customer_id }) => customer_id)
    )
    .whereNull("deleted_at")
    .select(COLUMNS)
  const current = new Map(rows.map((row) => [row.customer_id, row]))
  return values.filter((value) => {
    const status = current.get(value.customer_id)
    return !status || !unless(status, value)
  })
}

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
        written.map(({ customer_id }) => customer_id)
      )
      const statuses: StatusRecord[] = []
      for (const { identities, ...row } of written) {
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
      return { statuses, former }
    })
  }

  /** Puts the rows of customers back as they were. */
  async restore(customerIds: string[], { statuses, identities }: StatusSnapshot): Promise<void> {
    return await this.knex.transaction(async (transaction) => {
      await lockCustomers(transaction, customerIds)
      // Their identities go with them, by the foreign key.
      await transaction(STATUSES).whereIn("customer_id", customerIds).del()
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
      const released: ExpiredStatus[] = await transaction(STATUSES)
        .whereIn(
          "id",
          ended().whereIn("customer_id", customerIds).select("id").forUpdate().skipLocked()
        )
        .update({ status: "neutral", updated_at: transaction.fn.now() })
        .returning(["id", "customer_id"])
      await transaction(IDENTITIES)
        .whereIn(
          "customer_status_id",
          released.map(({ id }) => id)
        )
        .del()
      return released
    })
  }
}
