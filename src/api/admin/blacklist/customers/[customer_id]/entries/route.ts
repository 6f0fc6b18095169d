import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../../workflows/common/audit"
import type { AdminEntryResponse } from "../../../../../../types"
import { copyOne } from "../../../entries/copy-one"
import type { AdminCopyEntryBody } from "../../../entries/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCopyEntryBody>,
  res: MedusaResponse<AdminEntryResponse>
) => {
  const id = req.params.customer_id
  const actor = actorOf(req)
  res.json(await copyOne({ ...req.validatedBody, source: "customer", id, ...actor }, req.scope))
}
