import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IdentityHashes } from "../../screening/rules"
import type { RuleCache } from "../rule-cache"
import { recordFacts } from "./facts"

/** What reported a payment failure; `reconciliation` found it on the session without a report. */
export type FailureSource = "completion" | "webhook" | "reconciliation"

export interface PaymentFailure {
  payment_session_id: string
  cart_id: string | null
  /** The provider event that reported it; null for a refusal at completion. */
  provider_event_id: string | null
  /** What the event says, in hashes, where the provider gave it no id of its own. */
  provider_event_fields?: Record<string, string> | null
  source: FailureSource
  identity: IdentityHashes
}

/** A refusal at completion and its webhook are one failure within this time. */
const SAME_FAILURE = "1 minute"

/** Whose report of the same session, shortly before, was of the same failure. */
const SAME_AS: Record<Exclude<FailureSource, "reconciliation">, FailureSource[]> = {
  completion: ["webhook", "reconciliation"],
  webhook: ["completion", "reconciliation"],
}

/** Payment failures in the ledger, each once however often it is reported. */
export class PaymentFailures {
  constructor(
    private readonly knex: Knex,
    private readonly ruleCache: RuleCache
  ) {}

  /**
   * Records a failure, unless its provider event is known, the other report of the same failure is, or,
   * for one found without a report, the session has any failure.
   *
   * @returns whether it was new.
   */
  async record(failure: PaymentFailure): Promise<boolean> {
    const { payment_session_id, provider_event_id, provider_event_fields = null, source } = failure
    return await this.knex.transaction(async (transaction) => {
      await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
        `blacklist/${payment_session_id}`,
      ])
      if (await isKnownEvent(transaction, failure)) return false
      if (await isRecorded(transaction, failure)) return false

      const recorded = await recordFacts(transaction, this.ruleCache, [
        {
          kind: "payment_failure",
          happened_at: new Date(),
          cart_id: failure.cart_id,
          payment_session_id,
          provider_event_id,
          provider_event_fields,
          source_id: source,
          identity: failure.identity,
        },
      ])
      return recorded > 0
    })
  }

  /** Of these payment sessions, those without a recorded failure. */
  async unknownSessions(sessionIds: string[]): Promise<string[]> {
    return sessionIds.length ? await withoutFailure(this.knex, sessionIds) : []
  }
}

/**
 * Whether the provider's event was delivered before: by its id, or, without one, by what it says of the session.
 * An earlier delivery may have had fields less or more, but none that said something else.
 */
async function isKnownEvent(
  transaction: Knex,
  { payment_session_id, provider_event_id, provider_event_fields }: PaymentFailure
): Promise<boolean> {
  const { rowCount: known } = await transaction.raw<{ rowCount: number }>(
    `select 1 from blacklist_ledger_fact where kind = 'payment_failure' and provider_event_id = ?`,
    [provider_event_id]
  )
  if (known || !provider_event_fields) return known > 0

  const { rowCount: alike } = await transaction.raw<{ rowCount: number }>(
    `select 1 from blacklist_ledger_fact
      where kind = 'payment_failure' and payment_session_id = ?
        and provider_event_fields is not null
        and not exists (select 1 from jsonb_each_text(provider_event_fields) as before
                          join jsonb_each_text(?::jsonb) as now using (key)
                         where before.value <> now.value)`,
    [payment_session_id, JSON.stringify(provider_event_fields)]
  )
  return alike > 0
}

/** Whether the failure was reported before; the earlier report is marked as paired. */
async function isRecorded(
  transaction: Knex,
  { payment_session_id, provider_event_id, provider_event_fields = null, source }: PaymentFailure
): Promise<boolean> {
  if (source === "reconciliation") {
    return (await withoutFailure(transaction, [payment_session_id])).length === 0
  }
  const { rowCount: paired } = await transaction.raw<{ rowCount: number }>(
    `update blacklist_ledger_fact
        set source_id = case source_id when 'reconciliation' then ? else 'both' end,
            provider_event_id = coalesce(provider_event_id, ?),
            provider_event_fields = coalesce(provider_event_fields, ?::jsonb)
      where id = (select id from blacklist_ledger_fact
                   where kind = 'payment_failure' and payment_session_id = ?
                     and source_id = any (?::text[])
                     and happened_at > now() - interval '${SAME_FAILURE}'
                   order by happened_at desc limit 1)`,
    [
      source,
      provider_event_id,
      provider_event_fields && JSON.stringify(provider_event_fields),
      payment_session_id,
      SAME_AS[source],
    ]
  )
  return paired > 0
}

async function withoutFailure(knex: Knex, sessionIds: string[]): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { payment_session_id: string }[] }>(
    `select payment_session_id from blacklist_ledger_fact
      where kind = 'payment_failure' and payment_session_id = any (?::text[])`,
    [sessionIds]
  )
  const known = new Set(rows.map(({ payment_session_id }) => payment_session_id))
  return sessionIds.filter((id) => !known.has(id))
}
