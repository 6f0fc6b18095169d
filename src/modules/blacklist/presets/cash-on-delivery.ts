import type { Preset } from "../../../types/http"
import { DAY, MONTH } from "./periods"

/**
 * Who pays at the door risks nothing by ordering. The phone is what such orders have in common: the courier calls it.
 * The limits were chosen on the simulated shop of docs/presets.md.
 */
export const cashOnDelivery: Preset = {
  id: "cash_on_delivery",
  name: "Parcels that nobody collects",
  for: "cash_on_delivery",
  explanation:
    "Parcels that are paid at the door are ordered by the dozen and left with the courier, by people who change names and e-mails. The courier's calls need a phone that works, so orders are counted by phone.",
  creates: [
    {
      kind: "auto_rule",
      reason:
        "A ninth order in a day with one phone is hardly a household's. The number was chosen on a simulated shop with 10,000 honest checkouts: families, offices and a reseller among them.",
      definition: {
        name: "8 orders in a day, by phone",
        type: "orders",
        limit: 8,
        period: DAY,
        count_by: "phone",
        action: "refuse",
      },
    },
    {
      kind: "auto_rule",
      reason:
        "Five orders in a day with one phone happen, when a family or an office orders together: somebody should look, and the order goes through. From the same simulated shop.",
      definition: {
        name: "5 orders in a day, by phone",
        type: "orders",
        limit: 5,
        period: DAY,
        count_by: "phone",
        action: "flag",
      },
    },
    {
      kind: "manual_rule",
      reason:
        "Regular shoppers make an account sooner or later. Seven orders as a guest with one phone in a month are worth a look. From the same simulated shop.",
      definition: {
        name: "7 orders as a guest in a month, by phone",
        attributes: ["phone"],
        permitted_strikes: 7,
        count: "orders",
        requires_suspicion: false,
        period: MONTH,
        only_for_guests: true,
        action: "flag",
      },
    },
  ],
}
