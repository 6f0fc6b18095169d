import { type ProviderEvent, providerEventOf } from "../utils/provider-event"

const SESSION = "payses_1"

/** As the ledger compares them: `isKnownEvent` says it in SQL. */
const isSame = (one: ProviderEvent, other: ProviderEvent) => {
  if (one.provider_event_id === other.provider_event_id) return true
  const [before, now] = [one.provider_event_fields, other.provider_event_fields]
  if (!before || !now) return false
  return Object.entries(before).every(([field, value]) => !(field in now) || now[field] === value)
}

type Body = Record<string, unknown>

const stripe = (id: string, changes: Body = {}, intent: Body = {}): Body => ({
  id,
  object: "event",
  api_version: "2025-05-28.basil",
  created: 1764288000,
  pending_webhooks: 2,
  type: "payment_intent.payment_failed",
  data: { object: { id: "pi_1", object: "payment_intent", metadata: {}, ...intent } },
  ...changes,
})
const adyen = (pspReference: string, eventDate: string, item: Body = {}): Body => ({
  live: "false",
  notificationItems: [
    {
      NotificationRequestItem: {
        additionalData: { hmacSignature: "coqCmt/IZ4E3CzPvMY8zTjQVL5hYJUiBRg8UU+iCWo0=" },
        amount: { currency: "EUR", value: 2500 },
        eventCode: "AUTHORISATION",
        eventDate,
        merchantReference: SESSION,
        pspReference,
        reason: "Refused",
        success: "false",
        ...item,
      },
    },
  ],
})
const paypal = (id: string, resource: Body = {}, changes: Body = {}): Body => ({
  id,
  event_version: "1.0",
  create_time: "2026-11-28T00:00:00Z",
  resource_type: "capture",
  event_type: "PAYMENT.CAPTURE.DENIED",
  resource: { id: "7NW873794T343360M", status: "DENIED", ...resource },
  links: [{ href: `https://api.paypal.example/v1/notifications/webhooks-events/${id}` }],
  ...changes,
})
const payu = (paymentId: string, order: Body = {}, changes: Body = {}): Body => ({
  order: {
    orderId: "LDLW5N7MF4140324GUEST000P01",
    extOrderId: SESSION,
    status: "CANCELED",
    ...order,
  },
  properties: [{ name: "PAYMENT_ID", value: paymentId }],
  ...changes,
})
const przelewy24 = (orderId: number, changes: Body = {}): Body => ({
  merchantId: 11111,
  posId: 11111,
  sessionId: SESSION,
  amount: 2500,
  currency: "PLN",
  orderId,
  methodId: 181,
  statement: `p24-${orderId}`,
  sign: `sign-of-${orderId}`,
  ...changes,
})
const klarna = (event_id: string, changes: Body = {}): Body => ({
  metadata: { event_id, event_type: "payment.request.state-change.canceled", event_version: "v2" },
  payload: { payment_request_id: "krn:payment:eu1:request:1", state: "CANCELED" },
  ...changes,
})
const checkoutCom = (id: string, changes: Body = {}): Body => ({
  id,
  type: "payment_declined",
  created_on: "2026-11-28T00:00:00Z",
  data: { id: "pay_1", action_id: "act_1", response_code: "20005" },
  ...changes,
})
const mercadoPago = (id: number, changes: Body = {}): Body => ({
  id,
  live_mode: true,
  type: "payment",
  action: "payment.updated",
  date_created: "2026-11-28T00:00:00Z",
  data: { id: "999999" },
  ...changes,
})
/** What many smaller ones send: the payment as it is now, under its own id. */
const payment = (changes: Body = {}): Body => ({
  id: "pay_1",
  status: "declined",
  reference: SESSION,
  updated_at: "2026-11-28T00:00:00Z",
  ...changes,
})
const LATER = { updated_at: "2026-11-28T00:00:09Z" }

