import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type { Origin } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { errorCode } from "../../../workflows/common/error-code"
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

/** Notes a cart's origin. A failure is logged and never stops the shopper. */
export async function saveOrigin(
  cartId: string,
  origin: Origin,
  container: MedusaContainer
): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    await withinBudget(
      (start) => service.origins.save(cartId, origin, start),
      service.options.timeoutMs
    )
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `medusa-plugin-blacklist: the origin of cart ${cartId} could not be noted (${errorCode(error)})`
      )
  }
}

/**
 * Notes, on every request that changes a cart, where it came from: a completion by payment webhook
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
