import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BLACKLIST_MODULE } from "../../../../modules/blacklist"
import type BlacklistModuleService from "../../../../modules/blacklist/service"
import type { AdminSettingsAnswer } from "../../../../types/http"
import { updateSettingsWorkflow } from "../../../../workflows/settings/workflows/update-settings"
import type { AdminUpdateSettingsBody } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSettingsAnswer>
) => {
  const service = req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  res.json({ settings: await service.getSettings() })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateSettingsBody>,
  res: MedusaResponse<AdminSettingsAnswer>
) => {
  const { result } = await updateSettingsWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ settings: result })
}
