import { createRequire } from "node:module"
import type { AxiosInstance } from "axios"
import {
  type DemoWebhookEvent,
  signDemoWebhook,
} from "../../../demo/src/modules/demo-payment/webhook"

interface StripeLibrary {
  webhooks: { generateTestHeaderString: (event: { payload: string; secret: string }) => string }
}

/** The provider's own copy of Stripe's library. */
const Stripe: new (apiKey: string) => StripeLibrary = createRequire(
  require.resolve("@medusajs/payment-stripe")
)("stripe")

/** How the providers of `medusa-config.ts` sign. */
const SECRET = "only-for-tests"

/** Posts an event of the demo bank; the number is the answer's status. */
export async function sendDemoEvent(
  api: AxiosInstance,
  event: DemoWebhookEvent,
  { secret = SECRET } = {}
): Promise<number> {
  const { body, headers } = signDemoWebhook(event, secret)
  return (await api.post("/hooks/payment/demo-card_demo", body, { headers })).status
}

/** The parts of Stripe's event that a provider reads. */
export interface StripeEvent {
  id: string
  type?: string
  session_id?: string
  /** How many receivers have not answered yet: less with each delivery of the same event. */
  pending_webhooks?: number
  /** Further fields of the event, or others in place of these. */
  more?: Record<string, unknown>
}

/** Posts an event that is really signed as Stripe's are. */
export async function sendStripeEvent(
  api: AxiosInstance,
  {
    id,
    type = "payment_intent.payment_failed",
    session_id,
    pending_webhooks = 1,
    more,
  }: StripeEvent,
  { secret = SECRET } = {}
): Promise<number> {
  const body = JSON.stringify({
    id,
    object: "event",
    api_version: "2025-05-28.basil",
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    pending_webhooks,
    type,
    data: {
      object: {
        id: `pi_of_${id}`,
        object: "payment_intent",
        amount: 2500,
        currency: "eur",
        status: "requires_payment_method",
        metadata: session_id ? { session_id } : {},
        last_payment_error: { code: "card_declined", type: "card_error" },
      },
    },
    ...more,
  })
  const signature = new Stripe("sk_test_only_for_tests").webhooks.generateTestHeaderString({
    payload: body,
    secret,
  })
  const headers = { "content-type": "application/json", "stripe-signature": signature }
  return (await api.post("/hooks/payment/stripe_stripe", body, { headers })).status
}
