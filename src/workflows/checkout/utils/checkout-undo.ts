import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { recordDeclinedSessions } from "../../ledger/effects/record-declined-sessions"
import { undoOrder } from "../../ledger/effects/undo-order"
import { errorCode } from "../../common/error-code"

/** What a checkout that was let through leaves behind, to be taken back when it fails later. */
export interface CheckoutUndo {
  /** The cart that was let through; null where it was an order already. */
  cart_id: string | null
  /** The kept decision; null where nothing was kept. */
  decision_id: string | null
  /** The place taken among the orders that rules let through; null where none was. */
  claim_id: string | null
  /** Sessions that core may have authorised after the checkout was let through. */
  payment_session_ids: string[]
}

/** Nothing was kept, claimed or authorised: a completion that is being retried. */
export const NOTHING_TO_UNDO: CheckoutUndo = {
  cart_id: null,
  decision_id: null,
  claim_id: null,
  payment_session_ids: [],
}

const undoClaim = async (
  { cart_id, claim_id }: CheckoutUndo,
  container: MedusaContainer
): Promise<void> => {
  if (claim_id) {
    const { claims } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return await claims.release(claim_id)
  }
  if (cart_id) await undoOrder(cart_id, container)
}

/**
 * Takes back what a failed checkout left behind, and counts the declined payment where that is why it
 * failed: the session itself says so. One of them failing does not keep the others from being done.
 */
export async function undoCheckout(pass: CheckoutUndo, container: MedusaContainer): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const undone = await Promise.allSettled([
    undoClaim(pass, container),
    pass.decision_id ? service.decisions.withdraw(pass.decision_id) : undefined,
    recordDeclinedSessions(pass.payment_session_ids, container),
  ])
  for (const result of undone) {
    if (result.status === "fulfilled") continue
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `medusa-plugin-blacklist: a failed checkout could not be taken back as a whole (${errorCode(result.reason)})`
      )
  }
}
