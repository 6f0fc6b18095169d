import { InlineTip } from "@medusajs/ui"
import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AUTO_RULE_COUNT_BY, AUTO_RULE_TYPES } from "../../../../types"
import { ChoiceField, NumberField, PeriodField, SwitchField, TextField } from "../../../ui/fields"
import { type AutoRuleValues, COUNTED, suspicionExample } from "../lib/auto-rule"
import { FormSection, OutcomeFields, ScopeFields } from "./rule-fields"

export const AutoRuleFields = ({ form }: { form: UseFormReturn<AutoRuleValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t("rules.form.name")}
        hint={t("rules.form.nameHint")}
        input={{ placeholder: t("autoRules.form.namePlaceholder") }}
      />
      <FormSection heading={t("rules.form.sections.counts")}>
        <CountFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.outcome")}>
        <OutcomeFields form={form} />
      </FormSection>
      <FormSection heading={t("autoRules.form.suspicions")}>
        <SuspicionFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.scope")}>
        <ScopeFields form={form} />
      </FormSection>
    </>
  )
}

/** What is counted, for whom together, and how many of it in which time. */
const CountFields = ({ form }: { form: UseFormReturn<AutoRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const [type, countBy, distinct, limit] = useWatch({
    control: form.control,
    name: ["type", "count_by", "distinct", "limit"],
  })

  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      <ChoiceField
        form={form}
        name="type"
        label={t("autoRules.form.type")}
        hint={t(`autoRules.typeHint.${type}`)}
        options={AUTO_RULE_TYPES.map((value) => ({ value, label: t(`autoRules.type.${value}`) }))}
      />
      <ChoiceField
        form={form}
        name="count_by"
        label={t("autoRules.form.countBy")}
        hint={t(`autoRules.countByHint.${countBy}`)}
        options={AUTO_RULE_COUNT_BY.map((value) => ({
          value,
          label: t(`autoRules.countBy.${value}`),
        }))}
      />
      <NumberField
        form={form}
        name="limit"
        label={t("rules.form.permitted")}
        hint={t(`autoRules.form.limitHint.${type}`, { count: Number(limit) || 1 })}
      />
      <PeriodField form={form} name="period" label={t("autoRules.form.period")} />
      <ChoiceField
        form={form}
        name="distinct"
        label={t("autoRules.form.distinct")}
        hint={t(`autoRules.distinctHint.${distinct}`)}
        options={COUNTED.map((value) => ({ value, label: t(`autoRules.distinct.${value}`) }))}
      />
    </div>
  )
}

/** What happens to a shopper whom the rule meets again and again. */
const SuspicionFields = ({ form }: { form: UseFormReturn<AutoRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const [suspects, bans] = useWatch({ control: form.control, name: ["suspicion", "suspicion_ban"] })
  const example = useExample(form)

  return (
    <>
      <SwitchField
        form={form}
        name="suspicion"
        label={t("autoRules.form.suspicion")}
        description={t("autoRules.form.suspicionHint")}
      />
      {suspects && (
        <>
          <NumberField
            form={form}
            name="suspicion_after"
            label={t("autoRules.form.suspicionAfter")}
            hint={t("autoRules.form.suspicionAfterHint")}
          />
          <SwitchField
            form={form}
            name="suspicion_ban"
            label={t("autoRules.form.ban")}
            description={t("autoRules.form.banHint")}
          />
        </>
      )}
      {suspects && bans && (
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
          <NumberField
            form={form}
            name="blacklist_after.suspicions"
            label={t("autoRules.form.banSuspicions")}
          />
          <PeriodField
            form={form}
            name="blacklist_after.period"
            label={t("autoRules.form.banPeriod")}
          />
        </div>
      )}
      {suspects && example && (
        <InlineTip label={t("autoRules.example.label")} role="status">
          {example}
        </InlineTip>
      )}
    </>
  )
}

/** What follows from the numbers as they are typed, told by the attempts of one shopper. */
const useExample = (form: UseFormReturn<AutoRuleValues>) => {
  const { t } = useTranslation("blacklist")
  const [limit, period, suspicion_after, suspicion_ban, blacklist_after] = useWatch({
    control: form.control,
    name: ["limit", "period", "suspicion_after", "suspicion_ban", "blacklist_after"],
  })
  return suspicionExample(t, { limit, period, suspicion_after, suspicion_ban, blacklist_after })
}
