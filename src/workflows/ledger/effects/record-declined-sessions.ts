import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { recordPaymentFailureOf, type ReportedFailure } from "./record-payment-failure-of"

/**
 * What `authorizePaymentSession` leaves on a session that the provider declined. One that asks for
 * 3-D Secure is `requires_more`, and where the provider could not be reached it stays as it was.
 */
export const DECLINED = [PaymentSessionStatus.ERROR, PaymentSessionStatus.CANCELED]

/** Counts those of the sessions that the provider declined. */
export const recordDeclinedSessions = (sessionIds: string[], container: MedusaContainer) =>
  recordAll(sessionIds, "completion", container)

/** The same for declines that nobody counted, as far as is known: whoever comes second counts nothing. */
export const recordMissedFailures = (sessionIds: string[], container: MedusaContainer) =>
  recordAll(sessionIds, "reconciliation", container)

async function recordAll(
  sessionIds: string[],
  source: ReportedFailure["source"],
  container: MedusaContainer
): Promise<void> {
  if (!sessionIds.length) return
  const declined = await container
    .resolve(Modules.PAYMENT)
    .listPaymentSessions({ id: sessionIds, status: DECLINED } as never, { select: ["id"] })
  for (const { id } of declined) {
    await recordPaymentFailureOf(
      { payment_session_id: id, provider_event_id: null, source },
      container
    )
  }
}