describe("providerEventOf", () => {
  it.each<[string, unknown, unknown, "one" | "two"]>([
    ["Stripe: delivered again", stripe("evt_1"), stripe("evt_1", { pending_webhooks: 1 }), "one"],
    ["…with a field more", stripe("evt_1"), stripe("evt_1", { context: "acct_1" }), "one"],
    ["…another attempt of the intent", stripe("evt_1"), stripe("evt_2"), "two"],
    ["…under the intent's id", stripe("pi_1"), stripe("pi_1", { created: 1764288009 }), "two"],
    ["…that, delivered again", stripe("pi_1"), stripe("pi_1", { pending_webhooks: 1 }), "one"],
    ["…that, with a field more", stripe("pi_1"), stripe("pi_1", { context: "acct_1" }), "one"],
    [
      "…that, another reason",
      stripe("pi_1", {}, { code: "a" }),
      stripe("pi_1", {}, { code: "b" }),
      "two",
    ],

    [
      "Adyen: delivered again",
      adyen("8835", "2026-11-28T00:00:00"),
      adyen("8835", "2026-11-28T00:00:00"),
      "one",
    ],
    [
      "…with a field more",
      adyen("8835", "2026-11-28T00:00:00"),
      adyen("8835", "2026-11-28T00:00:00", { operations: ["X"] }),
      "one",
    ],
    [
      "…another attempt",
      adyen("8835", "2026-11-28T00:00:00"),
      adyen("8836", "2026-11-28T00:00:09"),
      "two",
    ],

    ["Mollie names the payment alone, and each fails once", "id=tr_1", "id=tr_1", "one"],
    ["…its next payment", "id=tr_1", "id=tr_2", "two"],
    ["…as it is, with a field more", "id=tr_1", "id=tr_1&testmode=1", "one"],

    [
      "PayPal: delivered again",
      paypal("WH-1"),
      paypal("WH-1", { update_time: "2026-11-28T00:00:09Z" }),
      "one",
    ],
    ["…with a field more", paypal("WH-1"), paypal("WH-1", {}, { summary: "Denied" }), "one"],
    ["…another attempt", paypal("WH-1"), paypal("WH-2"), "two"],

    ["PayU: delivered again", payu("1"), payu("1"), "one"],
    ["…with a field more", payu("1"), payu("1", {}, { localReceiptDateTime: "2026-11-28" }), "one"],
    ["…another attempt at the order", payu("1"), payu("2"), "two"],

    ["Przelewy24: delivered again", przelewy24(1), przelewy24(1), "one"],
    [
      "…with a field more, signed anew",
      przelewy24(1),
      przelewy24(1, { originAmount: 2500, sign: "x" }),
      "one",
    ],
    ["…another attempt", przelewy24(1), przelewy24(2), "two"],

    ["Klarna: delivered again", klarna("1f2e"), klarna("1f2e", { more: 1 }), "one"],
    ["…another attempt", klarna("1f2e"), klarna("1f2f"), "two"],

    [
      "Checkout.com: delivered again",
      checkoutCom("evt_1"),
      checkoutCom("evt_1", { version: "1" }),
      "one",
    ],
    ["…another attempt", checkoutCom("evt_1"), checkoutCom("evt_2"), "two"],

    [
      "Mercado Pago: an id that is a number",
      mercadoPago(1),
      mercadoPago(1, { api_version: "v1" }),
      "one",
    ],
    ["…another attempt", mercadoPago(1), mercadoPago(2), "two"],

    [
      "Coinbase: the delivery has an id of its own",
      { id: 1, attempt_number: 1, event: { id: "24934862" } },
      { id: 2, attempt_number: 2, event: { id: "24934862" } },
      "one",
    ],

    ["the payment's id: delivered again", payment(), payment(), "one"],
    ["…with a field more", payment(), payment({ redelivered: true }), "one"],
    ["…with a field less", payment({ note: "x" }), payment(), "one"],
    [
      "…with a count of deliveries",
      payment({ delivery_attempt: 1 }),
      payment({ delivery_attempt: 2 }),
      "one",
    ],
    [
      "…with the fields in another order",
      payment(),
      Object.fromEntries(Object.entries(payment()).reverse()),
      "one",
    ],
    ["…declined again, by its time", payment(), payment(LATER), "two"],
    ["…by its reason", payment({ reason: "a" }), payment({ reason: "b" }), "two"],
    ["…by its number", payment({ attempt: 1 }), payment({ attempt: 2 }), "two"],
    [
      "…by what is deep inside",
      payment({ card: { last4: "1" } }),
      payment({ card: { last4: "2" } }),
      "two",
    ],
    [
      "…in an envelope that has no id",
      { type: "failed", data: payment() },
      { type: "failed", data: payment(LATER) },
      "two",
    ],
    [
      "an id that looks like a payment's, in an envelope",
      { id: "pi_9", type: "failed", data: { n: 1 } },
      { id: "pi_9", type: "failed", data: { n: 2 } },
      "two",
    ],
    ["the session's id", { id: SESSION, attempt: 1 }, { id: SESSION, attempt: 2 }, "two"],
    [
      "…in an envelope",
      { id: SESSION, type: "failed", data: { n: 1 } },
      { id: SESSION, type: "failed", data: { n: 2 } },
      "two",
    ],
    [
      "an id that the session keeps, in an envelope",
      { id: "kept", type: "failed", data: { n: 1 } },
      { id: "kept", type: "failed", data: { n: 2 } },
      "two",
    ],

    // Undecidable: the bodies do not say. What can be wrong counts a decline less, or the merchant's limit one more.
    ["word for word the same: taken for the same", payment(), payment(), "one"],
    ["only a field more, though it is a second decline", payment(), payment({ attempt: 2 }), "one"],
    ["a time that is that of the delivery", payment(), payment(LATER), "two"],
    ["neither JSON nor a form: by every byte", "<failed/>", "<failed />", "two"],
  ])("%s: %#", (_, first, second, count) => {
    const paymentIds = [SESSION, "kept"]
    const of = (body: unknown) => providerEventOf("p", body, paymentIds)
    expect(isSame(of(first), of(second))).toBe(count === "one")
    expect(isSame(of(second), of(first))).toBe(count === "one")
    // Nothing of the body can be read in it.
    expect(JSON.stringify(of(first).provider_event_fields ?? {})).toMatch(/^[{}",:0-9a-f]*$/)
  })

  it.each([
    [stripe("evt_1"), "evt_1"],
    [paypal("WH-1"), "WH-1"],
    [klarna("1f2e"), "1f2e"],
    [mercadoPago(17), "17"],
    [{ id: "evt_1", action: "failed" }, "evt_1"],
  ])("keeps the event's own id %#", (body, id) => {
    const event = { provider_event_id: `p/${id}`, provider_event_fields: null }
    expect(providerEventOf("p", body)).toEqual(event)
    expect(providerEventOf("p", Buffer.from(JSON.stringify(body)))).toEqual(event)
    expect(providerEventOf("p", `\n ${JSON.stringify(body)}`)).toEqual(event)
  })

  it.each([undefined, null, "", "null", "17", "[]", "{}", Buffer.from([0xff, 0x00])])(
    "names what says nothing %#",
    (body) => {
      const { provider_event_id, provider_event_fields } = providerEventOf("p", body, [SESSION])
      expect(provider_event_id).toMatch(/^p\/[0-9a-f]{64}$/)
      expect(provider_event_fields).toBeNull()
    }
  )

  it("tells providers and sessions from one another", () => {
    const ids = [
      providerEventOf("p", payment(), [SESSION]),
      providerEventOf("q", payment(), [SESSION]),
      providerEventOf("p", payment(), ["payses_2"]),
      providerEventOf("p", stripe("evt_1")),
      providerEventOf("q", stripe("evt_1")),
    ].map(({ provider_event_id }) => provider_event_id)
    expect(new Set(ids).size).toBe(5)
  })

  it("is never longer than its column's index likes, and never wide", () => {
    const id = `evt_${"e".repeat(10_000)}`
    expect(providerEventOf("p", { id }).provider_event_id).toBe(`p/${id}`.slice(0, 500))
    const wide = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, n]))
    const { provider_event_fields } = providerEventOf("p", wide)
    expect(Object.keys(provider_event_fields ?? {})).toHaveLength(300)
  })
})
