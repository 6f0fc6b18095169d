import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminExplanationResponse } from "../../../../types"
import { explainCheckoutWorkflow } from "../../../../workflows/checkout/workflows/explain-checkout"
import type { AdminExplainBody } from "./validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminExplainBody>,
  res: MedusaResponse<AdminExplanationResponse>
) => {
  const { result } = await explainCheckoutWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ decision: { ...result, id: null, created_at: new Date().toISOString() } })
}
