import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { SeenOrder } from "../../../modules/blacklist/persistence/orders"
import type { OrderParts } from "../../../modules/blacklist/screening/impact"
import { listPlacedOrders, withOrigins } from "../../common/core-data/orders"

/** Orders read at once: few enough that a checkout in the same process hardly waits for one page. */
const PAGE = 1000

/**
 * Placed orders since a moment, drafts aside, page by page: what is in memory does not grow with them.
 *
 * @param parts - what has to be read of each
 */
export async function* ordersSince(
  since: Date,
  parts: OrderParts,
  container: MedusaContainer,
  take = PAGE
): AsyncGenerator<SeenOrder[]> {
  const { orders } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  let after = ""
  for (;;) {
    const page =
      (await orders.page({ since, after, take }, parts)) ??
      (await pageOfCore(since, after, take, container))
    if (page.length) yield page
    if (page.length < take) return
    after = page[page.length - 1].id
  }
}

/** For a store that keeps core's orders in another database than the plugin's tables. */
const pageOfCore = async (since: Date, after: string, take: number, container: MedusaContainer) =>
  await withOrigins(
    await listPlacedOrders({ created_at: { $gte: since }, id: { $gt: after } }, take, container),
    container
  )
