import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BLACKLIST_MODULE } from "../../../../../modules/blacklist"
import type BlacklistModuleService from "../../../../../modules/blacklist/service"
import type { AdminDecisionResponse } from "../../../../../types/http"
import { serializeDecision } from "../serialize"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminDecisionResponse>
) => {
  const row = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .retrieveDecision(req.params.id)
  res.json({ decision: serializeDecision(row) })
}
