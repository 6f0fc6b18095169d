import { model } from "@medusajs/framework/utils"
import type { Reason } from "../../../types/decision"
import type { RiskSignal } from "../../../types/risk"
import {
  DECISION_STAGES,
  OUTCOMES,
  REASON_TYPES,
  REVIEW_VERDICTS,
  RISK_LEVELS,
} from "../../../types/vocabulary"

/**
 * What the list of decisions sorts and filters by. Each index ends in the moment, so that a filtered list comes
 * newest first from its index, and what sorts alike comes in the order of time.
 */
const LISTED_BY = [
  "stage",
  "outcome",
  "enforced",
  "cart_id",
  "order_id",
  "customer_id",
  "email",
  "amount",
  "sales_channel_id",
  "attempts",
  "last_attempt_at",
  "score",
  "level",
  "verdict",
  "duration_ms",
] as const

/** A kept answer: every refusal, flag and error, and every hit that was only monitored. */
const Decision = model
  .define(
    { name: "BlacklistDecision", tableName: "blacklist_decision" },
    {
      id: model.id({ prefix: "bldec" }).primaryKey(),
      stage: model.enum([...DECISION_STAGES]),
      outcome: model.enum([...OUTCOMES]),
      enforced: model.boolean(),
      cart_id: model.text().searchable().nullable(),
      order_id: model.text().searchable().nullable(),
      customer_id: model.text().searchable().nullable(),
      /** Masked. */
      email: model.text().searchable().nullable(),
      /** The total that core showed at that moment. */
      amount: model.bigNumber().nullable(),
      currency_code: model.text().nullable(),
      sales_channel_id: model.text().nullable(),
      reasons: model.json<Reason[]>(),
      /** Types and ids of the reasons, for filtering. */
      reason_types: model.array(),
      reason_ids: model.array(),
      /** How risky the checkout was; null where that could not be told. */
      score: model.number().nullable(),
      level: model.enum([...RISK_LEVELS]).nullable(),
      signals: model.json<RiskSignal[]>().nullable(),
      /** The reason that decided; null where nothing was enforced. */
      decided_by_type: model.enum([...REASON_TYPES]).nullable(),
      decided_by_id: model.text().nullable(),
      /** How often it was; see `repeat_key`. */
      attempts: model.number().default(1),
      last_attempt_at: model.dateTime().nullable(),
      /** What makes another attempt of the same cart this decision again; null where each is its own. */
      repeat_key: model.text().unique().nullable(),
      /** Keyed hashes of e-mail, phones and IP, for an exact search: see `search-keys.ts` of the workflows. */
      search_keys: model.array().nullable(),
      /** The one of the e-mail, by which the person's other decisions are found. */
      email_key: model.text().nullable(),
      verdict: model.enum([...REVIEW_VERDICTS]).nullable(),
      review_comment: model.text().nullable(),
      reviewed_by: model.text().nullable(),
      reviewed_at: model.dateTime().nullable(),
      duration_ms: model.float(),
      /** True until an order that was let through unscreened has been screened after all. */
      rescreen_due: model.boolean().default(false),
      /** True from when a flagged order is known until it stands on the suspicion list. */
      suspicion_due: model.boolean().default(false),
    }
  )
  .indexes([
    ...LISTED_BY.map((column) => ({ on: [column, "created_at"] as [typeof column, "created_at"] })),
    { on: ["rescreen_due"], where: "rescreen_due" },
    { on: ["suspicion_due"], where: "suspicion_due" },
  ])

export default Decision
