import type { FieldPathByValue, FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form"
import { useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { RULE_ACTIONS } from "../../../types/vocabulary"
import type { OutcomeValues, PeriodValues } from "../../lib/rules/fields"
import { ChoiceField } from "../choice-field"
import { PeriodField } from "../period-field"
import { RadioField } from "../radio-field"

const BANS = ["period", "lifted"] as const

interface OutcomeFieldsProps<TValues extends FieldValues & OutcomeValues> {
  form: UseFormReturn<TValues>
}

/** What a rule does, and for how long it bans. */
export const OutcomeFields = <TValues extends FieldValues & OutcomeValues>({
  form,
}: OutcomeFieldsProps<TValues>) => {
  const { t } = useTranslation("blacklist")
  const path = (name: keyof OutcomeValues) => name as FieldPathByValue<TValues, string>
  const watched = (name: keyof OutcomeValues) => name as Path<TValues>
  const [action, ban] = useWatch({
    control: form.control,
    name: [watched("action"), watched("ban")],
  }) as PathValue<TValues, Path<TValues>>[]

  return (
    <>
      <RadioField
        form={form}
        name={path("action")}
        label={t("rules.action.label")}
        options={RULE_ACTIONS.map((value) => ({
          value,
          label: t(`rules.action.${value}`),
          description: t(`rules.action.${value}Hint`),
        }))}
      />
      {action === "blacklist" && (
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
          <ChoiceField
            form={form}
            name={path("ban")}
            label={t("rules.ban.label")}
            options={BANS.map((value) => ({ value, label: t(`rules.ban.${value}`) }))}
          />
          {ban === "period" && (
            <PeriodField
              form={form}
              name={"block_duration" as FieldPathByValue<TValues, PeriodValues>}
              label={t("rules.ban.length")}
            />
          )}
        </div>
      )}
    </>
  )
}
