import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { BackfillState } from "../../../modules/blacklist/persistence/ledger/backfill"
import { listPlacedOrders } from "../../common/core-data/orders"
import { factsOfOrders } from "../utils/order-facts"

/**
 * Starts the backfill of orders from before the plugin; one that is running or was interrupted goes
 * on instead.
 *
 * @returns how far it is.
 *
 * @example
 * startBackfillStep()
 */
export const startBackfillStep = createStep(
  "blacklist-start-backfill",
  async (_, { container }) => {
    const { backfill } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const { metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id"],
      filters: { is_draft_order: false } as never,
      pagination: { take: 1, skip: 0 },
    })
    return new StepResponse<BackfillState>(await backfill.start(metadata?.count ?? 0))
  }
)

export interface RunBackfillStepInput {
  /** Orders read at once; 500 where absent. */
  page_size?: number
}

const PAGE = 500

/**
 * Brings old orders into the ledger, page by page, until there are no more. It saves after each page
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
  "blacklist-run-backfill",
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
