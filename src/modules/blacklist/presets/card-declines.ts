import type { Preset, PresetPiece } from "../../../types/http"
import type { AutoRuleCountBy } from "../../../types/vocabulary"
import { DAY } from "./periods"

/** Failed payments of a day by the same somebody; the next attempt is refused before it reaches the provider. */
const declines = (
  count_by: AutoRuleCountBy,
  limit: number,
  name: string,
  reason: string
): PresetPiece => ({
  kind: "auto_rule",
  reason,
  definition: { name, type: "payment_failures", limit, period: DAY, count_by, action: "refuse" },
})

/**
 * Stolen cards are tried until one works. The limits were chosen on the simulated shop of docs/presets.md, in
 * which honest people's cards are declined up to four times.
 */
export const cardDeclines: Preset = {
  id: "card_declines",
  name: "Cards that are declined again and again",
  for: "card",
  explanation:
    "Somebody who tries stolen cards fails far more often than a shopper with an empty account. After so many declines in a day further attempts are refused until the day is over; nobody is banned.",
  creates: [
    declines(
      "customer",
      8,
      "8 declined payments in a day, by customer",
      "Honest people try the same card again, or a second one, and give up after some four declines. Eight is twice as many; it was chosen on a simulated shop with 10,000 honest checkouts, in which such people buy."
    ),
    declines(
      "phone",
      8,
      "8 declined payments in a day, by phone",
      "Who changes the e-mail after each decline often keeps the phone. The number is that of the customer, from the same simulated shop."
    ),
    declines(
      "address",
      8,
      "8 declined payments in a day, by address",
      "Goods bought with stolen cards go to a place where somebody waits. Only declines are counted, so a house with many honest shoppers stays far below. The number is that of the customer, from the same simulated shop."
    ),
    declines(
      "ip",
      10,
      "10 declined payments in a day, by IP address",
      "Offices, dormitories and mobile carriers share one address, so it is given more room than a person: ten instead of eight. Both numbers were chosen on the same simulated shop."
    ),
  ],
}
