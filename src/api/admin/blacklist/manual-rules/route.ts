import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type { AdminManualRuleListResponse, AdminManualRuleResponse } from "../../../../types"
import { createManualRulesWorkflow } from "../../../../workflows/rules/workflows/manual-rules"
import { filtersOf } from "../utils/filters-of"
import { pageOf } from "../utils/page-of"
import { serializeManualRule } from "./serialize"
import type { AdminCreateManualRuleBody, AdminListManualRulesQuery } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminListManualRulesQuery>,
  res: MedusaResponse<AdminManualRuleListResponse>
) => {
  const query = req.validatedQuery as AdminListManualRulesQuery
  const [rows, count] = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listAndCountManualRules(filtersOf(query), pageOf(query))
  res.json({
    manual_rules: rows.map(serializeManualRule),
    count,
    limit: query.limit,
    offset: query.offset,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateManualRuleBody>,
  res: MedusaResponse<AdminManualRuleResponse>
) => {
  const { result } = await createManualRulesWorkflow(req.scope).run({
    input: { rules: [req.validatedBody], ...actorOf(req) },
  })
  res.json({ manual_rule: serializeManualRule(result[0]) })
}
