import { createHmac, hkdfSync } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** By what support looks for a decision; in canonical form. */
export interface SearchedPerson {
  email?: string | null
  /** The e-mail's domain and its parents. */
  email_domains?: string[]
  phones?: string[]
  ip?: string | null
}

/** Keeps this use of the store's secret apart from every other one. */
const LABEL = "medusa-plugin-blacklist: keys of decisions"

/** 128 bits in base64url: two values never share a key by chance. */
const KEY_LENGTH = 22

/** The secret that the store signs logins with; null where it is no plain text. */
function secretOf(container: MedusaContainer): string | Buffer | null {
  const { jwtSecret, cookieSecret } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    .projectConfig.http
  if (typeof jwtSecret === "string" || Buffer.isBuffer(jwtSecret)) return jwtSecret
  return cookieSecret || null
}

/**
 * The keys under which decisions about a person are found: HMAC-SHA-256 of the e-mail and its domains, each phone
 * and the IP. Without the store's secret nobody can tell from a key what it was made of, not even by trying all
 * phone numbers. Where the secret is changed, older decisions are found no longer.
 */
export function searchKeysOf(
  { email, email_domains = [], phones = [], ip }: SearchedPerson,
  container: MedusaContainer
): string[] {
  const secret = secretOf(container)
  if (!secret) return []
  const key = Buffer.from(hkdfSync("sha256", secret, "", LABEL, 32))
  const keyOf = (kind: string, value: string) =>
    createHmac("sha256", key).update(`${kind}:${value}`).digest("base64url").slice(0, KEY_LENGTH)
  return [
    ...(email ? [keyOf("email", email)] : []),
    ...phones.map((phone) => keyOf("phone", phone)),
    ...(ip ? [keyOf("ip", ip)] : []),
    ...email_domains.map((domain) => keyOf("email_domain", domain)),
  ]
}

/** The key of an e-mail in canonical form; null for none, or without a secret. */
export const emailKeyOf = (
  email: string | null | undefined,
  container: MedusaContainer
): string | null => searchKeysOf({ email }, container)[0] ?? null
