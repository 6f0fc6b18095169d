import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { listOrderCarts } from "../../checkout/utils/cart-of-order"
import { DECLINED, noteDeclinedSessions } from "../utils/declined-sessions"
import { listPlacedOrders } from "../utils/list-orders"
import { factsOfOrders } from "../utils/order-facts"
import { ordersOfAbandonedClaims } from "../utils/orders-of-abandoned-claims"

const PAGE = 500
/** A completion that fails takes its order back; until it has had the time, its claim counts. */
const SETTLED_AFTER_MS = 150_000
/** How far back each look goes beyond the last one: clocks differ. */
const OVERLAP_MS = 300_000
const DECLINES_LOOKED_BACK_MS = 600_000
const FILING_BUDGET_MS = 20_000

export const catchUpLedgerStepId = "blacklist-catch-up-ledger"

/** Claims whose cart became an order, though nobody said so, or not even the cart knows. */
async function confirmPending(service: BlacklistModuleService, container: MedusaContainer) {
  const links = await listOrderCarts({ cart_id: await service.ledger.pendingCartIds() }, container)
  await service.ledger.confirmOrders(links)
  await service.ledger.confirmOrders(await ordersOfAbandonedClaims(container))
}

/** Orders that are not on record: placed while no rule counted, or their event was lost. */
async function recordMissed(service: BlacklistModuleService, container: MedusaContainer) {
  const { ledger } = service
  const until = new Date(Date.now() - SETTLED_AFTER_MS)
  const since = new Date((await ledger.caughtUpAt()).getTime() - OVERLAP_MS)
  let after = ""
  for (;;) {
    const orders = await listPlacedOrders(
      { created_at: { $gte: since, $lt: until }, id: { $gt: after } },
      PAGE,
      container
    )
    const links = await listOrderCarts({ order_id: orders.map(({ id }) => id) }, container)
    const cartOf = new Map(links.map(({ order_id, cart_id }) => [order_id, cart_id]))
    const missed = new Set(
      await ledger.confirmOrders(
        orders.map(({ id }) => ({ order_id: id, cart_id: cartOf.get(id) ?? null }))
      )
    )
    await ledger.record(
      await factsOfOrders(
        orders.filter(({ id }) => missed.has(id)),
        container
      )
    )
    if (orders.length < PAGE) break
    after = orders[orders.length - 1].id
  }
  await ledger.setCaughtUpAt(until)
}

/** Declines that were written on the session, but not counted: the process ended in between. */
async function recordDeclines({ ledger }: BlacklistModuleService, container: MedusaContainer) {
  const sessions = await container.resolve(Modules.PAYMENT).listPaymentSessions(
    {
      status: DECLINED,
      updated_at: { $gte: new Date(Date.now() - DECLINES_LOOKED_BACK_MS) },
    } as never,
    { select: ["id"], take: PAGE }
  )
  await noteDeclinedSessions(await ledger.unknownSessions(sessions.map(({ id }) => id)), container)
}

/**
 * Brings the ledger in line with what is in Medusa's tables: confirms claims, writes missed orders and
 * declines, drops dead claims, files older facts under the sets that new rules compare. It does
 * nothing twice, however many processes run it.
 *
 * @example
 * catchUpLedgerStep()
 */
export const catchUpLedgerStep = createStep(catchUpLedgerStepId, async (_, { container }) => {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  await confirmPending(service, container)
  await recordMissed(service, container)
  await recordDeclines(service, container)
  await service.ledger.forgetLapsedClaims()
  await service.ledger.fileUnderNewSets(FILING_BUDGET_MS)
  return new StepResponse(void 0)
})
