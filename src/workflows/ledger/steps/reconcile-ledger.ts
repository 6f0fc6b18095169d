import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import { LINKED_WITHIN_SECONDS } from "../../../modules/blacklist/persistence/ledger/claims"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { listOrderCarts } from "../../common/core-data/order-carts"
import { DECLINED, recordMissedFailures } from "../effects/record-declined-sessions"
import { listPlacedOrders } from "../utils/list-orders"
import { firstIdSince } from "../utils/first-id-since"
import { factsOfOrders } from "../utils/order-facts"
import { ordersOfAbandonedClaims } from "../utils/orders-of-abandoned-claims"

const PAGE = 500
/** How far back each look goes beyond the last one: clocks differ. */
const OVERLAP_MS = 300_000
const DECLINES_LOOKED_BACK_MS = 600_000
const SESSION_LIFETIME_MS = 86_400_000
/** A completion that is under way counts its decline itself, a moment after the session says so. */
const DECLINE_NOTED_WITHIN_MS = 15_000
const FILING_BUDGET_MS = 20_000

export const reconcileLedgerStepId = "blacklist-reconcile-ledger"

/** Claims whose cart became an order, though nobody said so, or not even the cart knows. */
async function confirmPending(service: BlacklistModuleService, container: MedusaContainer) {
  const links = await listOrderCarts({ cart_id: await service.ledger.pendingCartIds() }, container)
  await service.ledger.confirmOrders(links)
  await service.ledger.confirmOrders(await ordersOfAbandonedClaims(container))
}

/**
 * Orders that are not on record: placed while no rule counted, or their event was lost. One that is
 * linked to its cart counts at once; should its payment fail after all, its completion takes it back.
 * One without a cart was made by other means, or may still get its link.
 */
async function recordMissed(service: BlacklistModuleService, container: MedusaContainer) {
  const { ledger } = service
  const linked = new Date(Date.now() - LINKED_WITHIN_SECONDS * 1000)
  const since = new Date((await ledger.reconciledUntil()).getTime() - OVERLAP_MS)
  let after = firstIdSince("order", since)
  for (;;) {
    const orders = await listPlacedOrders(
      { created_at: { $gte: since }, id: { $gt: after } },
      PAGE,
      container
    )
    const links = await listOrderCarts({ order_id: orders.map(({ id }) => id) }, container)
    const cartOf = new Map(links.map(({ order_id, cart_id }) => [order_id, cart_id]))
    const missed = new Set(
      await ledger.confirmOrders(
        orders
          .filter(({ id, created_at }) => cartOf.has(id) || new Date(created_at ?? 0) < linked)
          .map(({ id }) => ({ order_id: id, cart_id: cartOf.get(id) ?? null }))
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
  await ledger.setReconciledUntil(linked)
}

/** Declines that were written on the session, but not counted: the process ended in between. */
async function recordDeclines({ ledger }: BlacklistModuleService, container: MedusaContainer) {
  const now = Date.now()
  let after = firstIdSince("payses", new Date(now - SESSION_LIFETIME_MS))
  for (;;) {
    const sessions = await container.resolve(Modules.PAYMENT).listPaymentSessions(
      {
        id: { $gt: after },
        status: DECLINED,
        updated_at: {
          $gte: new Date(now - DECLINES_LOOKED_BACK_MS),
          $lt: new Date(now - DECLINE_NOTED_WITHIN_MS),
        },
      } as never,
      { select: ["id"], take: PAGE, order: { id: "ASC" } }
    )
    const ids = sessions.map(({ id }) => id)
    await recordMissedFailures(await ledger.unknownSessions(ids), container)
    if (ids.length < PAGE) return
    after = ids[ids.length - 1]
  }
}

/**
 * Brings the ledger in line with what is in Medusa's tables: confirms claims, writes missed orders and
 * declines, drops dead claims, files older facts under the sets that new rules compare. It does
 * nothing twice, however many processes run it.
 *
 * @example
 * reconcileLedgerStep()
 */
export const reconcileLedgerStep = createStep(reconcileLedgerStepId, async (_, { container }) => {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  await confirmPending(service, container)
  await recordMissed(service, container)
  await recordDeclines(service, container)
  await service.ledger.deleteExpiredClaims()
  await service.ledger.indexNewSets(FILING_BUDGET_MS)
  return new StepResponse(void 0)
})
