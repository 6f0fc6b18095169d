import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { Origin } from "../../../modules/blacklist/screening"
import { logFailure } from "../../../workflows/common/log-failure"
import { withinBudget } from "../../../workflows/common/within-budget"
import { clientIp } from "./client-ip"

/** Core's store middleware has told who is logged in, by session or by token. */
export type StoreRequest = MedusaRequest & {
  auth_context?: { actor_id?: string; actor_type?: string }
}

/** Where a storefront request came from: the shopper's IP, and the customer who is logged in. */
export function originOf(req: StoreRequest, { options }: BlacklistModuleService): Origin {
  const { actor_id, actor_type } = req.auth_context ?? {}
  return {
    ip: clientIp(req, options.clientIp),
    customer_id: actor_type === "customer" && actor_id ? actor_id : null,
  }
}

/** Saves a cart's origin. A failure is logged and never stops the shopper. */
export async function saveOrigin(
  cartId: string,
  origin: Origin,
  container: MedusaContainer
): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    await withinBudget(
      (start) => service.origins.saveChanged(cartId, origin, start),
      service.options.timeoutMs
    )
  } catch (error) {
    logFailure(`to save the origin of cart ${cartId}`, error, container)
  }
}

/**
 * Saves, on every request that changes a cart, where it came from: a completion by payment webhook
 * has neither IP nor login of its own.
 */
export const saveCartOrigin = async (
  req: StoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const service = req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  await saveOrigin(req.params.id, originOf(req, service), req.scope)
  next()
}
