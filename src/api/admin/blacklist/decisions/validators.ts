import type { z } from "@medusajs/framework/zod"
import { DECISION_STAGES, OUTCOMES, REASON_TYPES } from "../../../../types/vocabulary"
import { idOrIds, listParams, momentRange, oneOrMany } from "../utils/list-params"

export const AdminListDecisions = listParams(["created_at", "duration_ms"], {
  outcome: oneOrMany(OUTCOMES).optional(),
  stage: oneOrMany(DECISION_STAGES).optional(),
  customer_id: idOrIds.optional(),
  order_id: idOrIds.optional(),
  reason_type: oneOrMany(REASON_TYPES).optional(),
  reason_id: idOrIds.optional(),
  created_at: momentRange("created_at").optional(),
})
export type AdminListDecisionsQuery = z.infer<typeof AdminListDecisions>
