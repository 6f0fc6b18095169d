import type { ConditionField } from "../../../types/vocabulary"
import {
  holdsReserved,
  isWide,
  networkOf,
  networksOverlap,
  proxyNetworks,
} from "./canonical/networks"
import type { CanonicalConditions } from "./conditions"
import { holdsMailboxProvider } from "./canonical/mailbox-providers"

/** Why a condition names very many: a clause that follows the name of its field. */
const CAUSES = {
  mailbox_provider: "is the domain of a mailbox provider, at which anybody may have an address",
  reserved_address: "holds an address that no shopper has, but a proxy or a machine of the store",
  trusted_proxy: "holds a trusted proxy, through which the shoppers come",
  wide_network: "is more than a /8 of IPv4 or a /32 of IPv6",
  region_country: "is a country that the store sells to",
} as const

/** A condition that names very many, and why. */
export interface BroadCondition {
  field: ConditionField
  cause: keyof typeof CAUSES
}

/** What is broad for a store. */
export interface StoreBreadth {
  /** As the option `clientIp.trustedProxies` names them. */
  trustedProxies: string[]
  /** Countries of the store's regions, in lower case. */
  countries: string[]
}

function causeOfNetworks(networks: string[], proxies: string[]): BroadCondition["cause"] | null {
  if (holdsReserved(networks)) return "reserved_address"
  if (networksOverlap(networks, proxyNetworks(proxies))) return "trusted_proxy"
  return isWide(networks) ? "wide_network" : null
}

function causeOf(
  field: ConditionField,
  { ip, ip_range, email_domain, country_code }: CanonicalConditions,
  { trustedProxies, countries }: StoreBreadth
): BroadCondition["cause"] | null {
  if (field === "ip" && ip) return causeOfNetworks([networkOf(ip)], trustedProxies)
  if (field === "ip_range" && ip_range) return causeOfNetworks(ip_range, trustedProxies)
  if (field === "email_domain" && email_domain) {
    return holdsMailboxProvider(email_domain) ? "mailbox_provider" : null
  }
  return field === "country_code" && countries.includes(country_code as string)
    ? "region_country"
    : null
}

/**
 * The conditions that make an entry too broad to be saved without a question, whatever its action.
 *
 * An entry is too broad when each of its conditions is. All of them must match, so that one which
 * would do as an entry of its own only gets narrower by what stands beside it: `+48 600 700 800` in
 * Poland is that number, Warsaw in Poland is Warsaw, but Gmail in Poland is half of Poland.
 *
 * @returns nothing for an entry that is not too broad.
 */
export function tooBroad(conditions: CanonicalConditions, store: StoreBreadth): BroadCondition[] {
  const fields = Object.keys(conditions) as ConditionField[]
  const broad = fields.flatMap((field) => {
    const cause = causeOf(field, conditions, store)
    return cause ? [{ field, cause }] : []
  })
  return broad.length === fields.length ? broad : []
}

/** The same in a sentence without a value. */
export const describeBreadth = (broad: BroadCondition[]): string =>
  broad.map(({ field, cause }) => `conditions.${field} ${CAUSES[cause]}`).join("; ")
