import type { z } from "@medusajs/framework/zod"
import { DECISION_STAGES, OUTCOMES, REASON_TYPES } from "../../../../types"
import { idOrIds, listParams, momentRange, oneOrMany } from "../utils/list-params"

const DECISION_COLUMNS = [
  "created_at",
  "stage",
  "outcome",
  "enforced",
  "cart_id",
  "order_id",
  "customer_id",
  "email",
  "duration_ms",
] as const

export const AdminListDecisions = listParams(DECISION_COLUMNS, {
  outcome: oneOrMany(OUTCOMES).optional(),
  stage: oneOrMany(DECISION_STAGES).optional(),
  customer_id: idOrIds("customer_id").optional(),
  order_id: idOrIds("order_id").optional(),
  reason_type: oneOrMany(REASON_TYPES).optional(),
  reason_id: idOrIds("reason_id").optional(),
  created_at: momentRange("created_at").optional(),
})
export type AdminListDecisionsQuery = z.infer<typeof AdminListDecisions>
