import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { explainHits } from "../../../../modules/blacklist/screening/explanation"
import type { AdminDecisionListResponse, AdminExplainedDecisionResponse } from "../../../../types"
import { explainDecisionWorkflow, linkDecisionsToOrdersWorkflow } from "../../../../workflows"
import { type AdminRequest, filtersOf, serviceOf } from "../utils/http"
import { personCondition, searchCondition } from "./search"
import { serializeDecision } from "./serialize"
import type { ListDecisionsQuery } from "./validators"

/** The filters of a list of decisions as the module's service takes them. */
async function decisionFilters(
  query: ListDecisionsQuery,
  container: MedusaContainer
): Promise<Record<string, unknown>> {
  const { reason_type, reason_id, email, phone, ip, q, reviewed, verdict, ...filters } =
    filtersOf(query)
  const conditions = [
    personCondition({ email, phone, ip }, container) ?? [],
    q ? await searchCondition(q, container) : [],
    verdict ? { verdict } : [],
    reviewed === undefined ? [] : { verdict: reviewed ? { $ne: null } : null },
  ].flat()
  return {
    ...filters,
    ...(reason_type ? { reason_types: { $overlap: reason_type } } : {}),
    ...(reason_id ? { reason_ids: { $overlap: reason_id } } : {}),
    ...(conditions.length ? { $and: conditions } : {}),
  }
}

/** What sorts alike comes in the order of time, in the same direction, as the indexes have it. */
function pageOf({ limit, offset, order }: ListDecisionsQuery) {
  const direction = order.startsWith("-") ? ("DESC" as const) : ("ASC" as const)
  const columns = [...new Set([order.replace(/^-/, ""), "created_at", "id"])]
  return {
    take: limit,
    skip: offset,
    order: Object.fromEntries(columns.map((column) => [column, direction])),
  }
}

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

export const retrieveDecision = async (
  req: AdminRequest,
  res: MedusaResponse<AdminExplainedDecisionResponse>
) => {
  const { id } = req.params
  const row = await serviceOf(req).retrieveDecision(id)
  const { result: now } = await explainDecisionWorkflow(req.scope).run({ input: { id } })
  const explanation = [...explainHits(row.reasons, false), ...now]
  res.json({ decision: { ...serializeDecision(row), explanation } })
}
