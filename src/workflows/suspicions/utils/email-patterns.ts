import { domainToUnicode } from "node:url"
import {
  personalSubdomain,
  sameDomains,
} from "../../../modules/blacklist/screening/canonical/email-providers"

/** In ILIKE these stand for something else. */
const literally = (text: string) => text.replace(/[%_\\]/g, "\\$&")

/**
 * Patterns for ILIKE that every spelling of an e-mail matches, and some other e-mails do. Core keeps
 * e-mails as they were typed: dots, a `+tag`, another domain of the provider, the domain in its own
 * script or a personal subdomain may be where the canonical form has none.
 *
 * @param canonical - see `canonicalEmail`
 */
export function emailPatterns(canonical: string): string[] {
  const at = canonical.lastIndexOf("@")
  if (at < 1) return []
  const local = canonical.slice(0, at)
  const domain = canonical.slice(at + 1)
  const letters = [...local].map((letter) => (/[a-z0-9]/.test(letter) ? letter : "%"))
  const domains = sameDomains(domain).flatMap((name) => [name, domainToUnicode(name) || name])
  return [
    ...[...new Set(domains)].map((name) => `${letters.join("%")}%@${literally(name)}`),
    ...(personalSubdomain(`any.${domain}`) ? [`%@${literally(local)}.${literally(domain)}`] : []),
  ]
}
