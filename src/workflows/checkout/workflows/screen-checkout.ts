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
import { BlacklistEvents, type DecisionStage, MODES } from "../../../types/vocabulary"
import { lookUpShopperStep } from "../steps/look-up-shopper"
import { composeDecision } from "../utils/compose-decision"

export interface ScreenCheckoutWorkflowInput {
  stage: DecisionStage
  /** See `factsOfCart` and `factsOfOrder`. */
  facts: CheckoutFacts
}

/**
 * What a handler of `gatherReasons` may return: reasons of a check. Those of entries and rules have
 * consequences (hits, bans) that only the plugin's own may have.
 */
const ExtraReasonsSchema = z
  .array(
    z.object({
      type: z.literal("check").default("check"),
      id: z.string().nullable().default(null),
      name: z.string().nullable().default(null),
      action: z.enum(["allow", "flag", "refuse"]),
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

    const { claim, decided, recorded } = composeDecision(input, lookup, {
      extraReasons: gatherReasons.getResult(),
    })

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
