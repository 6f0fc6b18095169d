import { ofTold, type Signal } from "../signal"

/**
 * What: the country of the IP, by the merchant's file of networks, is that of neither address.
 *
 * Why: a card is used far from where its owner lives.
 *
 * Weight: 15: people travel, and use a VPN.
 *
 * @example An IP in Brazil, both addresses in Poland: 15 points.
 */
export const ipCountry: Signal = {
  id: "ip_country",
  measure: ({ is_ip_abroad }) =>
    ofTold(is_ip_abroad, (abroad) => (abroad ? { factor: 1, detail: {} } : null)),
}
