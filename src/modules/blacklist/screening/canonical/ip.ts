import { IPv4, IPv6, fromByteArray } from "ipaddr.js"
import { leftoverIn } from "./leftovers"
import { Parsed, parsed, unparsable } from "./parsed"

/** Longest spelling of an IPv6 address with an embedded IPv4 one. */
const MAX_IP_LENGTH = 45

/** An address as a number; IPv4-in-IPv6 (`::ffff:1.2.3.4`) is already the IPv4 address. */
export type IpNumber = { bits: 32 | 128; value: bigint }

function toNumber(bytes: number[]): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

/**
 * Strict: four decimal parts without leading zeros, or IPv6 without a zone. `ipaddr.js` on
 * its own also takes octal, hexadecimal and shortened IPv4, which other software reads
 * differently: those are rejected, not guessed. Internal, as are the two below.
 */
export function ipNumberOf(raw: string): IpNumber | null {
  const parsed = parseUnmapped(raw)
  return parsed && unmap(parsed)
}

/** {@link ipNumberOf} without unmapping: a prefix length counts from the address as typed. */
export function parseUnmapped(raw: string): IpNumber | null {
  const text = raw.trim()
  if (text.length > MAX_IP_LENGTH) {
    return null
  }
  if (IPv4.isValidFourPartDecimal(text)) {
    return { bits: 32, value: toNumber(IPv4.parse(text).toByteArray()) }
  }
  const hexadecimal = withoutDots(text)
  return hexadecimal !== null && /^[0-9a-f:]+$/i.test(hexadecimal) && IPv6.isValid(hexadecimal)
    ? { bits: 128, value: toNumber(IPv6.parse(hexadecimal).toByteArray()) }
    : null
}

/**
 * IPv6 with its IPv4 tail in hexadecimal: the library reads `::1.2.3.4` as `::ffff:1.2.3.4`,
 * which is another address. `null` where the tail is not strictly IPv4.
 */
function withoutDots(text: string): string | null {
  const colon = text.lastIndexOf(":") + 1
  const tail = text.slice(colon)
  if (!tail.includes(".")) {
    return text
  }
  if (!IPv4.isValidFourPartDecimal(tail)) {
    return null
  }
  const [a, b, c, d] = IPv4.parse(tail).octets
  return `${text.slice(0, colon)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
}

/** IPv4-in-IPv6 (`::ffff:0:0/96`) as the IPv4 address it is; others unchanged. */
export function unmap(ip: IpNumber): IpNumber {
  return ip.bits === 128 && ip.value >> 32n === 0xffffn
    ? { bits: 32, value: ip.value & 0xffffffffn }
    : ip
}

/** Dotted decimal, or IPv6 as RFC 5952 writes it. */
export function formatIp({ bits, value }: IpNumber): string {
  const bytes = Array.from({ length: bits / 8 }, (_, index) =>
    Number((value >> BigInt(bits - 8 * (index + 1))) & 0xffn)
  )
  const address = fromByteArray(bytes)
  return address instanceof IPv6 ? address.toRFC5952String() : address.toString()
}

/**
 * An IP address in the form it is compared by: dotted decimal, or IPv6 as in RFC 5952.
 *
 * The same: any spelling of an IPv6 address, and `::ffff:1.2.3.4` = `1.2.3.4`.
 * Refused: octal or padded (`010.0.0.1`), short (`1.2.3`), hexadecimal and integer spellings,
 * zones (`fe80::1%eth0`), ports, brackets.
 */
export function parseIp(raw: string): Parsed<string> {
  const leftover = leftoverIn(raw, "ip")
  if (leftover) return unparsable(leftover)
  const ip = ipNumberOf(raw)
  return ip
    ? parsed(formatIp(ip))
    : unparsable("is not an IPv4 or IPv6 address in its usual spelling")
}

/** {@link parseIp} for what a request or a record holds; an unreadable address is as good as none. */
export function canonicalIp(raw: string | null | undefined): string | null {
  const ip = raw ? parseIp(raw) : null
  return ip?.success ? ip.data : null
}

/**
 * The network that an address lies in, in CIDR notation; an address whose prefix is its whole length stays
 * itself. A household or a server gets a whole IPv6 network (/64 by RFC 6177 and RIPE-690), so that the single
 * address says little.
 *
 * @param ip - as {@link canonicalIp} gives it; what is no address stays itself
 */
export function networkOfIp(ip: string, prefixes: { ipv4: number; ipv6: number }): string {
  const number = ipNumberOf(ip)
  if (!number) return ip
  const { bits, value } = number
  const prefix = bits === 32 ? prefixes.ipv4 : prefixes.ipv6
  if (prefix >= bits) return ip
  const host = BigInt(bits - prefix)
  return `${formatIp({ bits, value: (value >> host) << host })}/${prefix}`
}
