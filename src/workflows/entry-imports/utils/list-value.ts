import {
  parseEmailDomain,
  parseIp,
  parseIpRange,
  parsePhone,
} from "../../../modules/blacklist/screening/canonical"
import type { ListedField } from "../../../types"

/** A value of a list as a condition, or why nobody can tell what it is. */
export type ListValue =
  { success: true; field: ListedField; value: string } | { success: false; message: string }

const AMBIGUOUS =
  "could be more than one thing, a phone number or another: give the type of the list, or the international form with +"
const UNKNOWN =
  "is no e-mail address, domain, IP address, range of them or phone number in the international form"

/** A network of one address is that address: `203.0.113.7/32`, `2001:db8::7/128`. */
function singleAddress(value: string): string | null {
  const [address, length, ...others] = value.split("/")
  // Before anything is read: most lines of a list of networks are networks.
  const isWhole = length === undefined || length.trim() === (address.includes(":") ? "128" : "32")
  if (!isWhole || others.length) return null
  return parseIp(address).success ? address : null
}

const of = (field: ListedField, value: string): ListValue => ({ success: true, field, value })

/** What a value is by itself. */
function ownType(value: string): ListValue {
  if (value.startsWith("@")) return of("email_domain", value)
  if (value.includes("@")) return of("email", value)
  const address = singleAddress(value)
  if (address) return of("ip", address)
  if (value.includes("/") || parseIpRange(value).success) return of("ip_range", value)
  if (/^\+|^00[1-9]/.test(value) && parsePhone(value).success) return of("phone", value)
  if (/^[\d\s().-]+$/.test(value)) return { success: false, message: AMBIGUOUS }
  // Of what looks like a domain its own reading says what is wrong.
  if (parseEmailDomain(value).success || /^[^\s/]+\.[^\s/.]+\.?$/.test(value)) {
    return of("email_domain", value)
  }
  return { success: false, message: UNKNOWN }
}

/**
 * What a value of a list becomes. Lists of networks hold single addresses as well: of the types `ip` and
 * `ip_range`, one address is an IP.
 *
 * @param type - what the whole list is; where absent, each value is what it looks like
 */
export function readListValue(value: string, type?: ListedField): ListValue {
  if (!type) return ownType(value)
  const address = type === "ip" || type === "ip_range" ? singleAddress(value) : null
  return address ? of("ip", address) : of(type, value)
}
