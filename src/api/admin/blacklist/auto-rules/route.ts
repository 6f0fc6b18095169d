import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type { AdminAutoRuleListResponse, AdminAutoRuleResponse } from "../../../../types"
import { createAutoRulesWorkflow } from "../../../../workflows/rules/workflows/auto-rules"
import { filtersOf } from "../utils/filters-of"
import { pageOf } from "../utils/page-of"
import { serializeAutoRule } from "./serialize"
import type { AdminCreateAutoRuleBody, AdminListAutoRulesQuery } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminListAutoRulesQuery>,
  res: MedusaResponse<AdminAutoRuleListResponse>
) => {
  const query = req.validatedQuery as AdminListAutoRulesQuery
  const [rows, count] = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listAndCountAutoRules(filtersOf(query), pageOf(query))
  res.json({
    auto_rules: rows.map(serializeAutoRule),
    count,
    limit: query.limit,
    offset: query.offset,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateAutoRuleBody>,
  res: MedusaResponse<AdminAutoRuleResponse>
) => {
  const { result } = await createAutoRulesWorkflow(req.scope).run({
    input: { rules: [req.validatedBody], ...actorOf(req) },
  })
  res.json({ auto_rule: serializeAutoRule(result[0]) })
}
