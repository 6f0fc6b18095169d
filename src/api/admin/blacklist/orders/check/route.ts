import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../workflows/common/audit"
import type { AdminOrderCheckResponse } from "../../../../../types"
import { checkOrdersWorkflow } from "../../../../../workflows/decisions/workflows/check-orders"
import type { AdminCheckOrdersBody } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCheckOrdersBody>,
  res: MedusaResponse<AdminOrderCheckResponse>
) => {
  const { result } = await checkOrdersWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...actorOf(req) },
  })
  res.json({ decisions: result })
}
