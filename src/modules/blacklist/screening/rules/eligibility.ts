import type { ManualRule } from "../../../../types/rules"

/** Who is checking out, as far as rules ask. */
export interface Audience {
  /** Whether nobody was logged in; whose e-mail was typed does not matter. */
  is_guest: boolean
  /** Groups of the logged-in customer, or of a guest's own record. */
  group_ids: string[]
  /** On the suspicion list: the same customer or the same e-mail, not dismissed. */
  suspicious: boolean
}

/** Whether a rule looks at carts of this sales channel; a rule that names none looks at all. */
export const coversChannel = (
  { sales_channel_ids }: { sales_channel_ids: string[] },
  channelId: string | null
): boolean =>
  !sales_channel_ids.length || (channelId !== null && sales_channel_ids.includes(channelId))

const coversGroups = (
  {
    customer_group_ids,
    for_unassigned_customers,
  }: Pick<ManualRule, "customer_group_ids" | "for_unassigned_customers">,
  groupIds: string[]
): boolean => {
  const namesGroups = customer_group_ids.length > 0
  if (!groupIds.length) return !namesGroups || for_unassigned_customers
  return namesGroups
    ? groupIds.some((id) => customer_group_ids.includes(id))
    : !for_unassigned_customers
}

/** Whether a manual rule is for this shopper at all (contract, section 4, "For whom"). */
export const isFor = (rule: ManualRule, { is_guest, group_ids, suspicious }: Audience): boolean =>
  (is_guest || !rule.only_for_guests) &&
  (suspicious || !rule.requires_suspicion) &&
  coversGroups(rule, group_ids)
