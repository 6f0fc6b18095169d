import type { ManualRuleFields } from "../../../types/rules"

/** For whom a manual rule is, as an admin thinks of it. */
export const AUDIENCES = ["everybody", "guests", "groups", "unassigned"] as const
export type Audience = (typeof AUDIENCES)[number]

export type AudienceFields = Pick<
  ManualRuleFields,
  "only_for_guests" | "for_unassigned_customers" | "customer_group_ids"
>

export function audienceOf({
  only_for_guests,
  for_unassigned_customers,
  customer_group_ids,
}: AudienceFields): Audience {
  if (only_for_guests) return "guests"
  if (customer_group_ids.length) return "groups"
  return for_unassigned_customers ? "unassigned" : "everybody"
}
