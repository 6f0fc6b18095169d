import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { isUniqueViolation } from "../../common/is-unique-violation"

export interface AttachOrdersStepInput {
  links: { cart_id: string; order_id: string }[]
}

/** A suspicion that has learnt its order. */
export interface AttachedOrder {
  id: string
  order_id: string
}

/**
 * Gives automatic suspicions of carts the orders that came of the carts. Compensated by taking the
 * orders away again.
 *
 * @returns the suspicions that had no order until now.
 *
 * @example
 * const attached = attachOrdersStep({ links: [{ cart_id: "cart_123", order_id: "order_123" }] })
 */
export const attachOrdersStep = createStep(
  "blacklist-attach-orders",
  async ({ links }: AttachOrdersStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const attached: AttachedOrder[] = []
    for (const link of links) {
      try {
        const id = await service.suspicions.attachOrder(link)
        if (id) attached.push({ id, order_id: link.order_id })
      } catch (error) {
        // Somebody has put the order itself on the list in the same moment: it is there.
        if (!isUniqueViolation(error)) throw error
      }
    }
    return new StepResponse(attached, attached)
  },
  async (attached, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    for (const { id } of attached ?? []) await service.suspicions.update(id, { order_id: null })
  }
)
