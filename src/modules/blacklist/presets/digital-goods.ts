import type { Preset } from "../../../types/http"
import { DAY } from "./periods"

/** Nothing is shipped: there is a mailbox and an account, and what was bought is used up before anybody complains. */
export const digitalGoods: Preset = {
  id: "digital_goods",
  name: "Goods that are delivered at once",
  for: "digital",
  explanation:
    "Codes, tickets and downloads need no address, and cannot be called back. What is left to look at is the mailbox they go to, and how fast somebody buys.",
  creates: [
    {
      kind: "check",
      reason:
        "A mailbox that is thrown away after use is all that somebody needs here. No number: the domain is on a list of such mailboxes, the one that comes with the plugin or your own. The score counts the same 20 points.",
      definition: { name: "disposable_email", action: "flag" },
    },
    {
      kind: "auto_rule",
      reason:
        "Stolen cards are turned into codes quickly. Eight orders in a day by one customer are worth a look, and the order goes through. The number was chosen on a simulated shop with 10,000 honest checkouts.",
      definition: {
        name: "8 orders in a day, by customer",
        type: "orders",
        limit: 8,
        period: DAY,
        count_by: "customer",
        action: "flag",
      },
    },
  ],
}
