import type { ListedField } from "../../../../types/vocabulary"
import {
  domainsOf,
  parsed,
  parseEmail,
  parseEmailDomain,
  type Parsed,
  parseIp,
  parseIpRange,
  parsePhone,
} from "../canonical"
import { networkOf } from "../canonical/networks"
import { lookupKey } from "../lookup-key"

/** A value as a list keeps it. */
export interface ListValue {
  /** Its canonical form; of a range its networks, one after the other. */
  value: string
  key: bigint
  /** In CIDR notation; empty where the list is of no ranges. */
  networks: string[]
}

/** Where a value is looked for on a list. */
export interface ListProbe {
  /** Canonical values, any of which is the one that is looked for. */
  values: string[]
  keys: bigint[]
  /** Networks that must all be within those of the list; empty where the list is of no ranges. */
  networks: string[]
}

/** An IPv4 address or network in its usual spelling: most lines of most lists. */
const PLAIN =
  /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})(?:\/([1-9]|[12]\d|3[0-2]))?$/

/**
 * The same as the parsers make of it, without their detours: a million lines are read in seconds. Null for any
 * other spelling.
 */
function plainNetwork(raw: string): string | null {
  const [, a, b, c, d, length = "32"] = PLAIN.exec(raw) ?? []
  const bytes = [a, b, c, d].map(Number)
  if (!a || bytes.some((byte) => byte > 255)) return null
  const host = 32 - Number(length)
  const kept = bytes.map((byte, index) => {
    const bits = Math.min(8, Math.max(0, host - 8 * (3 - index)))
    return (byte >> bits) << bits
  })
  return `${kept.join(".")}/${length}`
}

const networksOf = (raw: string): Parsed<string[]> => {
  const plain = plainNetwork(raw)
  if (plain) return parsed([plain])
  const address = parseIp(raw)
  if (address.success) return parsed([networkOf(address.data)])
  const range = parseIpRange(raw)
  return range.success ? parsed(range.data.networks) : range
}

const READERS: Record<Exclude<ListedField, "ip_range">, (raw: string) => Parsed<string>> = {
  email: parseEmail,
  email_domain: parseEmailDomain,
  ip: parseIp,
  phone: (raw) => parsePhone(raw),
}

/**
 * Reads a value of a list of such a type, with the words of an entry's condition for what is wrong. A list of
 * ranges takes single addresses as well; a phone has to be in the international form.
 */
export function readListValue(type: ListedField, raw: string): Parsed<ListValue> {
  if (type === "ip_range") {
    const reading = networksOf(raw)
    if (!reading.success) return reading
    const value = reading.data.join(" ")
    return parsed({ value, key: lookupKey(type, value), networks: reading.data })
  }
  const reading = READERS[type](raw)
  if (!reading.success) return reading
  return parsed({ value: reading.data, key: lookupKey(type, reading.data), networks: [] })
}

const probeOf = (type: ListedField, values: string[]): Parsed<ListProbe> =>
  parsed({ values, keys: values.map((value) => lookupKey(type, value)), networks: [] })

/**
 * Where a value is looked for on a list of such a type. A domain is on a list with its parents, and so is an
 * e-mail address of it; an address or a range is on a list of ranges that hold all of it.
 */
export function probeList(type: ListedField, raw: string): Parsed<ListProbe> {
  if (type === "ip_range") {
    const reading = networksOf(raw)
    return reading.success ? parsed({ values: [], keys: [], networks: reading.data }) : reading
  }
  if (type !== "email_domain") {
    const reading = READERS[type](raw)
    return reading.success ? probeOf(type, [reading.data]) : reading
  }
  const isAddress = raw.trim().lastIndexOf("@") > 0
  const reading = isAddress ? parseEmail(raw) : parseEmailDomain(raw)
  if (!reading.success) return reading
  return probeOf(type, domainsOf(isAddress ? reading.data : `@${reading.data}`))
}
