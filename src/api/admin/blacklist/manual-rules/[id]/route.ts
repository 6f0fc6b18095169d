import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../../modules/blacklist"
import type { AdminDeleteResponse, AdminManualRuleResponse } from "../../../../../types"
import { deleteManualRulesWorkflow } from "../../../../../workflows/rules/workflows/manual-rules"
import { updateManualRuleWorkflow } from "../../../../../workflows/rules/workflows/manual-rules"
import { serializeManualRule } from "../serialize"
import type { AdminUpdateManualRuleBody } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminManualRuleResponse>
) => {
  const row = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .retrieveManualRule(req.params.id)
  res.json({ manual_rule: serializeManualRule(row) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateManualRuleBody>,
  res: MedusaResponse<AdminManualRuleResponse>
) => {
  const { result } = await updateManualRuleWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id, ...actorOf(req) },
  })
  res.json({ manual_rule: serializeManualRule(result) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminDeleteResponse>
) => {
  const { id } = req.params
  await deleteManualRulesWorkflow(req.scope).run({ input: { ids: [id], ...actorOf(req) } })
  res.json({ id, object: "manual_rule", deleted: true })
}
