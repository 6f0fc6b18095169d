import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import { Modules } from "@medusajs/framework/utils"
import { LINKED_WITHIN_SECONDS } from "../../../modules/blacklist"
import { listOrderCarts } from "../../common/core-data/order-carts"
import { listPlacedOrders } from "../../common/core-data/orders"
import { independentStep } from "../../common/independent-step"
import { DECLINED, recordMissedFailures } from "../effects/record-declined-sessions"
import { firstIdSince } from "../utils/first-id-since"
import { factsOfOrders } from "../utils/order-facts"
import { asScreened } from "../utils/screened-facts"
import { ordersOfAbandonedClaims } from "../utils/orders-of-abandoned-claims"

const PAGE = 500
/** How far each run looks back beyond the last one: clocks differ. */
const OVERLAP_MS = 300_000
const FAILURES_LOOKED_BACK_MS = 600_000
const SESSION_LIFETIME_MS = 86_400_000
/** A completion that is under way records its payment failure itself, a moment after the session has it. */
const FAILURE_RECORDED_WITHIN_MS = 15_000
const INDEXING_BUDGET_MS = 20_000

/**
 * Confirms claims whose cart became an order although no event said so. Also those whose process was
 * killed before the order was linked to its cart.
 *
 * @example
 * confirmPendingClaimsStep()
 */
export const confirmPendingClaimsStep: StepFunction<unknown, void> = independentStep(
  "blacklist-confirm-pending-claims",
  async ({ service: { claims }, container }) => {
    const links = await listOrderCarts({ cart_id: await claims.pendingCartIds() }, container)
    await claims.confirm(links)
    await claims.confirm(await ordersOfAbandonedClaims(container))
  }
)

/**
 * Records orders that are not in the ledger: placed while no rule counted, or their event was lost. An
 * order that is linked to its cart counts at once; should its payment fail after all, its completion
 * takes it back. One without a cart was made by other means, or may still get its link.
 *
 * @returns how many were recorded.
 *
 * @example
 * const recorded = recordMissedOrdersStep()
 */
export const recordMissedOrdersStep: StepFunction<unknown, number> = independentStep(
  "blacklist-record-missed-orders",
  async ({ service: { claims, ledger }, container }) => {
    const linkedBefore = new Date(Date.now() - LINKED_WITHIN_SECONDS * 1000)
    const since = new Date((await ledger.reconciledUntil()).getTime() - OVERLAP_MS)
    let recorded = 0
    let after = firstIdSince("order", since)
    for (;;) {
      const filters = { created_at: { $gte: since }, id: { $gt: after } }
      const orders = await listPlacedOrders(filters, PAGE, container)
      const missed = new Set(
        await claims.confirm(
          orders
            .filter(
              ({ cart_id, created_at }) => cart_id || new Date(created_at ?? 0) < linkedBefore
            )
            .map(({ id, cart_id }) => ({ order_id: id, cart_id }))
        )
      )
      const missedOrders = orders.filter(({ id }) => missed.has(id))
      const facts = await factsOfOrders(missedOrders, container)
      recorded += await ledger.record(await asScreened(facts, container))
      if (orders.length < PAGE) break
      after = orders[orders.length - 1].id
    }
    await ledger.setReconciledUntil(linkedBefore)
    return recorded
  }
)

/**
 * Records payment failures that are on the payment session but not in the ledger: the process ended in
 * between.
 *
 * @example
 * recordMissedPaymentFailuresStep()
 */
export const recordMissedPaymentFailuresStep: StepFunction<unknown, void> = independentStep(
  "blacklist-record-missed-payment-failures",
  async ({ service: { paymentFailures }, container }) => {
    const now = Date.now()
    let after = firstIdSince("payses", new Date(now - SESSION_LIFETIME_MS))
    for (;;) {
      const sessions = await container.resolve(Modules.PAYMENT).listPaymentSessions(
        {
          id: { $gt: after },
          status: DECLINED,
          updated_at: {
            $gte: new Date(now - FAILURES_LOOKED_BACK_MS),
            $lt: new Date(now - FAILURE_RECORDED_WITHIN_MS),
          },
        } as never,
        { select: ["id"], take: PAGE, order: { id: "ASC" } }
      )
      const ids = sessions.map(({ id }) => id)
      await recordMissedFailures(await paymentFailures.unknownSessions(ids), container)
      if (ids.length < PAGE) return
      after = ids[ids.length - 1]
    }
  }
)

/**
 * Deletes claims that expired some time ago without an order.
 *
 * @returns how many were deleted.
 *
 * @example
 * const deleted = deleteExpiredClaimsStep()
 */
export const deleteExpiredClaimsStep: StepFunction<unknown, number> = independentStep(
  "blacklist-delete-expired-claims",
  ({ service }) => service.claims.deleteExpired()
)

/**
 * Indexes older facts under the sets of attributes that new rules compare, for 20 seconds at most.
 *
 * @returns whether the index is complete.
 *
 * @example
 * const isComplete = indexNewSetsStep()
 */
export const indexNewSetsStep: StepFunction<unknown, boolean> = independentStep(
  "blacklist-index-new-sets",
  ({ service }) => service.ledgerIndex.indexNewSets(INDEXING_BUDGET_MS)
)
