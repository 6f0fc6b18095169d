import { MedusaError } from "@medusajs/framework/utils"
import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import type { AutoRuleRow } from "../../../modules/blacklist"
import type { AutoRuleFields } from "../../../types"
import {
  type CreateRulesInput,
  createRulesStep,
  type DeleteRulesInput,
  deleteRulesStep,
  type RuleKind,
  updateRuleStep,
} from "./rule-steps"

/** A new auto rule; what is left out has its default. */
export type CreateAutoRuleInput = Pick<AutoRuleFields, "name" | "type" | "limit" | "period"> &
  Partial<AutoRuleFields>

/** A ban lasts as long as the rule counts back, unless the rule says otherwise. */
const complete = ({
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

const check = ({ suspicion_after, blacklist_after }: AutoRuleFields | AutoRuleRow) => {
  if (blacklist_after && suspicion_after === null) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "blacklist_after requires suspicion_after: without it no attempt becomes a suspicion"
    )
  }
}

const KIND: RuleKind<CreateAutoRuleInput, AutoRuleFields, AutoRuleRow> = {
  label: "Auto rule",
  complete,
  check,
  create: (service, rules) => service.createAutoRules(rules),
  retrieve: (service, id) => service.retrieveAutoRule(id),
  list: (service, ids) => service.listAutoRules({ id: ids }, { take: ids.length }),
  update: (service, changes) => service.updateAutoRules(changes),
  delete: (service, ids) => service.deleteAutoRules(ids),
}

export type CreateAutoRulesStepInput = CreateRulesInput<CreateAutoRuleInput>

/** The fields to change; the others stay as they are. */
export type UpdateAutoRuleStepInput = { id: string } & Partial<AutoRuleFields>

/**
 * Creates auto rules, all or none. Compensated by deleting them.
 *
 * @throws MedusaError `invalid_data` naming the field that contradicts another.
 *
 * @example
 * const rules = createAutoRulesStep({
 *   rules: [{ name: "Five a day", type: "orders", limit: 5, period: { value: 1, unit: "day" } }],
 * })
 */
export const createAutoRulesStep: StepFunction<CreateAutoRulesStepInput, AutoRuleRow[]> =
  createRulesStep("blacklist-create-auto-rules", KIND)

/**
 * Changes an auto rule. Compensated by putting the former values back.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming the field that contradicts another, be it
 * given now or earlier.
 *
 * @example
 * const rule = updateAutoRuleStep({ id: "blarule_123", limit: 10 })
 */
export const updateAutoRuleStep: StepFunction<UpdateAutoRuleStepInput, AutoRuleRow> =
  updateRuleStep("blacklist-update-auto-rule", KIND)

/**
 * Deletes auto rules for good. Bans that they set stay. Compensated by creating them again, with their
 * ids.
 *
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * deleteAutoRulesStep({ ids: ["blarule_123"] })
 */
export const deleteAutoRulesStep: StepFunction<DeleteRulesInput, string[]> = deleteRulesStep(
  "blacklist-delete-auto-rules",
  KIND
)
