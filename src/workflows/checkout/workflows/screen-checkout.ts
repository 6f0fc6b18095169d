import { z } from "@medusajs/framework/zod"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { CheckoutFacts } from "../../../modules/blacklist/screening"
import { BlacklistEvents, type DecisionStage, MODES, REASON_TYPES } from "../../../types/vocabulary"
import { drawConsequencesStep } from "../../consequences/steps/draw-consequences"
import { claimOrderStep } from "../steps/claim-order"
import { decideCheckoutStep } from "../steps/decide-checkout"
import { lookUpShopperStep } from "../steps/look-up-shopper"
import { recordDecisionStep } from "../steps/record-decision"

export interface ScreenCheckoutWorkflowInput {
  stage: DecisionStage
  /** See `factsOfCart` and `factsOfOrder`. */
  facts: CheckoutFacts
}

/** What a handler of `gatherReasons` may return: reasons that weigh like those of a check. */
const ExtraReasonsSchema = z
  .array(
    z.object({
      type: z.enum(REASON_TYPES).default("check"),
      id: z.string().nullable().default(null),
      name: z.string().nullable().default(null),
      action: z.enum(["allow", "flag", "refuse", "block", "blacklist"]),
      mode: z.enum(MODES).default("enforce"),
      detail: z.record(z.string(), z.unknown()).default({}),
    })
  )
  .nullish()

export const screenCheckoutWorkflowId = "blacklist-screen-checkout"

/**
 * Screens one checkout: looks up the shopper, claims a place where rules count orders, decides, keeps
 * the decision, and draws the consequences: a ban by a rule, a suspicion, the event of a refusal.
 * It does not refuse by itself: `guardCheckoutWorkflow` and the payment-session middleware turn a
 * `refuse` into an error.
 *
 * @property hooks.gatherReasons - return reasons of your own (`{ action, name, detail, … }[]`);
 * they stand behind the rules and before the blacklist's `flag` entries.
 * @property hooks.decisionMade - react to a decision; gets `{ decision, decision_id }`.
 *
 * @returns `{ decision, refusal, decision_id, claim_id }`; `decision_id` is null where nothing was
 * kept, `claim_id` where nothing was claimed. Who completes the cart another way than through the
 * plugin's guard hands both to `undoCheckoutWorkflow` when the completion fails.
 *
 * @example
 * const { result } = await screenCheckoutWorkflow(container).run({
 *   input: { stage: "complete_cart", facts: factsOfCart(cart) },
 * })
 */
export const screenCheckoutWorkflow = createWorkflow(
  screenCheckoutWorkflowId,
  (input: ScreenCheckoutWorkflowInput) => {
    const lookup = lookUpShopperStep({ facts: input.facts })

    const gatherReasons = createHook(
      "gatherReasons",
      { stage: input.stage, facts: input.facts },
      { resultValidator: ExtraReasonsSchema }
    )

    const claim = claimOrderStep({
      stage: input.stage,
      facts: input.facts,
      lookup,
      extraReasons: gatherReasons.getResult(),
    })
    const decided = decideCheckoutStep({
      stage: input.stage,
      facts: input.facts,
      lookup: claim.lookup,
      extraReasons: gatherReasons.getResult(),
      failure: claim.failure,
    })
    const recorded = recordDecisionStep({ decision: decided.decision })
    drawConsequencesStep({ decision: decided.decision, facts: input.facts, lookup: claim.lookup })

    when(
      "checkout-refused",
      { decided },
      ({ decided }) => decided.decision.outcome === "refuse"
    ).then(() => {
      emitEventStep({
        eventName: BlacklistEvents.ORDER_REFUSED,
        data: transform({ decided, recorded }, ({ decided: { decision }, recorded }) => ({
          id: recorded.id,
          cart_id: decision.cart_id,
          customer_id: decision.customer_id,
        })),
      })
    })

    const decisionMade = createHook("decisionMade", {
      decision: decided.decision,
      decision_id: recorded.id,
    })

    return new WorkflowResponse(
      transform({ claim, decided, recorded }, ({ claim, decided, recorded }) => ({
        ...decided,
        decision_id: recorded.id,
        claim_id: claim.claim_id,
      })),
      { hooks: [gatherReasons, decisionMade] as const }
    )
  }
)
