import { MedusaError } from "@medusajs/framework/utils"
import type { ManualRuleFields } from "../../../types"

/** A new manual rule; what is left out has its default. */
export type CreateManualRuleInput = Pick<
  ManualRuleFields,
  "name" | "attributes" | "permitted_strikes"
> &
  Partial<ManualRuleFields>

/** A manual rule with the defaults of what was left out. */
export const completeManualRule = ({
  name,
  enabled = true,
  mode = "enforce",
  attributes,
  address_type = "any",
  permitted_strikes,
  count = "orders",
  requires_suspicion = true,
  period = null,
  only_for_guests = false,
  for_unassigned_customers = false,
  customer_group_ids = [],
  sales_channel_ids = [],
  action = "blacklist",
  block_duration = null,
}: CreateManualRuleInput): ManualRuleFields => ({
  name,
  enabled,
  mode,
  attributes,
  address_type,
  permitted_strikes,
  count,
  requires_suspicion,
  period,
  only_for_guests,
  for_unassigned_customers,
  customer_group_ids,
  sales_channel_ids,
  action,
  block_duration,
})

/**
 * Refuses a rule whose fields contradict one another.
 *
 * @throws MedusaError `invalid_data` naming the field.
 */
export function checkManualRule({
  only_for_guests,
  customer_group_ids,
}: Pick<ManualRuleFields, "only_for_guests" | "customer_group_ids">): void {
  if (only_for_guests && customer_group_ids.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "only_for_guests cannot be given together with customer_group_ids: guests are in no group"
    )
  }
}
