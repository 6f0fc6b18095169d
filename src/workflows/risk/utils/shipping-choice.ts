import type { MedusaContainer } from "@medusajs/framework/types"
import { listShippingOptionsForCartWorkflow } from "@medusajs/medusa/core-flows"
import type { ShippingChoice } from "../../../modules/blacklist/screening/risk"
import { readGraph } from "../../common/core-data/read-graph"
import { logFailure } from "../../common/log-failure"

interface OfferedOption {
  id: string
  price_type: string
  amount: number
}

interface ShippedCart {
  shipping_methods?: { shipping_option_id: string | null }[] | null
}

const FLAT = "flat"

/**
 * Among which flat rates a cart's shipping was chosen; null where no flat rate was. Of one that core does not know
 * any more, nothing is known.
 *
 * @returns undefined where that cannot be told. It does not throw.
 */
export async function shippingChoiceOf(
  cartId: string | null,
  container: MedusaContainer
): Promise<ShippingChoice | null | undefined> {
  if (cartId === null) return undefined
  try {
    const [cart] = await readGraph<ShippedCart>(
      {
        entity: "cart",
        fields: ["id", "shipping_methods.shipping_option_id"],
        filters: { id: cartId },
      },
      container
    )
    if (!cart) return undefined
    const chosen = (cart.shipping_methods ?? []).map(({ shipping_option_id }) => shipping_option_id)
    const { result } = await listShippingOptionsForCartWorkflow(container).run({
      input: { cart_id: cartId },
    })
    const flat = (result as OfferedOption[]).filter(({ price_type }) => price_type === FLAT)
    const taken = flat.find(({ id }) => chosen.includes(id))
    if (!taken) return null
    const prices = flat.map(({ amount }) => amount)
    return {
      chosen: taken.amount,
      cheapest: Math.min(...prices),
      dearest: Math.max(...prices),
    }
  } catch (error) {
    logFailure(`to read the shipping choices of ${cartId}`, error, container)
    return undefined
  }
}
