import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../../modules/blacklist"
import type { AdminDeleteResponse, AdminSuspicionResponse } from "../../../../../types"
import { deleteSuspicionsWorkflow } from "../../../../../workflows/suspicions/workflows/delete-suspicions"
import { serializeSuspicion } from "../serialize"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSuspicionResponse>
) => {
  const row = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .retrieveSuspicion(req.params.id)
  res.json({ suspicion: serializeSuspicion(row) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminDeleteResponse>
) => {
  const { id } = req.params
  await deleteSuspicionsWorkflow(req.scope).run({ input: { ids: [id], ...actorOf(req) } })
  res.json({ id, object: "suspicion", deleted: true })
}
