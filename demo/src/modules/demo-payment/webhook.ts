import { createHmac, timingSafeEqual } from "node:crypto"

/** Send it with the hex HMAC-SHA256 of the raw body, keyed with the provider's secret. */
export const DEMO_SIGNATURE_HEADER = "x-demo-signature"

export const DEMO_WEBHOOK_ACTIONS = ["authorized", "captured", "failed"] as const

export type DemoWebhookAction = (typeof DEMO_WEBHOOK_ACTIONS)[number]

export interface DemoWebhookEvent {
  /** Names the event; the same id again is the same event delivered again. */
  id?: string
  action: DemoWebhookAction
  session_id: string
  amount?: number
}

const signatureOf = (rawBody: string | Buffer, secret: string) =>
  createHmac("sha256", secret).update(rawBody).digest("hex")

/** A signed event, ready to be posted to `/hooks/payment/demo-card_demo`. */
export const signDemoWebhook = (event: DemoWebhookEvent, secret: string) => {
  const body = JSON.stringify(event)
  return {
    body,
    headers: {
      "content-type": "application/json",
      [DEMO_SIGNATURE_HEADER]: signatureOf(body, secret),
    },
  }
}

export const isSignedBy = (rawBody: string | Buffer, signature: unknown, secret: string) => {
  if (typeof signature !== "string") {
    return false
  }
  const expected = Buffer.from(signatureOf(rawBody, secret))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export const isDemoWebhookEvent = (value: unknown): value is DemoWebhookEvent => {
  const event = value as DemoWebhookEvent | null
  return typeof event?.session_id === "string" && DEMO_WEBHOOK_ACTIONS.includes(event.action)
}
