import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { listOrderCarts } from "../../common/core-data/order-carts"
import { withEndedCompletion } from "../../common/core-data/ended-completions"

export interface LinkDecisionsToOrdersStepInput {
  /** Absent looks for every decision that still waits for its order. */
  order_ids?: string[]
  /**
   * Whether core's event said that these orders are placed. Without it, an order whose payment is still
   * being authorised has to wait: it is deleted again where the payment fails.
   */
  announced?: boolean
}

export interface LinkedDecisions {
  /** Orders that were flagged at checkout. */
  flagged: { order_id: string; decision_id: string }[]
  /** Orders that were let through unscreened. */
  unscreened: { order_id: string; decision_id: string }[]
}

/**
 * Links the decisions of carts to the orders that the carts became. At checkout the order has no id yet,
 * and its event can be lost. Of several runs, one links a decision.
 *
 * @example
 * const { flagged } = linkDecisionsToOrdersStep({ order_ids: ["order_123"], announced: true })
 */
export const linkDecisionsToOrdersStep = createStep(
  "blacklist-link-decisions-to-orders",
  async ({ order_ids, announced }: LinkDecisionsToOrdersStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const links = await listOrderCarts(
      order_ids ? { order_id: order_ids } : { cart_id: await service.decisions.unlinkedCartIds() },
      container
    )
    const linked = await service.decisions.linkOrders(
      announced ? links : await withEndedCompletion(links, container)
    )
    return new StepResponse<LinkedDecisions>({
      flagged: linked
        .filter(({ outcome }) => outcome === "flag")
        .map(({ id, order_id }) => ({ order_id, decision_id: id })),
      unscreened: linked
        .filter(({ rescreen_due }) => rescreen_due)
        .map(({ id, order_id }) => ({ order_id, decision_id: id })),
    })
  }
)
