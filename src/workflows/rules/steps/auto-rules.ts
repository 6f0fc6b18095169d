import { MedusaError } from "@medusajs/framework/utils"
import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import type { AutoRuleRow } from "../../../modules/blacklist"
import type { AutoRuleFields } from "../../../types"
import {
  type CreateRulesInput,
  createRulesStep,
  type DeleteRulesInput,
  deleteRulesStep,
  newRule,
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
  distinct = null,
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
  distinct,
  action,
  block_duration,
  suspicion_after,
  blacklist_after,
  sales_channel_ids,
})

/** Fields that contradict one another, and what is said of them; the field to change comes first. */
const CONTRADICTIONS: [(rule: AutoRuleFields | AutoRuleRow) => boolean, string][] = [
  [
    ({ suspicion_after, blacklist_after }) => !!blacklist_after && suspicion_after === null,
    "blacklist_after requires suspicion_after: without it no attempt becomes a suspicion",
  ],
  [
    ({ count_by, type }) => count_by === "store" && type !== "payment_failures",
    "type must be payment_failures where count_by is store: every shop places many orders",
  ],
  [
    ({ count_by, action }) => count_by === "store" && action !== "flag",
    "action must be flag where count_by is store: anything else would refuse everybody",
  ],
  [
    ({ count_by, distinct }) => distinct === count_by,
    "distinct must be something else than count_by: what is the same is never different",
  ],
]

const check = (rule: AutoRuleFields | AutoRuleRow) => {
  const contradiction = CONTRADICTIONS.find(([applies]) => applies(rule))
  if (contradiction) throw new MedusaError(MedusaError.Types.INVALID_DATA, contradiction[1])
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

/**
 * A new auto rule with the defaults of what was left out.
 *
 * @throws MedusaError `invalid_data` naming the field that contradicts another.
 */
export const newAutoRule = (given: CreateAutoRuleInput): AutoRuleFields => newRule(KIND, given)

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
