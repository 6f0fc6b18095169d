import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listOrderCarts } from "../../../workflows/common/core-data/order-carts"
import { errorCode } from "../../../workflows/common/error-code"
import { recordOrdersWorkflow } from "../../../workflows/ledger/workflows/record-orders"

async function countOrderOf(cartId: string, container: MedusaContainer): Promise<void> {
  const links = await listOrderCarts({ cart_id: [cartId] }, container)
  if (!links.length) return
  await recordOrdersWorkflow(container).run({
    input: { order_ids: links.map(({ order_id }) => order_id) },
  })
}

/**
 * Counts the order as soon as the storefront has its answer. The event says the same, but where the
 * workers are down, or far behind, nobody hears it before the claim of the order is over.
 */
export const countPlacedOrder = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { id } = req.params
  res.once("finish", () => {
    if (res.statusCode !== 200) return
    void countOrderOf(id, req.scope).catch((error: unknown) =>
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `medusa-plugin-blacklist: the order of cart ${id} is counted later (${errorCode(error)})`
        )
    )
  })
  next()
}
