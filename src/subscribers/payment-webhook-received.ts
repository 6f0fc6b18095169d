import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  PaymentActions,
  PaymentWebhookEvents,
} from "@medusajs/framework/utils"
import { errorCode } from "../workflows/common/error-code"
import { paymentIdsOf } from "../workflows/ledger/utils/payment-ids"
import { providerEventOf } from "../workflows/ledger/utils/provider-event"
import { recordPaymentFailureWorkflow } from "../workflows/ledger/workflows/record"

/** The body as the provider sent it: the event bus hands a Buffer on as JSON. */
const bodyOf = (rawData: unknown): Buffer | unknown => {
  const { type, data } = (rawData ?? {}) as { type?: string; data?: number[] }
  return type === "Buffer" && data ? Buffer.from(data) : rawData
}

/** Records a payment failure that a provider reports, which core ignores. Other webhooks leave nothing. */
export default async function paymentWebhookReceivedHandler({
  event: { data },
  container,
}: SubscriberArgs<ProviderWebhookPayload>) {
  const rawData = bodyOf(data.payload.rawData)
  const payload = { ...data.payload, rawData } as ProviderWebhookPayload["payload"]

  // It verifies the signature, and throws where that is wrong: then there was no event.
  const webhook = await container
    .resolve(Modules.PAYMENT)
    .getWebhookActionAndData({ ...data, payload })
    .catch((error) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `medusa-plugin-blacklist: failed to read a webhook of ${data.provider} (${errorCode(error)})`
        )
      return null
    })
  if (webhook?.action !== PaymentActions.FAILED || !webhook.data?.session_id) return

  const { session_id } = webhook.data
  await recordPaymentFailureWorkflow(container).run({
    input: {
      payment_session_id: session_id,
      ...providerEventOf(data.provider, rawData, await paymentIdsOf(session_id, container)),
      source: "webhook",
    },
  })
}

export const config: SubscriberConfig = {
  event: PaymentWebhookEvents.WebhookReceived,
  context: { subscriberId: "blacklist-payment-webhook-received" },
}
