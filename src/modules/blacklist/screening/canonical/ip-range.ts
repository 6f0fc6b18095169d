import { formatIp, IpNumber, ipNumberOf, parseUnmapped, unmap } from "./ip"
import { leftoverIn } from "./leftovers"
import { Parsed, parsed, unparsable } from "./parsed"

/** A range of addresses: its ends, and the fewest CIDR networks that make it up. */
export type IpRange = { first: string; last: string; networks: string[] }

const NOT_A_RANGE = "is not a range of IP addresses: use CIDR such as 203.0.113.0/24, or first-last"
const EVERYONE = "would match everyone"

/** Two of the longest addresses and a separator with blanks. */
const MAX_RANGE_LENGTH = 120

type Bounds = {
  bits: 32 | 128
  first: bigint
  last: bigint
  /** Of the prefix, where it is one network. */
  length?: number
}

function boundsOfNetwork(address: string, length: string): Bounds | null {
  const typed = parseUnmapped(address)
  if (!typed || !/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > typed.bits) {
    return null
  }
  // A mapped network shorter than /96 is more than IPv4: it stays what was typed.
  const ip = Number(length) >= 96 ? unmap(typed) : typed
  const host = BigInt(typed.bits - Number(length))
  const first = (ip.value >> host) << host
  return {
    bits: ip.bits,
    first,
    last: first + (1n << host) - 1n,
    length: ip.bits - Number(host),
  }
}

function boundsOfPair(from: string, to: string): Bounds | string {
  const first = ipNumberOf(from)
  const last = ipNumberOf(to)
  if (!first || !last) {
    return NOT_A_RANGE
  }
  if (first.bits !== last.bits) {
    return "mixes IPv4 and IPv6"
  }
  return first.value <= last.value
    ? { bits: first.bits, first: first.value, last: last.value }
    : "ends before it starts"
}

/** Greedy from the left: the largest aligned network that still fits is always right. */
function split({ bits, first, last }: Bounds): string[] {
  const networks: string[] = []
  let start = first
  while (start <= last) {
    let host = 0
    while (
      host < bits &&
      start % (1n << BigInt(host + 1)) === 0n &&
      start + (1n << BigInt(host + 1)) - 1n <= last
    ) {
      host++
    }
    networks.push(`${formatIp({ bits, value: start })}/${bits - host}`)
    start += 1n << BigInt(host)
  }
  return networks
}

/**
 * A range as an admin types it: CIDR, or `first-last` with or without blanks.
 *
 * Host bits in a CIDR are dropped (`203.0.113.7/24` is `203.0.113.0/24`), IPv4-in-IPv6 is
 * unmapped. Refused: mixed families, reversed ends, masks, and a range of all addresses.
 */
export function parseIpRange(raw: string): Parsed<IpRange> {
  const leftover = leftoverIn(raw, "ip_range")
  if (leftover) return unparsable(leftover)
  const text = raw.trim()
  if (text.length > MAX_RANGE_LENGTH) {
    return unparsable(NOT_A_RANGE)
  }
  const network = text.split("/")
  const pair = text.split("-")
  const bounds =
    network.length === 2
      ? boundsOfNetwork(network[0], network[1])
      : pair.length === 2
        ? boundsOfPair(pair[0], pair[1])
        : null
  if (!bounds || typeof bounds === "string") {
    return unparsable(bounds ?? NOT_A_RANGE)
  }
  if (bounds.last - bounds.first + 1n === 1n << BigInt(bounds.bits)) {
    return unparsable(EVERYONE)
  }
  const first = formatIp({ bits: bounds.bits, value: bounds.first })
  return parsed({
    first,
    last: formatIp({ bits: bounds.bits, value: bounds.last }),
    // Of a network there is nothing to find out, and lists have a million of them.
    networks: bounds.length === undefined ? split(bounds) : [`${first}/${bounds.length}`],
  })
}

function inNetwork(ip: IpNumber, network: string): boolean {
  const [address, length] = network.split("/")
  const bounds = boundsOfNetwork(address, length ?? "")
  return (
    bounds !== null &&
    bounds.bits === ip.bits &&
    bounds.first <= ip.value &&
    ip.value <= bounds.last
  )
}

/** Whether the address is in one of the CIDR networks; an unparsable address is in none. */
export function ipInNetworks(ip: string, networks: string[]): boolean {
  const parsed = ipNumberOf(ip)
  return parsed !== null && networks.some((network) => inNetwork(parsed, network))
}
