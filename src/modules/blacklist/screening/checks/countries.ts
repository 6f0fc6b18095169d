import type { Check } from "./check"

const SIDES = ["shipping", "billing"] as const

/** The shipping or the billing country is on the list (`deny`), or is not (`allow`). */
export const countries: Check<"countries"> = ({ shopper }, { list, countries: named }) => {
  const given = SIDES.flatMap((address_type) => {
    const country = shopper.addresses[address_type]?.country_code
    return country ? [{ address_type, country }] : []
  })
  if (!given.length) return "no_value"
  const hit = given.find(({ country }) => named.includes(country) === (list === "deny"))
  return hit ? { matched: ["country_code"], address_type: hit.address_type, list } : null
}
