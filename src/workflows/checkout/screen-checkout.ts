import type { MedusaContainer } from "@medusajs/framework/types"
import { errorCode } from "../common/error-code"
import { logFailure } from "../common/log-failure"
import type { ScreenCheckoutInput } from "./build-facts"
import { type CheckoutDecision, decideCheckout } from "./decide-checkout"
import { lookUp } from "./look-up"
import { needsApplying } from "./utils/decide-stage"
import { applyDecisionWorkflow } from "./workflows/apply-decision"
import { hasScreeningHandlers, screenCheckoutWorkflow } from "./workflows/screen-checkout"

/** A decision, and what a completion that fails later has to undo. */
export type ScreenedCheckout = Pick<
  CheckoutDecision,
  "decision" | "refusal" | "claim_id" | "pass_id"
> & {
  /** Null where nothing was recorded. */
  decision_id: string | null
}

/**
 * Screens a checkout. Most of the time nothing is found, and nothing but the look-up (and the claim) is done:
 * a workflow runs only for what was found, or for the store's own handlers of `gatherReasons` and
 * `decisionMade`. Where a handler throws, the checkout is screened again without them.
 */
export async function screenCheckout(
  input: ScreenCheckoutInput,
  container: MedusaContainer
): Promise<ScreenedCheckout> {
  if (!hasScreeningHandlers()) return await screenWithoutHandlers(input, container)
  try {
    return (await screenCheckoutWorkflow(container).run({ input })).result
  } catch (error) {
    const { cart_id, order_id } = input.facts
    logFailure(`to screen ${cart_id ?? order_id} with the store's handlers`, error, container)
    return await screenWithoutHandlers({ ...input, failure: errorCode(error) }, container)
  }
}

async function screenWithoutHandlers(
  { stage, facts, failure }: ScreenCheckoutInput & { failure?: string },
  container: MedusaContainer
): Promise<ScreenedCheckout> {
  const found = await lookUp(facts, container)
  const { lookup, ...decided } = await decideCheckout(
    { stage, facts, lookup: found, failure, claims: true, scores: stage === "order_check" },
    container
  )
  const { decision } = decided
  if (!needsApplying(decision)) return { ...decided, decision_id: null }
  try {
    const { result } = await applyDecisionWorkflow(container).run({
      input: { decision, facts, lookup },
    })
    return { ...decided, ...result }
  } catch (error) {
    // What was decided stands, whatever becomes of its record.
    logFailure(`to apply the decision about ${facts.cart_id ?? facts.order_id}`, error, container)
    return { ...decided, decision_id: null }
  }
}
