import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { listPlacedOrders } from "../../common/core-data/orders"
import type { JobHandler } from "../../jobs/utils/job-handler"
import { factsOfOrders } from "../utils/order-facts"

const PAGE = 500

/** Brings a page of old orders, by the order of ids, into the ledger; those that are there are left. */
export const backfillPage: JobHandler = async ({ input, cursor }, container) => {
  const { page_size = PAGE } = (input ?? {}) as { page_size?: number }
  const { after = "" } = (cursor ?? {}) as { after?: string }
  const orders = await listPlacedOrders({ id: { $gt: after } }, page_size, container)
  await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .ledger.record(await factsOfOrders(orders, container))
  const done = orders.length < page_size
  return {
    processed: orders.length,
    cursor: done ? null : { after: orders[orders.length - 1].id },
    done,
  }
}
