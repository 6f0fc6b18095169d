import { MedusaError } from "@medusajs/framework/utils"
import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import type { ManualRuleRow } from "../../../modules/blacklist"
import type { ManualRuleFields } from "../../../types"
import {
  type CreateRulesInput,
  createRulesStep,
  type DeleteRulesInput,
  deleteRulesStep,
  newRule,
  type RuleKind,
  updateRuleStep,
} from "./rule-steps"

/** A new manual rule; what is left out has its default. */
export type CreateManualRuleInput = Pick<
  ManualRuleFields,
  "name" | "attributes" | "permitted_strikes"
> &
  Partial<ManualRuleFields>

const complete = ({
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

const check = ({ only_for_guests, customer_group_ids }: ManualRuleFields | ManualRuleRow) => {
  if (only_for_guests && customer_group_ids.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "only_for_guests cannot be given together with customer_group_ids: guests are in no group"
    )
  }
}

const KIND: RuleKind<CreateManualRuleInput, ManualRuleFields, ManualRuleRow> = {
  label: "Manual rule",
  complete,
  check,
  create: (service, rules) => service.createManualRules(rules),
  retrieve: (service, id) => service.retrieveManualRule(id),
  list: (service, ids) => service.listManualRules({ id: ids }, { take: ids.length }),
  update: (service, changes) => service.updateManualRules(changes),
  delete: (service, ids) => service.deleteManualRules(ids),
}

/**
 * A new manual rule with the defaults of what was left out.
 *
 * @throws MedusaError `invalid_data` naming the field that contradicts another.
 */
export const newManualRule = (given: CreateManualRuleInput): ManualRuleFields =>
  newRule(KIND, given)

export type CreateManualRulesStepInput = CreateRulesInput<CreateManualRuleInput>

/** The fields to change; the others stay as they are. */
export type UpdateManualRuleStepInput = { id: string } & Partial<ManualRuleFields>

/**
 * Creates manual rules, all or none. Compensated by deleting them.
 *
 * @throws MedusaError `invalid_data` naming the field that contradicts another.
 *
 * @example
 * const rules = createManualRulesStep({
 *   rules: [{ name: "Three parcels", attributes: ["street"], permitted_strikes: 3 }],
 * })
 */
export const createManualRulesStep: StepFunction<CreateManualRulesStepInput, ManualRuleRow[]> =
  createRulesStep("blacklist-create-manual-rules", KIND)

/**
 * Changes a manual rule. Compensated by putting the former values back.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming the field that contradicts another, be it
 * given now or earlier.
 *
 * @example
 * const rule = updateManualRuleStep({ id: "blmrule_123", permitted_strikes: 5 })
 */
export const updateManualRuleStep: StepFunction<UpdateManualRuleStepInput, ManualRuleRow> =
  updateRuleStep("blacklist-update-manual-rule", KIND)

/**
 * Deletes manual rules for good. Bans that they set stay. Compensated by creating them again, with their
 * ids.
 *
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * deleteManualRulesStep({ ids: ["blmrule_123"] })
 */
export const deleteManualRulesStep: StepFunction<DeleteRulesInput, string[]> = deleteRulesStep(
  "blacklist-delete-manual-rules",
  KIND
)
