import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IdentityHashes } from "../../screening"
import type { RuleCache } from "../rule-cache"
import { recordFacts } from "./facts"

/** Who reported a failed payment; `catch_up` found it on the session, and knows of no report. */
export type FailureSource = "completion" | "webhook" | "reconciliation"

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

/** Whose report of the same session, shortly before, was of the same decline. */
const SAME_AS: Record<Exclude<FailureSource, "reconciliation">, FailureSource[]> = {
  completion: ["webhook", "reconciliation"],
  webhook: ["completion", "reconciliation"],
}

/**
 * Records one decline, once: not for a provider event that is known, not for the other report of the
 * same decline, and not where one was found without a report though the session has one.
 *
 * @returns whether it was new.
 */
export const recordPaymentFailure = (
  knex: Knex,
  ruleCache: RuleCache,
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

    if (await isOnRecord(transaction, failure)) return false

    const recorded = await recordFacts(transaction, ruleCache, [
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

/** Whether the decline was reported before; a report that it is paired with says so from now on. */
async function isOnRecord(
  transaction: Knex,
  { payment_session_id, provider_event_id, source }: PaymentFailure
): Promise<boolean> {
  if (source === "reconciliation") {
    return (await unknownSessions(transaction, [payment_session_id])).length === 0
  }
  const { rowCount: paired } = await transaction.raw(
    `update blacklist_ledger_fact
        set source_id = case source_id when 'reconciliation' then ? else 'both' end,
            provider_event_id = coalesce(provider_event_id, ?)
      where id = (select id from blacklist_ledger_fact
                   where kind = 'payment_failure' and payment_session_id = ?
                     and source_id = any (?::text[])
                     and happened_at > now() - interval '${SAME_DECLINE}'
                   order by happened_at desc limit 1)`,
    [source, provider_event_id, payment_session_id, SAME_AS[source]]
  )
  return paired > 0
}

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
