import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { buildCheckoutFacts, type CheckoutSource } from "../build-facts"

export type BuildCheckoutFactsStepInput = CheckoutSource

/**
 * Builds what a checkout is screened by, of a cart (`cart_id`), an order (`order_id`) or given `facts`.
 *
 * @returns `{ stage, facts }`: `complete_cart` for a cart, `order_check` for an order.
 * @throws MedusaError `not_found` for a cart or an order that does not exist; `invalid_data` for a draft order.
 *
 * @example
 * const { stage, facts } = buildCheckoutFactsStep({ cart_id: "cart_123" })
 */
export const buildCheckoutFactsStep = createStep(
  "blacklist-build-checkout-facts",
  async (source: BuildCheckoutFactsStepInput, { container }) =>
    new StepResponse(await buildCheckoutFacts(source, container))
)
