import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AUTO_RULE_COUNT_BY, AUTO_RULE_TYPES } from "../../../../../types/vocabulary"
import { ChoiceField } from "../../../../components/choice-field"
import { PeriodField } from "../../../../components/period-field"
import { NumberField } from "../../../../components/text-field"
import type { AutoRuleValues } from "../../../../lib/rules/auto-form"

/** What is counted, for whom together, and how many of it in which time. */
export const CountFields = ({ form }: { form: UseFormReturn<AutoRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const [type, countBy, limit] = useWatch({
    control: form.control,
    name: ["type", "count_by", "limit"],
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
        label={t("autoRules.form.limit")}
        hint={t(`autoRules.form.limitHint.${type}`, { count: Number(limit) || 1 })}
      />
      <PeriodField form={form} name="period" label={t("autoRules.form.period")} />
    </div>
  )
}
