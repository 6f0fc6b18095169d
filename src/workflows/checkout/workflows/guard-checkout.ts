import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { guardCheckoutStep, type GuardCheckoutStepInput } from "../steps/guard-checkout"

/**
 * Screens the checkout of a cart and refuses it by throwing. A store with a `validate` handler of
 * its own (option `completeCartHook: false`) calls it there.
 *
 * @returns what the checkout leaves behind: hand it to `undoCheckoutWorkflow` when the completion
 * fails later.
 * @throws MedusaError `not_allowed` with the one answer of the settings.
 *
 * @example
 * completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
 *   await guardCheckoutWorkflow(container).run({ input: { cart } })
 * })
 */
export const guardCheckoutWorkflow = createWorkflow(
  "blacklist-guard-checkout",
  (input: GuardCheckoutStepInput) => new WorkflowResponse(guardCheckoutStep(input))
)
