import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IdentityHashes } from "../../screening"
import type { RuleShelf } from "../rule-shelf"
import { recordFacts } from "./facts"

/** Who reported a failed payment. */
export type FailureSource = "completion" | "webhook"

export interface PaymentFailure {
  payment_session_id: string
  cart_id: string | null
  /** Which provider event said so; null for a refusal at completion. */
  provider_event_id: string | null
  source: FailureSource
  identity: IdentityHashes
}

/** A refusal at completion and its webhook, or the other way round, are one decline within this time. */
const SAME_DECLINE = "1 minute"

const OTHER: Record<FailureSource, FailureSource> = { completion: "webhook", webhook: "completion" }

/**
 * Records one decline, once: not for a provider event that is known, and not for the other report
 * of the same decline.
 *
 * @returns whether it was new.
 */
export const recordPaymentFailure = (
  knex: Knex,
  shelf: RuleShelf,
  failure: PaymentFailure
): Promise<boolean> =>
  knex.transaction(async (transaction) => {
    const { payment_session_id, provider_event_id, source } = failure
    await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `blacklist/${payment_session_id}`,
    ])
    const { rowCount: known } = await transaction.raw(
      `select 1 from blacklist_ledger_fact
        where kind = 'payment_failure' and provider_event_id = ?`,
      [provider_event_id]
    )
    if (known) return false

    const { rowCount: paired } = await transaction.raw(
      `update blacklist_ledger_fact
          set source_id = 'both', provider_event_id = coalesce(provider_event_id, ?)
        where id = (select id from blacklist_ledger_fact
                     where kind = 'payment_failure' and payment_session_id = ? and source_id = ?
                       and happened_at > now() - interval '${SAME_DECLINE}'
                     order by happened_at desc limit 1)`,
      [provider_event_id, payment_session_id, OTHER[source]]
    )
    if (paired) return false

    const recorded = await recordFacts(transaction, shelf, [
      {
        kind: "payment_failure",
        happened_at: new Date(),
        cart_id: failure.cart_id,
        payment_session_id,
        provider_event_id,
        source_id: source,
        identity: failure.identity,
      },
    ])
    return recorded > 0
  })

/** Of these payment sessions, those that no failure is on record for. */
export async function unknownSessions(knex: Knex, sessionIds: string[]): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { payment_session_id: string }[] }>(
    `select payment_session_id from blacklist_ledger_fact
      where kind = 'payment_failure' and payment_session_id = any (?::text[])`,
    [sessionIds]
  )
  const known = new Set(rows.map(({ payment_session_id }) => payment_session_id))
  return sessionIds.filter((id) => !known.has(id))
}
