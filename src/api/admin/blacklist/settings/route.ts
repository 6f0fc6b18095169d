import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type { AdminSettingsResponse } from "../../../../types"
import { updateSettingsWorkflow } from "../../../../workflows/settings/workflows/update-settings"
import type { AdminUpdateSettingsBody } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSettingsResponse>
) => {
  const service = req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  res.json({ settings: await service.getSettings() })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateSettingsBody>,
  res: MedusaResponse<AdminSettingsResponse>
) => {
  const { result } = await updateSettingsWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...actorOf(req) },
  })
  res.json({ settings: result })
}
