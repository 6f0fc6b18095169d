import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { applyRuleActionsStep } from "../../checkout/steps/apply-rule-actions"
import { claimOrderStep, type OrderClaim } from "../steps/claim-order"
import { type CheckoutDecision, decideCheckoutStep } from "../steps/decide-checkout"
import type { ShopperLookup } from "../steps/look-up-shopper"
import { recordDecisionStep } from "../steps/record-decision"
import type { ScreenCheckoutWorkflowInput } from "../workflows/screen-checkout"
import type { Case } from "./decide-stage"

/** What weighs in beside the look-up, as a workflow hands it on. */
interface Besides {
  extraReasons?: Case["extraReasons"]
  failure?: string
}

/** Spelt out: the inferred type names a package that a store does not declare. */
interface ComposedDecision {
  claim: WorkflowData<OrderClaim>
  decided: WorkflowData<CheckoutDecision>
  recorded: WorkflowData<{ id: string | null }>
}

/**
 * Composes what follows the look-up, in the one order that every screening keeps: the place among the
 * orders that rules let through, the decision, its record, its consequences.
 */
export function composeDecision(
  { stage, facts }: ScreenCheckoutWorkflowInput,
  lookup: WorkflowData<ShopperLookup>,
  { extraReasons, failure }: Besides
): ComposedDecision {
  const claim = claimOrderStep({ stage, facts, lookup, extraReasons, failure })
  const decided = decideCheckoutStep({
    stage,
    facts,
    lookup: claim.lookup,
    extraReasons,
    failure: claim.failure,
  })
  const recorded = recordDecisionStep({ decision: decided.decision })
  applyRuleActionsStep({ decision: decided.decision, facts, lookup: claim.lookup })
  return { claim, decided, recorded }
}
