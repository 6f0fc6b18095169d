import { zodResolver } from "@hookform/resolvers/zod"
import { AUTO_RULE_COUNT_BY, AUTO_RULE_TYPES, MANUAL_RULE_COUNTS } from "../../../../types"
import {
  autoRuleResource,
  type AutoRuleTypes,
  manualRuleResource,
  type ManualRuleTypes,
} from "../hooks/rules"
import {
  autoRuleSchema,
  autoRuleSentence,
  type AutoRuleValues,
  toAutoRuleFields,
  toAutoRuleValues,
  toCreateAutoRule,
  toUpdateAutoRule,
} from "../lib/auto-rule"
import {
  manualRuleSchema,
  manualRuleSentence,
  type ManualRuleValues,
  toCreateManualRule,
  toManualRuleFields,
  toManualRuleValues,
  toUpdateManualRule,
} from "../lib/manual-rule"
import type { RuleKind } from "../lib/rule-kind"
import { audienceNames, autoRuleRows, manualRuleRows } from "../lib/rule-rows"
import { AutoRuleFields } from "./auto-rule-fields"
import { ManualRuleFields } from "./manual-rule-fields"

/** A rule can be described before it has a name. */
const ANY_NAME = { name: "-" }

export const AUTO_RULES: RuleKind<AutoRuleTypes & { values: AutoRuleValues }> = {
  texts: "autoRules",
  page: "/blacklist/rules/auto",
  zone: "blacklist_auto_rule.details",
  resource: autoRuleResource,
  needs: {
    create: "blacklist_auto_rule:create",
    read: "blacklist_auto_rule:read",
    update: "blacklist_auto_rule:update",
    delete: "blacklist_auto_rule:delete",
  },
  filters: [
    {
      id: "type",
      label: "autoRules.filters.type",
      choices: "autoRules.type",
      values: AUTO_RULE_TYPES,
    },
    {
      id: "count_by",
      label: "autoRules.filters.countBy",
      choices: "autoRules.countBy",
      values: AUTO_RULE_COUNT_BY,
    },
  ],
  sentence: (t, rule, { channels }) => autoRuleSentence(t, rule, channels),
  scope: {
    header: "rules.columns.channels",
    names: (t, _rule, { channels }) => (channels.length ? channels : [t("rules.channels.all")]),
  },
  rows: autoRuleRows,
  form: {
    resolver: (t) => zodResolver(autoRuleSchema(t)),
    toValues: toAutoRuleValues,
    toCreate: toCreateAutoRule,
    toUpdate: toUpdateAutoRule,
    describe: (t, values, { channels }) =>
      autoRuleSchema(t).safeParse({ ...values, ...ANY_NAME }).success
        ? autoRuleSentence(t, toAutoRuleFields(values), channels)
        : null,
    Fields: AutoRuleFields,
  },
  toggled: (enabled) => ({ enabled }),
}

export const MANUAL_RULES: RuleKind<ManualRuleTypes & { values: ManualRuleValues }> = {
  texts: "manualRules",
  page: "/blacklist/rules/manual",
  zone: "blacklist_manual_rule.details",
  resource: manualRuleResource,
  needs: {
    create: "blacklist_manual_rule:create",
    read: "blacklist_manual_rule:read",
    update: "blacklist_manual_rule:update",
    delete: "blacklist_manual_rule:delete",
  },
  filters: [
    {
      id: "count",
      label: "manualRules.filters.count",
      choices: "manualRules.count",
      values: MANUAL_RULE_COUNTS,
    },
  ],
  sentence: manualRuleSentence,
  scope: {
    header: "rules.columns.audience",
    names: audienceNames,
  },
  rows: manualRuleRows,
  form: {
    resolver: (t) => zodResolver(manualRuleSchema(t)),
    toValues: toManualRuleValues,
    toCreate: toCreateManualRule,
    toUpdate: toUpdateManualRule,
    describe: (t, values, names) =>
      manualRuleSchema(t).safeParse({ ...values, ...ANY_NAME }).success
        ? manualRuleSentence(t, toManualRuleFields(values), names)
        : null,
    Fields: ManualRuleFields,
  },
  toggled: (enabled) => ({ enabled }),
}
