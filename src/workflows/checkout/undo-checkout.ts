import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import { logFailure } from "../common/log-failure"
import { recordDeclinedSessions } from "../ledger/effects/record-declined-sessions"
import { undoOrder } from "../ledger/effects/undo-order"

/** What a checkout that was let through leaves behind, to be undone when it fails later. */
export interface CheckoutUndo {
  /** The cart that was let through; null where it was an order already. */
  cart_id: string | null
  /** The recorded decision; null where nothing was recorded. */
  decision_id: string | null
  /** The place taken among the orders that rules let through; null where none was. */
  claim_id: string | null
  /** The admin's pass that was used up; null or absent where none was. */
  pass_id?: string | null
  /** Sessions that core may have authorised after the checkout was let through. */
  payment_session_ids: string[]
}

/** Nothing was recorded, claimed or authorised: a completion that is being retried. */
export const NOTHING_TO_UNDO: CheckoutUndo = {
  cart_id: null,
  decision_id: null,
  claim_id: null,
  pass_id: null,
  payment_session_ids: [],
}

async function undoClaim(
  { cart_id, claim_id }: CheckoutUndo,
  container: MedusaContainer
): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  if (cart_id) service.placedOrders.discard(cart_id)
  if (claim_id) return await service.claims.release(claim_id)
  if (cart_id) await undoOrder(cart_id, container)
}

/**
 * Undoes what a failed checkout left behind, and records the declined payment where that is why it failed: the
 * session itself says so. One of them failing does not keep the others from being done. It does not throw.
 */
export async function undoCheckout(undo: CheckoutUndo, container: MedusaContainer): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const results = await Promise.allSettled([
    undoClaim(undo, container),
    undo.decision_id ? service.decisions.withdraw(undo.decision_id) : undefined,
    undo.pass_id ? service.passes.giveBack(undo.pass_id) : undefined,
    recordDeclinedSessions(undo.payment_session_ids, container),
  ])
  for (const result of results) {
    if (result.status === "fulfilled") continue
    logFailure(
      `to undo the checkout of ${undo.cart_id} (decision ${undo.decision_id}, claim ${undo.claim_id})`,
      result.reason,
      container
    )
  }
}
