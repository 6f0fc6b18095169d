import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../../workflows/common/audit"
import type { AdminSuspicionResponse } from "../../../../../../types"
import { reviewSuspicionWorkflow } from "../../../../../../workflows/suspicions/workflows/review-suspicion"
import { serializeSuspicion } from "../../serialize"
import type { AdminReviewSuspicionBody } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReviewSuspicionBody>,
  res: MedusaResponse<AdminSuspicionResponse>
) => {
  const { result } = await reviewSuspicionWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id, ...actorOf(req) },
  })
  res.json({ suspicion: serializeSuspicion(result) })
}
