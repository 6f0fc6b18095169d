import { createHash } from "node:crypto"
import { eventIdOf } from "./event-id"
import { leavesOf } from "./json-leaves"

/** What tells a provider's event from others. */
export interface ProviderEvent {
  /** The provider's name and the event's own id; where it has none, a digest of what it says. */
  provider_event_id: string
  /** Where it has none: hashes of what each field says, by hashes of their names. */
  provider_event_fields: Record<string, string> | null
}

/** What is about the delivery, and differs where the same event is delivered again. */
const OF_THE_DELIVERY = /deliver|webhook|retr(y|ies)|resen[dt]|sign(ed|ature)?$|hmac|checksum/i
const MAX_FIELDS = 300

const digest = (text: string) => createHash("sha256").update(text).digest("hex")
/** Enough to tell two values of one field apart, too little to read anything out of it. */
const shortened = (text: string) => digest(text).slice(0, 8)

const textOf = (rawData: unknown): string => {
  if (Buffer.isBuffer(rawData)) return rawData.toString("utf8")
  return typeof rawData === "string" ? rawData : JSON.stringify(rawData ?? null)
}

/** JSON, or a form's fields; undefined for anything else. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return /^[\w.[\]%-]+=/.test(text) ? Object.fromEntries(new URLSearchParams(text)) : undefined
  }
}

const fieldsOf = (provider: string, leaves: [string, string][]) =>
  Object.fromEntries(
    leaves
      .filter(([path]) => !OF_THE_DELIVERY.test(path.split(".").at(-1) ?? path))
      .slice(0, MAX_FIELDS)
      .map(([path, value]) => [shortened(path), shortened(`${provider}\n${path}\n${value}`)])
  )

/**
 * An event is told by its own id. Some providers have none, or put the payment's there, which all of its
 * declines have in common: then two bodies are the same event where no field that both have says something
 * else. So a delivery that is repeated with a field more is the same, and a second decline, whose time,
 * reason or number differs, is another one.
 *
 * @param paymentIds - what the payment is called: an event's own id is none of these
 */
export function providerEventOf(
  provider: string,
  rawData: unknown,
  paymentIds: readonly string[] = []
): ProviderEvent {
  const text = textOf(rawData)
  const body = parse(text)
  const leaves = leavesOf(body)
  const id = eventIdOf(body, leaves, paymentIds)
  const named = (name: string) => `${provider}/${name}`.slice(0, 500)

  if (id !== null) return { provider_event_id: named(id), provider_event_fields: null }
  const fields = fieldsOf(provider, leaves)
  if (!Object.keys(fields).length) {
    return { provider_event_id: named(digest(text)), provider_event_fields: null }
  }
  const said = digest(JSON.stringify(Object.entries(fields).sort()))
  return {
    provider_event_id: named([...paymentIds.slice(0, 1), said].join("#")),
    provider_event_fields: fields,
  }
}
