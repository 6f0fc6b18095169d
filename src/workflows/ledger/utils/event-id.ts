type Json = Record<string, unknown>

/** Names that only the id of an event has. */
const EVENT_ID = ["event_id", "eventId", "notification_id", "notificationId"]
/** Where it may stand, apart from the top. */
const ABOUT_THE_EVENT = ["event", "notification", "metadata", "meta", "header"]
/** Whose own `id` it is. */
const EVENTS = ["event", "notification"]

/** An event says what happened … */
const KIND = ["type", "event_type", "eventType", "event", "event_name", "topic"]
/** … to something that is inside it. */
const CONTENT = ["data", "resource", "payload", "object", "content", "details", "eventDetails"]
/** Or it says that it is one. */
const SAYS_WHAT_IT_IS = ["object", "resource", "entity"]
const LOOKS_LIKE_AN_EVENT = /^(evt|event|wh|ntf|notif(ication)?)[-_]/i
const LOOKS_LIKE_A_PAYMENT =
  /^(pi|py|pay|payment|payses|intent|ch|charge|cap|capture|tr|txn|trx|transaction|cs|ord|order)[-_]/i

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether the body's `id` is that of an event: of an envelope with something in it. */
const isEnvelope = (body: Json) =>
  SAYS_WHAT_IT_IS.some((name) => body[name] === "event") ||
  (KIND.some((name) => typeof body[name] === "string") &&
    CONTENT.some((name) => isObject(body[name])))

function* candidates(body: Json): Generator<unknown> {
  const inner = ABOUT_THE_EVENT.map((name) => body[name]).filter(isObject)
  for (const part of [body, ...inner]) yield* EVENT_ID.map((name) => part[name])
  for (const part of EVENTS.map((name) => body[name]).filter(isObject)) yield part.id
  if (isEnvelope(body) || LOOKS_LIKE_AN_EVENT.test(String(body.id))) yield body.id
}

/**
 * The id that a provider gave this event and no other; null where the body has none, or has the payment's
 * where the event's would stand: an id that is known as the payment's, or that the body names again as that
 * of something else.
 */
export function eventIdOf(
  body: unknown,
  leaves: [path: string, json: string][],
  paymentIds: readonly string[]
): string | null {
  if (!isObject(body)) return null
  for (const candidate of candidates(body)) {
    if (typeof candidate !== "string" && typeof candidate !== "number") continue
    const id = String(candidate)
    const named = leaves.filter(([, json]) => json === JSON.stringify(candidate)).length
    const isOfThePayment = named > 1 || LOOKS_LIKE_A_PAYMENT.test(id) || paymentIds.includes(id)
    if (id && !isOfThePayment) return id
  }
  return null
}
