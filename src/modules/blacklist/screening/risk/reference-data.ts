import type { RiskFacts } from "./risk-facts"

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
