import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEntryResponse } from "../../../../../../types"
import { copyOne } from "../../../entries/copy-one"
import type { AdminCopyEntryBody } from "../../../entries/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCopyEntryBody>,
  res: MedusaResponse<AdminEntryResponse>
) => {
  const id = req.params.customer_id
  const created_by = req.auth_context.actor_id
  res.json(await copyOne({ ...req.validatedBody, source: "customer", id, created_by }, req.scope))
}
