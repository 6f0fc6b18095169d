import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { errorCode } from "../../common/error-code"

export interface CancelPaymentSessionsStepInput {
  payment_collection_id: string
}

export const cancelPaymentSessionsStepId = "blacklist-cancel-payment-sessions"

/** Statuses in which a provider may hold the shopper's money, though nothing was captured. */
const HOLDING: string[] = [
  PaymentSessionStatus.AUTHORIZED,
  PaymentSessionStatus.PENDING,
  PaymentSessionStatus.REQUIRES_MORE,
  PaymentSessionStatus.PENDING_AUTHORIZATION,
]

/**
 * Tells the providers to drop whatever a refused cart has authorised. A session that the store
 * still believes `pending` is dropped as well: the shopper's browser may have authorised it with
 * the provider already. A captured payment is left alone; core refunds it.
 *
 * It never throws: a provider that cannot be reached must not turn a refusal into an order. What
 * could not be dropped is logged by id and stays as it is.
 *
 * @returns ids of the sessions that were dropped.
 *
 * @example
 * cancelPaymentSessionsStep({ payment_collection_id: "pay_col_123" })
 */
export const cancelPaymentSessionsStep = createStep(
  cancelPaymentSessionsStepId,
  async ({ payment_collection_id }: CancelPaymentSessionsStepInput, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const released: string[] = []

    const sessions = await payments
      .listPaymentSessions({ payment_collection_id }, { relations: ["payment"] })
      .catch((error) => {
        logger.error(
          `medusa-plugin-blacklist: the payment sessions of collection ${payment_collection_id} could not be read (${errorCode(error)})`
        )
        return []
      })
    for (const session of sessions) {
      if (session.payment?.captured_at || !HOLDING.includes(session.status)) continue
      try {
        if (session.payment && !session.payment.canceled_at) {
          await payments.cancelPayment(session.payment.id)
        }
        await payments.deletePaymentSession(session.id)
        released.push(session.id)
      } catch (error) {
        logger.error(
          `medusa-plugin-blacklist: payment session ${session.id} of a refused cart could not be released (${errorCode(error)})`
        )
      }
    }
    return new StepResponse(released)
  }
)
