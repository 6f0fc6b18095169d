import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../../modules/blacklist"
import type { AdminDeleteResponse, AdminEntryResponse } from "../../../../../types"
import { deleteEntriesWorkflow } from "../../../../../workflows/entries/workflows/entries"
import { updateEntryWorkflow } from "../../../../../workflows/entries/workflows/entries"
import { serializeEntry } from "../serialize"
import type { AdminUpdateEntryBody } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminEntryResponse>
) => {
  const row = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .retrieveEntry(req.params.id)
  res.json({ entry: serializeEntry(row) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateEntryBody>,
  res: MedusaResponse<AdminEntryResponse>
) => {
  const { result } = await updateEntryWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id, ...actorOf(req) },
  })
  res.json({ entry: serializeEntry(result) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminDeleteResponse>
) => {
  const { id } = req.params
  await deleteEntriesWorkflow(req.scope).run({ input: { ids: [id], ...actorOf(req) } })
  res.json({ id, object: "entry", deleted: true })
}
