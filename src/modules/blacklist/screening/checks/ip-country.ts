import type { Check } from "./check"

/** The country of the IP is that of neither address. */
export const ipCountry: Check<"ip_country"> = ({ shopper: { ip_country, addresses } }) => {
  const given = [addresses.shipping, addresses.billing].flatMap(
    (address) => address?.country_code ?? []
  )
  if (!ip_country || !given.length) return "no_value"
  return given.includes(ip_country) ? null : { matched: ["ip"] }
}
