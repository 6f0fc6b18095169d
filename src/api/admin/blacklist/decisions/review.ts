import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminAlreadyReviewed, AdminDecisionResponse } from "../../../../types"
import { reviewDecisionWorkflow } from "../../../../workflows"
import { isAlreadyReviewed } from "../../../../workflows/decisions/steps/review-decision"
import { actorOf, type AdminRequest, serviceOf } from "../utils/http"
import { serializeDecision } from "./serialize"
import type { ReviewDecisionBody } from "./validators"

/** Core's error handler rewrites conflicts: this one is answered by hand. */
const conflictOf = (error: unknown): AdminAlreadyReviewed => ({
  type: "conflict",
  code: "already_reviewed",
  message: (error as Error).message,
})

export const reviewDecision = async (
  req: AdminRequest<ReviewDecisionBody>,
  res: MedusaResponse<AdminDecisionResponse | AdminAlreadyReviewed>
) => {
  const { id } = req.params
  try {
    await reviewDecisionWorkflow(req.scope).run({
      input: { ...req.validatedBody, id, ...actorOf(req) },
    })
  } catch (error) {
    if (!isAlreadyReviewed(error)) throw error
    return void res.status(409).json(conflictOf(error))
  }
  res.json({ decision: serializeDecision(await serviceOf(req).retrieveDecision(id)) })
}
