import { IPv4, parseCIDR } from "ipaddr.js"
import { parseIpRange } from "./ip-range"

/**
 * Networks that are no shopper's. An address of one on an order is that of a proxy, a container or a
 * machine beside the store, behind which all shoppers are. Not here: the networks of documentation
 * (`203.0.113.0/24`, `2001:db8::/32` and the like), from which nobody comes.
 */
const RESERVED = [
  "0.0.0.0/8", // this network
  "10.0.0.0/8", // private, RFC 1918
  "100.64.0.0/10", // carrier-grade NAT, RFC 6598
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local
  "172.16.0.0/12", // private
  "192.0.0.0/24", // protocols, RFC 6890
  "192.168.0.0/16", // private
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, and broadcast
  "::/127", // unspecified, and loopback
  "100::/64", // discard, RFC 6666
  "fc00::/7", // unique local
  "fe80::/10", // link-local
  "fec0::/10", // site-local
  "ff00::/8", // multicast
]

/** Of two CIDR networks one holds the other, or they have nothing in common. */
function overlap(one: string, other: string): boolean {
  const [here, length] = parseCIDR(one)
  const [there, otherLength] = parseCIDR(other)
  const shorter = Math.min(length, otherLength)
  return here.kind() === there.kind() && here.match(there, shorter)
}

/** Whether any address is in one of these CIDR networks and in one of those. */
export const networksOverlap = (these: string[], those: string[]): boolean =>
  these.some((one) => those.some((other) => overlap(one, other)))

/** Whether one of the CIDR networks holds an address that cannot be a shopper's. */
export const holdsReserved = (networks: string[]): boolean => networksOverlap(networks, RESERVED)

/** The longest prefix of a network that counts as very wide once anything is added to it. */
const WIDEST = { ipv4: 8, ipv6: 32 }

/** Whether CIDR networks hold more addresses than a /8 of IPv4, or a /32 of IPv6. */
export function isWide(networks: string[]): boolean {
  const shares = networks.map((network) => {
    const [address, length] = parseCIDR(network)
    return 2 ** (WIDEST[address.kind()] - length)
  })
  return shares.reduce((sum, share) => sum + share, 0) > 1
}

/** The one address as a network. */
export const networkOf = (ip: string): string => `${ip}/${ip.includes(":") ? 128 : 32}`

/**
 * A list of proxies, as `clientIp.trustedProxies` takes it, as CIDR networks. Its names (`loopback`,
 * `linklocal`, `uniquelocal`) stand for reserved networks only: they are left out.
 */
export function proxyNetworks(proxies: string[]): string[] {
  return proxies.flatMap((proxy) => {
    const [address, length] = proxy.split("/")
    const mask = length && IPv4.isValidFourPartDecimal(length) ? IPv4.parse(length) : null
    const prefix = mask ? mask.prefixLengthFromSubnetMask() : length
    const range = parseIpRange(
      prefix === undefined ? `${address}-${address}` : `${address}/${prefix}`
    )
    return range.success ? range.data.networks : []
  })
}
