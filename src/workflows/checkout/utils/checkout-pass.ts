import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { noteDeclinedSessions } from "../../ledger/utils/declined-sessions"
import { errorCode } from "./error-code"

/** What a checkout that was let through leaves behind, to be taken back when it fails later. */
export interface CheckoutPass {
  /** The kept decision; null where nothing was kept. */
  decision_id: string | null
  /** The place taken among the orders that rules let through; null where none was. */
  claim_id: string | null
  /** Sessions that core may have authorised after the checkout was let through. */
  payment_session_ids: string[]
}

/** Nothing was kept, claimed or authorised: a completion that is being retried. */
export const NO_PASS: CheckoutPass = { decision_id: null, claim_id: null, payment_session_ids: [] }

/**
 * Takes back what a failed checkout left behind, and counts the declined payment where that is why it
 * failed: the session itself says so. One of them failing does not keep the others from being done.
 */
export async function undoPass(
  { decision_id, claim_id, payment_session_ids }: CheckoutPass,
  container: MedusaContainer
): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const undone = await Promise.allSettled([
    claim_id ? service.ledger.releaseClaim(claim_id) : undefined,
    decision_id ? service.decisions.withdraw(decision_id) : undefined,
    noteDeclinedSessions(payment_session_ids, container),
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
