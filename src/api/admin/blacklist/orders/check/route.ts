import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOrderCheckAnswer } from "../../../../../types/http"
import { checkOrdersWorkflow } from "../../../../../workflows/orders/workflows/check-orders"
import type { AdminCheckOrdersBody } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCheckOrdersBody>,
  res: MedusaResponse<AdminOrderCheckAnswer>
) => {
  const { result } = await checkOrdersWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ decisions: result })
}
