import { model } from "@medusajs/framework/utils"
import type { Reason } from "../../../types/decision"
import { DECISION_STAGES, OUTCOMES } from "../../../types/vocabulary"

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
      reasons: model.json<Reason[]>(),
      /** Types and ids of the reasons, for filtering. */
      reason_types: model.array(),
      reason_ids: model.array(),
      /** Keyed hashes of e-mail, phones and IP, for an exact search: see `search-keys.ts` of the workflows. */
      search_keys: model.array().nullable(),
      duration_ms: model.float(),
      /** True until an order that was let through unscreened has been screened after all. */
      rescreen_due: model.boolean().default(false),
      /** True from when a flagged order is known until it stands on the suspicion list. */
      suspicion_due: model.boolean().default(false),
    }
  )
  .indexes([
    { on: ["cart_id"] },
    { on: ["order_id"] },
    { on: ["customer_id"] },
    { on: ["rescreen_due"], where: "rescreen_due" },
    { on: ["suspicion_due"], where: "suspicion_due" },
  ])

export default Decision
