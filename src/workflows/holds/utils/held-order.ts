import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { HoldWithComments } from "../../../modules/blacklist/persistence/holds"
import { invalidState } from "../../common/invalid-state"
import { nameOfOrder } from "./refuse-held-orders"

/**
 * The error of a change to an order that is not held.
 *
 * @throws MedusaError `not_found` where there is no such order at all.
 */
export async function notHeld(orderId: string, container: MedusaContainer) {
  const order = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(orderId, { select: ["id", "display_id"] })
  return invalidState(`Order ${nameOfOrder(order)} is not on hold`)
}

/**
 * The hold of an order that is held.
 *
 * @throws MedusaError `not_found` for an order that does not exist; `invalid_state` where it is not held.
 */
export async function retrieveHeld(
  orderId: string,
  container: MedusaContainer
): Promise<HoldWithComments> {
  const hold = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .holds.newestOf(orderId)
  if (hold?.status === "held") return hold
  throw await notHeld(orderId, container)
}

/** The newest hold of an order that was held a moment ago. */
export async function retrieveHold(
  orderId: string,
  container: MedusaContainer
): Promise<HoldWithComments> {
  const { holds } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const hold = await holds.newestOf(orderId)
  if (!hold) throw await notHeld(orderId, container)
  return hold
}
