import { lookupKey } from "../lookup-key"
import type { StoredHashes } from "../rules/hashes"
import type { RiskFacts, Told } from "./risk-facts"

/** What signals take from outside the database: a file of networks by country, the provider, weak keys. */
export type ReferenceData = Pick<
  RiskFacts,
  "is_ip_abroad" | "cards" | "failed_card_checks" | "resembles"
>

/** A store that has none of it: each of these signals says what is missing. What can be told takes its place. */
export const NO_REFERENCE_DATA: ReferenceData = {
  is_ip_abroad: { missing: "no_geoip" },
  cards: { missing: "no_card_data" },
  failed_card_checks: { missing: "no_card_data" },
  resembles: { missing: "not_compared" },
}

/**
 * Whether the IP is in the country of neither address. An IP that the file does not know is as good as none; an
 * order without countries is in nobody's.
 */
export function ipAbroad(
  country: string | null,
  { shipping, billing }: Pick<StoredHashes, "shipping" | "billing">
): Told<boolean> {
  if (country === null) return { missing: "no_ip" }
  const countries = [shipping, billing].flatMap((address) => address?.country_code ?? [])
  const own = lookupKey("address.country_code", country).toString()
  return { value: countries.length > 0 && !countries.includes(own) }
}
