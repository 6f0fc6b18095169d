import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { FormerReview, ReviewValues } from "../../../modules/blacklist/persistence/reviews"
import type { ReviewVerdict } from "../../../types"
import { listOrderCarts } from "../../common/core-data/order-carts"
import { linkDecisionsToOrdersWorkflow } from "../workflows/flagged-orders"

export interface LinkReviewedDecisionStepInput {
  /** Id of the decision. */
  id: string
}

/**
 * Links the decision to the order that its cart has become, where the order's event has not come yet: the review
 * is of the order then. Not compensated: it is what the event does.
 *
 * @returns `{ order_id }`; null where there is no order.
 * @throws MedusaError `not_found`
 *
 * @example
 * const { order_id } = linkReviewedDecisionStep({ id: "bldec_123" })
 */
export const linkReviewedDecisionStep = createStep(
  "blacklist-link-reviewed-decision",
  async ({ id }: LinkReviewedDecisionStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const { order_id, cart_id, stage, outcome } = await service.retrieveDecision(id)
    const isWaiting = !order_id && cart_id && stage === "complete_cart" && outcome !== "refuse"
    if (!isWaiting) return new StepResponse({ order_id })
    const [order] = await listOrderCarts({ cart_id: [cart_id] }, container)
    if (order) {
      await linkDecisionsToOrdersWorkflow(container).run({
        input: { order_ids: [order.order_id], announced: true },
      })
    }
    return new StepResponse({ order_id: order?.order_id ?? null })
  }
)

export interface SaveDecisionReviewStepInput {
  /** Id of the decision. */
  id: string
  /** Null takes the review back. */
  verdict: ReviewVerdict | null
  comment?: string | null
  /** Id of the user or API key who reviews it. */
  reviewed_by: string | null
  /** Whether the review of somebody else may be replaced. */
  replace?: boolean
}

const NOT_REVIEWED: ReviewValues = {
  verdict: null,
  review_comment: null,
  reviewed_by: null,
  reviewed_at: null,
}

/** The columns of a review that is made now. */
export const reviewValues = ({
  verdict,
  comment,
  reviewed_by,
}: Pick<SaveDecisionReviewStepInput, "verdict" | "comment" | "reviewed_by">): ReviewValues =>
  verdict === null
    ? NOT_REVIEWED
    : { verdict, review_comment: comment ?? null, reviewed_by, reviewed_at: new Date() }

/** The code by which a client tells this conflict from others. */
const ALREADY_REVIEWED = "already_reviewed"

/** Whether an error says that somebody else has reviewed the decision; as a workflow hands it on, too. */
export const isAlreadyReviewed = (error: unknown): boolean =>
  (error as { code?: unknown } | null | undefined)?.code === ALREADY_REVIEWED

/**
 * Writes the verdict on a decision in place of a former one by the same person. Of two people at once the second
 * is told. Compensated by putting the former one back.
 *
 * @throws MedusaError `not_found`; `conflict` with the code `already_reviewed` where somebody else has reviewed it.
 *
 * @example
 * saveDecisionReviewStep({ id: "bldec_123", verdict: "wrong", reviewed_by: "user_123" })
 */
export const saveDecisionReviewStep = createStep(
  "blacklist-save-decision-review",
  async ({ id, replace, ...review }: SaveDecisionReviewStepInput, { container }) => {
    const { reviews } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const saved = await reviews.save(id, reviewValues(review), review.reviewed_by, !!replace)
    if (saved.success) return new StepResponse({ id }, saved.former)
    if (saved.issue === "not_found") {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Decision with id: ${id} was not found`)
    }
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      'Somebody else has reviewed this decision already. With "replace": true your review takes its place.',
      ALREADY_REVIEWED
    )
  },
  async (former: FormerReview | undefined, { container }) => {
    if (!former) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).reviews.restore([former])
  }
)
