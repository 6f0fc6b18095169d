import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import type { DecisionRow } from "../../../../modules/blacklist"
import {
  type AdminDecision,
  type AdminDecisionListResponse,
  DECISION_STAGES,
  OUTCOMES,
  REASON_TYPES,
} from "../../../../types"
import { linkDecisionsToOrdersWorkflow } from "../../../../workflows"
import { type AdminRequest, filtersOf, pageOf, retrieveRoute, serviceOf } from "../utils/http"
import { idOrIds, listParams, momentRange, oneOrMany } from "../utils/schema"
import { personCondition, personFilters, searchCondition } from "./search"

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

const ListDecisionsSchema = listParams(DECISION_COLUMNS, {
  outcome: oneOrMany(OUTCOMES).optional(),
  stage: oneOrMany(DECISION_STAGES).optional(),
  customer_id: idOrIds("customer_id").optional(),
  order_id: idOrIds("order_id").optional(),
  reason_type: oneOrMany(REASON_TYPES).optional(),
  reason_id: idOrIds("reason_id").optional(),
  created_at: momentRange("created_at").optional(),
  ...personFilters,
})
type ListDecisionsQuery = z.infer<typeof ListDecisionsSchema>

export const decisionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/decisions",
    middlewares: [validateAndTransformQuery(ListDecisionsSchema, { isList: true })],
  },
]

/** The filters of a list of decisions as the module's service takes them. */
async function decisionFilters(
  query: ListDecisionsQuery,
  container: MedusaContainer
): Promise<Record<string, unknown>> {
  const { reason_type, reason_id, email, phone, ip, q, ...filters } = filtersOf(query)
  const conditions = [
    personCondition({ email, phone, ip }, container) ?? [],
    q ? await searchCondition(q, container) : [],
  ].flat()
  return {
    ...filters,
    ...(reason_type ? { reason_types: { $overlap: reason_type } } : {}),
    ...(reason_id ? { reason_ids: { $overlap: reason_id } } : {}),
    ...(conditions.length ? { $and: conditions } : {}),
  }
}

/** A kept decision as the API shows it. */
export const serializeDecision = (row: DecisionRow): AdminDecision => ({
  id: row.id,
  stage: row.stage,
  outcome: row.outcome,
  enforced: row.enforced,
  cart_id: row.cart_id,
  order_id: row.order_id,
  customer_id: row.customer_id,
  email: row.email,
  reasons: row.reasons,
  duration_ms: row.duration_ms,
  created_at: new Date(row.created_at).toISOString(),
})

export const listDecisions = async (
  req: AdminRequest<unknown, ListDecisionsQuery>,
  res: MedusaResponse<AdminDecisionListResponse>
) => {
  const query = req.validatedQuery
  const { limit, offset, order_id } = query
  if (order_id) {
    // Asked for an order whose event has not come yet, or was lost.
    await linkDecisionsToOrdersWorkflow(req.scope).run({ input: { order_ids: order_id } })
  }
  const filters = await decisionFilters(query, req.scope)
  const [rows, count] = await serviceOf(req).listAndCountDecisions(filters, pageOf(query))
  res.json({ decisions: rows.map(serializeDecision), count, limit, offset })
}

export const retrieveDecision = retrieveRoute(
  "decision",
  (service, id) => service.retrieveDecision(id),
  serializeDecision
)
