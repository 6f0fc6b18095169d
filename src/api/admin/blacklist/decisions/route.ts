import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type { AdminDecisionListResponse } from "../../../../types"
import { linkDecisionsToOrdersWorkflow } from "../../../../workflows/decisions/workflows/link-decisions-to-orders"
import { pageOf } from "../utils/page-of"
import { decisionFilters } from "./filters"
import { serializeDecision } from "./serialize"
import type { AdminListDecisionsQuery } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminListDecisionsQuery>,
  res: MedusaResponse<AdminDecisionListResponse>
) => {
  const query = req.validatedQuery as AdminListDecisionsQuery
  if (query.order_id) {
    // Asked for an order whose event has not come yet, or was lost.
    await linkDecisionsToOrdersWorkflow(req.scope).run({ input: { order_ids: query.order_id } })
  }
  const [rows, count] = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listAndCountDecisions(decisionFilters(query), pageOf(query))
  res.json({
    decisions: rows.map(serializeDecision),
    count,
    limit: query.limit,
    offset: query.offset,
  })
}
