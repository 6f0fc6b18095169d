import { MedusaError, PaymentSessionStatus } from "@medusajs/framework/utils"
import type { BlacklistSettings } from "../../../types/settings"

export type Refusal = Pick<BlacklistSettings, "refusal_message" | "refusal_style">

/** A payment session as the cart carries it. */
export interface CartPaymentSession {
  id: string
  status: string
  provider_id?: string
}

/** The statuses Medusa still processes at completion (`validateCartPaymentsStep` of core-flows). */
const PROCESSABLE: string[] = [
  PaymentSessionStatus.PENDING,
  PaymentSessionStatus.REQUIRES_MORE,
  PaymentSessionStatus.AUTHORIZED,
  PaymentSessionStatus.CAPTURED,
  PaymentSessionStatus.PENDING_AUTHORIZATION,
]

/** The sessions that core may authorise; it takes the first. */
export const processableSessions = (
  sessions: CartPaymentSession[] | null | undefined
): CartPaymentSession[] => (sessions ?? []).filter(({ status }) => PROCESSABLE.includes(status))

/** Whom the cart's payment would go to. */
export const providersOf = (sessions: CartPaymentSession[] | null | undefined): string[] =>
  processableSessions(sessions).flatMap(({ provider_id }) => provider_id ?? [])

/** The answer where nothing but the payment method is refused: it tells no more than that. */
export const methodRefusalError = ({
  payment_method_message,
}: {
  payment_method_message: string
}): MedusaError => new MedusaError(MedusaError.Types.NOT_ALLOWED, payment_method_message)

/** The one answer a refused shopper gets, whatever the reason. */
export const refusalError = ({ refusal_message }: Pick<Refusal, "refusal_message">): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal_message)

/**
 * The answer at completion. In the style `decline` it is what Medusa answers when the provider
 * declines the session that core would have authorised: the first one it can process
 * (`authorizePaymentSession` of `@medusajs/payment`, 2.21). A cart that needs no payment has no
 * session to name, and gets the message.
 */
export function completionRefusalError(
  refusal: Refusal,
  sessions: CartPaymentSession[] | null | undefined
): MedusaError {
  const [session] = processableSessions(sessions)
  return refusal.refusal_style === "decline" && session
    ? new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Session: ${session.id} was not authorized with the provider.`
      )
    : refusalError(refusal)
}
