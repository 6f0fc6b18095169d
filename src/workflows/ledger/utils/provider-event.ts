import { createHash } from "node:crypto"

const textOf = (rawData: unknown): string => {
  if (Buffer.isBuffer(rawData)) return rawData.toString("utf8")
  return typeof rawData === "string" ? rawData : JSON.stringify(rawData ?? null)
}

const idOf = (text: string): string | null => {
  try {
    const { id } = JSON.parse(text) as { id?: unknown }
    return typeof id === "string" && id ? id : null
  } catch {
    return null
  }
}

/**
 * What tells a provider's event from others: its own `id` where the body is JSON that has one, as
 * Stripe's and most others' have, else a digest of the body. A repeated delivery has the same.
 */
export function providerEventId(provider: string, rawData: unknown): string {
  const text = textOf(rawData)
  const id = idOf(text) ?? createHash("sha256").update(text).digest("hex")
  return `${provider}/${id}`.slice(0, 500)
}
