import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCustomerStatusBatchAnswer } from "../../../../../types/http"
import { setCustomerStatusesWorkflow } from "../../../../../workflows/statuses/workflows/set-customer-statuses"
import { serializeStatus } from "../serialize"
import type { AdminBatchCustomerStatusesBody } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminBatchCustomerStatusesBody>,
  res: MedusaResponse<AdminCustomerStatusBatchAnswer>
) => {
  const { result } = await setCustomerStatusesWorkflow(req.scope).run({
    input: { ...req.validatedBody, created_by: req.auth_context.actor_id },
  })
  res.json({ customer_statuses: result.map((row) => serializeStatus(row)) })
}
