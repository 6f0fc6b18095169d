import { MedusaError } from "@medusajs/framework/utils"
import type { AutoRuleFields } from "../../../types"

/** A new auto rule; what is left out has its default. */
export type CreateAutoRuleInput = Pick<AutoRuleFields, "name" | "type" | "limit" | "period"> &
  Partial<AutoRuleFields>

/** An auto rule with the defaults of what was left out: a ban lasts as long as is counted back. */
export const completeAutoRule = ({
  name,
  enabled = true,
  mode = "enforce",
  type,
  limit,
  period,
  count_by = "customer",
  action = "blacklist",
  block_duration = period,
  suspicion_after = null,
  blacklist_after = null,
  sales_channel_ids = [],
}: CreateAutoRuleInput): AutoRuleFields => ({
  name,
  enabled,
  mode,
  type,
  limit,
  period,
  count_by,
  action,
  block_duration,
  suspicion_after,
  blacklist_after,
  sales_channel_ids,
})

/**
 * Refuses a rule whose fields contradict one another.
 *
 * @throws MedusaError `invalid_data` naming the field.
 */
export function checkAutoRule({
  suspicion_after,
  blacklist_after,
}: Pick<AutoRuleFields, "suspicion_after"> & { blacklist_after: unknown }): void {
  if (blacklist_after && suspicion_after === null) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "blacklist_after requires suspicion_after: without it no attempt becomes a suspicion"
    )
  }
}
