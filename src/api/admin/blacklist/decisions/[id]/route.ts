import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../../modules/blacklist"
import type { AdminDecisionResponse } from "../../../../../types"
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
