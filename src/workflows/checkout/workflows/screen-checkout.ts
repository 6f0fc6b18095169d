import { z } from "@medusajs/framework/zod"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MODES } from "../../../types"
import type { ScreenCheckoutInput } from "../build-facts"
import { applyRuleActionsStep } from "../steps/apply-rule-actions"
import { decideCheckoutStep } from "../steps/decide-checkout"
import { emitOrderRefusedStep } from "../steps/emit-order-refused"
import { lookUpShopperStep } from "../steps/look-up-shopper"
import { recordDecisionStep } from "../steps/record-decision"

export type ScreenCheckoutWorkflowInput = ScreenCheckoutInput

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

/**
 * Screens one checkout: looks up the shopper, decides, claims a place where rules count orders, records the
 * decision, and applies it: a ban by a rule, a suspicion, the event of a refusal. It does not throw the
 * refusal: `guardCheckoutWorkflow` and the payment-session middleware turn a `refuse` into an error.
 *
 * @property hooks.gatherReasons - return reasons of your own (`{ action, name, detail, … }[]`);
 * they stand behind the rules and before the blacklist's `flag` entries.
 * @property hooks.decisionMade - react to a decision; gets `{ decision, decision_id }`.
 *
 * @returns `{ decision, refusal, decision_id, claim_id, pass_id }`; `decision_id` is null where nothing was
 * recorded, `claim_id` where nothing was claimed, `pass_id` where no admin's pass was used up. Code that completes
 * the cart another way than through the plugin's guard hands all three to `undoCheckoutWorkflow` when the completion fails.
 *
 * @example
 * const { result } = await screenCheckoutWorkflow(container).run({
 *   input: { stage: "complete_cart", facts: factsOfCart(cart) },
 * })
 */
export const screenCheckoutWorkflow = createWorkflow(
  "blacklist-screen-checkout",
  (input: ScreenCheckoutWorkflowInput) => {
    const { stage, facts } = input
    const found = lookUpShopperStep({ facts })

    const gatherReasons = createHook(
      "gatherReasons",
      { stage, facts },
      { resultValidator: ExtraReasonsSchema }
    )

    const { decision, refusal, lookup, claim_id, pass_id } = decideCheckoutStep({
      stage,
      facts,
      lookup: found,
      extraReasons: gatherReasons.getResult(),
      claims: true,
      scores: transform({ input }, ({ input }) => input.stage === "order_check"),
    })
    const { id: decision_id, attempts } = recordDecisionStep({ decision, facts, lookup })
    applyRuleActionsStep({ decision, facts, lookup })

    const decisionMade = createHook("decisionMade", { decision, decision_id })

    // Last, because a handler that throws has the checkout screened again: there is one event then.
    emitOrderRefusedStep({ decision, decision_id, attempts })

    return new WorkflowResponse(
      transform({ decision, refusal, decision_id, claim_id, pass_id }, (result) => result),
      { hooks: [gatherReasons, decisionMade] as const }
    )
  }
)

let handlers = 0

/** Medusa keeps to itself whether a hook has a handler; the call that registers one is seen here. */
const counted = <Register extends (...args: never[]) => unknown>(register: Register): Register =>
  new Proxy(register, {
    apply: (target, self, args) => {
      Reflect.apply(target, self, args)
      handlers += 1
    },
  })

const { hooks } = screenCheckoutWorkflow
Object.assign(hooks, {
  gatherReasons: counted(hooks.gatherReasons),
  decisionMade: counted(hooks.decisionMade),
})

/** Whether the store has a handler on one of the workflow's hooks. */
export const hasScreeningHandlers = (): boolean => handlers > 0
