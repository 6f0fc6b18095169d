import type { Preset } from "../../../types/http"
import { YEAR } from "./periods"

/** One lost parcel hurts, and a look at each unusual order costs little beside it: everything here flags. */
export const highValue: Preset = {
  id: "high_value",
  name: "Expensive goods",
  for: "high_value",
  explanation:
    "Stolen cards buy what can be sold again: the card's owner lives in one country, the parcel goes to another. Nothing is refused; somebody looks before it is shipped.",
  creates: [
    {
      kind: "check",
      reason:
        "Billing in one country and shipping to another is what stolen cards look like; another street is what presents look like, and is left alone. No number: the countries differ or they do not. The score counts 15 points for it, and 5 for a street.",
      definition: { name: "address_mismatch", level: "country", action: "flag" },
    },
    {
      kind: "check",
      reason:
        "Somebody who orders from a country that is in neither address. It needs a file of networks by country (the option geoip) and hits nothing without one. No number: the score counts the same 15 points.",
      definition: { name: "ip_country", action: "flag" },
    },
    {
      kind: "manual_rule",
      reason:
        "Where one order is worth a lot, one suspicion with the same phone is enough for a look. It counts back as far as the score does: 12 months.",
      definition: {
        name: "1 suspicion in a year, by phone",
        attributes: ["phone"],
        permitted_strikes: 1,
        count: "suspicions",
        requires_suspicion: false,
        period: YEAR,
        action: "flag",
      },
    },
  ],
}
