import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../../modules/blacklist"
import type { AdminAutoRuleResponse, AdminDeleteResponse } from "../../../../../types"
import { deleteAutoRulesWorkflow } from "../../../../../workflows/rules/workflows/auto-rules"
import { updateAutoRuleWorkflow } from "../../../../../workflows/rules/workflows/auto-rules"
import { serializeAutoRule } from "../serialize"
import type { AdminUpdateAutoRuleBody } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAutoRuleResponse>
) => {
  const row = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .retrieveAutoRule(req.params.id)
  res.json({ auto_rule: serializeAutoRule(row) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateAutoRuleBody>,
  res: MedusaResponse<AdminAutoRuleResponse>
) => {
  const { result } = await updateAutoRuleWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id, ...actorOf(req) },
  })
  res.json({ auto_rule: serializeAutoRule(result) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminDeleteResponse>
) => {
  const { id } = req.params
  await deleteAutoRulesWorkflow(req.scope).run({ input: { ids: [id], ...actorOf(req) } })
  res.json({ id, object: "auto_rule", deleted: true })
}
