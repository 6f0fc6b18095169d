import type { BackfillState } from "../../../modules/blacklist/persistence/ledger/backfill"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { listPlacedOrders } from "../utils/list-orders"
import { factsOfOrders } from "../utils/order-facts"

export interface RunBackfillStepInput {
  /** Orders read at once; 500 where absent. */
  page_size?: number
}

const PAGE = 500

export const runBackfillStepId = "blacklist-run-backfill"

/**
 * Brings old orders into the ledger, page by page, until there are no more. It notes after each page
 * how far it came: killed at any moment, it goes on from there. One process does it at a time; where
 * another one took over, because a page took longer than the lease of 30 seconds, this one ends.
 * Not compensated: orders that were placed stay placed.
 *
 * @returns how far it is; another process may still be at it.
 *
 * @example
 * const backfill = runBackfillStep({})
 */
export const runBackfillStep = createStep(
  runBackfillStepId,
  async ({ page_size = PAGE }: RunBackfillStepInput, { container }) => {
    const { ledger, backfill } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    let state = await backfill.lease()
    if (!state) return new StepResponse<BackfillState>(await backfill.state())

    try {
      while (state.status === "running") {
        const orders = await listPlacedOrders(
          { id: { $gt: state.cursor_id ?? "" } },
          page_size,
          container
        )
        await ledger.record(await factsOfOrders(orders, container))
        const last_id = orders.length < page_size ? null : orders[orders.length - 1].id
        const page = { after: state.cursor_id, orders: orders.length, last_id }
        const next = await backfill.advance(page)
        if (!next) return new StepResponse<BackfillState>(await backfill.state())
        state = next
      }
    } catch (error) {
      await backfill.release()
      throw error
    }
    return new StepResponse<BackfillState>(state)
  }
)
