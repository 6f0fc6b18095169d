import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../workflows/common/audit"
import type { AdminCustomerStatusBatchResponse } from "../../../../../types"
import { setCustomerStatusesWorkflow } from "../../../../../workflows/customer-statuses/workflows/set-customer-statuses"
import { serializeStatus } from "../serialize"
import type { AdminBatchCustomerStatusesBody } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminBatchCustomerStatusesBody>,
  res: MedusaResponse<AdminCustomerStatusBatchResponse>
) => {
  const { result } = await setCustomerStatusesWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...actorOf(req) },
  })
  res.json({ customer_statuses: result.map((row) => serializeStatus(row)) })
}
