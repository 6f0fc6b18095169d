/** A useful rule of each kind. Times are short where one wants to watch them pass. */
export const AUTO_RULES = [
  {
    name: "Card testing",
    type: "payment_failures" as const,
    limit: 3,
    period: { value: 2, unit: "minute" as const },
    suspicion_after: 1,
    blacklist_after: { suspicions: 5, period: { value: 1, unit: "day" as const } },
  },
  {
    name: "Too many orders an hour",
    type: "orders" as const,
    limit: 10,
    period: { value: 1, unit: "hour" as const },
    block_duration: { value: 1, unit: "day" as const },
    suspicion_after: 2,
  },
  {
    name: "Many orders to one door",
    type: "orders" as const,
    limit: 20,
    period: { value: 1, unit: "day" as const },
    count_by: "address" as const,
    action: "flag" as const,
    mode: "monitor" as const,
  },
  {
    name: "Card testing from everywhere",
    type: "payment_failures" as const,
    limit: 200,
    period: { value: 10, unit: "minute" as const },
    count_by: "store" as const,
    action: "flag" as const,
  },
]

export const manualRules = (wholesaleId: string) => [
  {
    name: "Fourth parcel of a suspect to one address",
    attributes: ["street", "house_number", "postal_code"] as (
      "street" | "house_number" | "postal_code"
    )[],
    permitted_strikes: 3,
    block_duration: { value: 1, unit: "week" as const },
  },
  {
    name: "Guests behind one telephone",
    attributes: ["phone"] as "phone"[],
    permitted_strikes: 25,
    requires_suspicion: false,
    only_for_guests: true,
    period: { value: 1, unit: "month" as const },
    action: "flag" as const,
  },
  {
    name: "Wholesale: the same company, suspected before",
    attributes: ["company", "city"] as ("company" | "city")[],
    count: "suspicions" as const,
    permitted_strikes: 2,
    customer_group_ids: [wholesaleId],
    action: "refuse" as const,
    enabled: false,
  },
]

/** A rule that its shop watches before it lets it do anything. */
export const trialRules = (wholesaleChannelId: string) => [
  {
    name: "Wholesale: a second order within the hour",
    type: "orders" as const,
    limit: 1,
    period: { value: 1, unit: "hour" as const },
    action: "flag" as const,
    mode: "monitor" as const,
    sales_channel_ids: [wholesaleChannelId],
  },
]
