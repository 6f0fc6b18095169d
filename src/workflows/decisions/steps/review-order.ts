import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { FormerReview } from "../../../modules/blacklist/persistence/reviews"
import type { SuspicionVerdictValues } from "../../../modules/blacklist/persistence/suspicions"
import type { ReviewVerdict, SuspicionStatus } from "../../../types"
import { reviewValues } from "./review-decision"

export interface ReviewOrderStepInput {
  /** Null does nothing: what was reviewed is not about an order. */
  order_id: string | null
  /** Null where the verdict was withdrawn. */
  verdict: ReviewVerdict | null
  comment?: string | null
  /** Id of the user or API key who reviewed it. */
  reviewed_by: string | null
  /** What was reviewed, and has its verdict already. */
  reviewed: "decision" | "suspicion"
  /** Its id. */
  reviewed_id: string
}

type FormerStatus = Omit<SuspicionVerdictValues, "comment"> & { id: string }

const STATUS_OF: Record<ReviewVerdict, SuspicionStatus> = {
  right: "confirmed",
  wrong: "dismissed",
}

/** The verdict on each suspicion of the order that says something else; answers what they said. */
async function reviewSuspicions(
  { order_id, verdict, reviewed_by }: ReviewOrderStepInput,
  service: BlacklistModuleService
): Promise<FormerStatus[]> {
  const status = verdict ? STATUS_OF[verdict] : ("open" as const)
  const suspicions = await service.listSuspicions(
    { order_id, status: { $ne: status } },
    { select: ["id", "status", "reviewed_by", "reviewed_at"] }
  )
  for (const { id } of suspicions) {
    await service.suspicions.update(id, {
      status,
      reviewed_by: verdict && reviewed_by,
      reviewed_at: verdict && new Date(),
    })
  }
  return suspicions.map(({ id, status, reviewed_by, reviewed_at }) => ({
    id,
    status,
    reviewed_by,
    reviewed_at,
  }))
}

/**
 * What the suspicions of an order say together: one that is confirmed makes it right, and only where all are
 * dismissed is it wrong. Undefined while one is open.
 */
async function verdictOfSuspicions(
  order_id: string,
  service: BlacklistModuleService
): Promise<ReviewVerdict | undefined> {
  const statuses = (await service.listSuspicions({ order_id }, { select: ["id", "status"] })).map(
    ({ status }) => status
  )
  if (statuses.includes("confirmed")) return "right"
  return statuses.includes("open") ? undefined : "wrong"
}

interface FormerVerdicts {
  decisions: FormerReview[]
  suspicions: FormerStatus[]
}

/**
 * Carries the verdict on one of an order's decisions or suspicions over to the others, so that there is one truth
 * about an order: a decision is right where a suspicion is confirmed, and wrong where all are dismissed. A verdict
 * on a decision is one on all suspicions of the order; one on a suspicion leaves the order's other suspicion, of its
 * other address, as it is. Compensated by putting the former verdicts back.
 *
 * @example
 * reviewOrderStep({
 *   order_id: "order_123",
 *   verdict: "wrong",
 *   reviewed_by: "user_123",
 *   reviewed: "decision",
 *   reviewed_id: "bldec_123",
 * })
 */
export const reviewOrderStep = createStep(
  "blacklist-review-order",
  async (input: ReviewOrderStepInput, { container }) => {
    const { order_id, reviewed, reviewed_id } = input
    if (!order_id) return new StepResponse<void, FormerVerdicts>(void 0)
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const isDecision = reviewed === "decision"
    const verdict = isDecision ? input.verdict : await verdictOfSuspicions(order_id, service)
    if (verdict === undefined) return new StepResponse<void, FormerVerdicts>(void 0)
    const values = reviewValues({ ...input, verdict })
    const decisions = await service.reviews.saveOfOrder(order_id, values, reviewed_id)
    const suspicions = isDecision ? await reviewSuspicions(input, service) : []
    return new StepResponse<void, FormerVerdicts>(void 0, { decisions, suspicions })
  },
  async (former, { container }) => {
    if (!former) return
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    await service.reviews.restore(former.decisions)
    for (const { id, ...status } of former.suspicions) await service.suspicions.update(id, status)
  }
)
