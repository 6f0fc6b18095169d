import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { listOrderCarts } from "../../common/core-data/order-carts"
import { withEndedCompletion } from "../../common/core-data/ended-completions"

export interface LinkDecisionsToOrdersStepInput {
  /** Absent looks for every decision that still waits for its order. */
  order_ids?: string[]
  /**
   * Whether core's event said that these orders are placed. Without it, an order whose payment is still
   * being authorised has to wait: it goes again where the card is declined.
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
 * Tells the decisions of carts which order the cart became. At checkout the order has no id yet,
 * and the event that announces it can be lost; whoever comes second finds nothing left to do.
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
    const settled = await service.decisions.linkOrders(
      announced ? links : await withEndedCompletion(links, container)
    )
    return new StepResponse<LinkedDecisions>({
      flagged: settled
        .filter(({ outcome }) => outcome === "flag")
        .map(({ id, order_id }) => ({ order_id, decision_id: id })),
      unscreened: settled
        .filter(({ rescreen_due }) => rescreen_due)
        .map(({ id, order_id }) => ({ order_id, decision_id: id })),
    })
  }
)
