import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"

/**
 * Takes back what is on record of a cart whose completion failed, though nobody knows of a claim: one
 * that was made after its time was over, or an order that was recorded while its payment was still
 * being authorised. An order that is still there counts.
 */
export async function undoOrder(cartId: string, container: MedusaContainer): Promise<void> {
  const { claims } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const fact = await claims.orderFactOf(cartId)
  if (!fact) return
  if (fact.order_id !== null) {
    const { data: orders } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id"],
      filters: { id: fact.order_id },
    })
    if (orders.length) return
  }
  await claims.release(fact.id)
}
