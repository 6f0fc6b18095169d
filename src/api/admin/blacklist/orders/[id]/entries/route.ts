import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../../workflows/common/audit"
import type { AdminEntryResponse } from "../../../../../../types"
import { copyOne } from "../../../entries/copy-one"
import type { AdminCopyEntryBody } from "../../../entries/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCopyEntryBody>,
  res: MedusaResponse<AdminEntryResponse>
) => {
  const actor = actorOf(req)
  res.json(
    await copyOne({ ...req.validatedBody, source: "order", id: req.params.id, ...actor }, req.scope)
  )
}
