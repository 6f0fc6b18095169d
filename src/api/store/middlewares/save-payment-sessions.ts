import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { errorCode } from "../../../workflows/common/error-code"

async function writeSessions(
  cartId: string,
  paymentCollectionId: string,
  container: MedusaContainer
): Promise<void> {
  const sessions = await container
    .resolve(Modules.PAYMENT)
    .listPaymentSessions({ payment_collection_id: paymentCollectionId }, { select: ["id"] })
  const { paymentSessions } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  if (sessions.length) {
    await paymentSessions.save(
      cartId,
      sessions.map(({ id }) => id)
    )
  }
}

/**
 * Notes which cart payment sessions pay for, because somebody who tries cards may have replaced one
 * before the provider's webhook says that it failed: those that core is about to delete now, and the
 * new one when the storefront has its answer. The shopper waits for neither, and a failure is only
 * logged.
 */
export function savePaymentSessions(
  res: MedusaResponse,
  cartId: string,
  paymentCollectionId: string,
  container: MedusaContainer
): void {
  const note = () =>
    void writeSessions(cartId, paymentCollectionId, container).catch((error: unknown) =>
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `medusa-plugin-blacklist: the payment sessions of cart ${cartId} could not be noted (${errorCode(error)})`
        )
    )
  note()
  res.once("finish", note)
}
