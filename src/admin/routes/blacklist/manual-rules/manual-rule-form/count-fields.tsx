import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { MANUAL_RULE_COUNTS } from "../../../../../types/vocabulary"
import { ChoiceField } from "../../../../components/choice-field"
import { PeriodField } from "../../../../components/period-field"
import { NumberField } from "../../../../components/text-field"
import type { ManualRuleValues } from "../../../../lib/rules/manual-form"

const REACHES = ["all", "limited"] as const

/** What is counted, how many of it are permitted, and how far back. */
export const CountFields = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const [count, reach, strikes] = useWatch({
    control: form.control,
    name: ["count", "reach", "permitted_strikes"],
  })

  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      <ChoiceField
        form={form}
        name="count"
        label={t("manualRules.form.count")}
        options={MANUAL_RULE_COUNTS.map((value) => ({
          value,
          label: t(`manualRules.count.${value}`),
        }))}
      />
      <NumberField
        form={form}
        name="permitted_strikes"
        label={t("manualRules.form.strikes")}
        hint={t(`manualRules.form.strikesHint.${count}`, { count: Number(strikes) || 1 })}
      />
      <ChoiceField
        form={form}
        name="reach"
        label={t("manualRules.form.period")}
        options={REACHES.map((value) => ({ value, label: t(`manualRules.form.periods.${value}`) }))}
      />
      {reach === "limited" && (
        <PeriodField form={form} name="period" label={t("manualRules.form.periodLength")} />
      )}
    </div>
  )
}
