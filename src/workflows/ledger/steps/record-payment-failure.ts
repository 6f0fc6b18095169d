import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { recordPaymentFailureOf, type ReportedFailure } from "../effects/record-payment-failure-of"

/**
 * Counts one declined payment, once however often it is reported. Not compensated: that a payment
 * was declined stays true.
 *
 * @returns whether it was new.
 *
 * @example
 * recordPaymentFailureStep({
 *   payment_session_id: "payses_123",
 *   provider_event_id: "stripe/evt_123",
 *   source: "webhook",
 * })
 */
export const recordPaymentFailureStep = createStep(
  "blacklist-record-payment-failure",
  async (input: ReportedFailure, { container }) =>
    new StepResponse(await recordPaymentFailureOf(input, container))
)
