import { Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { logFailure } from "../../common/log-failure"

export interface CancelPaymentSessionsStepInput {
  payment_collection_id: string
}

/** Statuses in which a provider may hold the shopper's money, though nothing was captured. */
const HOLDING: string[] = [
  PaymentSessionStatus.AUTHORIZED,
  PaymentSessionStatus.PENDING,
  PaymentSessionStatus.REQUIRES_MORE,
  PaymentSessionStatus.PENDING_AUTHORIZATION,
]

/**
 * Cancels the uncaptured payments of a refused cart with their providers. So is a session that the store has as
 * `pending`: the shopper's browser may have authorised it with the provider already. A captured payment is left
 * alone; core refunds it.
 *
 * It does not throw: a provider that cannot be reached must not turn a refusal into an order. What could not be
 * cancelled is logged by id and stays as it is.
 *
 * @returns ids of the sessions that were cancelled.
 *
 * @example
 * cancelPaymentSessionsStep({ payment_collection_id: "pay_col_123" })
 */
export const cancelPaymentSessionsStep = createStep(
  "blacklist-cancel-payment-sessions",
  async ({ payment_collection_id }: CancelPaymentSessionsStepInput, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    const canceled: string[] = []

    const sessions = await payments
      .listPaymentSessions({ payment_collection_id }, { relations: ["payment"] })
      .catch((error) => {
        logFailure(`to read the payment sessions of ${payment_collection_id}`, error, container)
        return []
      })
    for (const session of sessions) {
      if (session.payment?.captured_at || !HOLDING.includes(session.status)) continue
      try {
        if (session.payment && !session.payment.canceled_at) {
          await payments.cancelPayment(session.payment.id)
        }
        await payments.deletePaymentSession(session.id)
        canceled.push(session.id)
      } catch (error) {
        logFailure(`to cancel payment session ${session.id}`, error, container)
      }
    }
    return new StepResponse(canceled)
  }
)
