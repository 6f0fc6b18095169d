import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ENTRY_ACTIONS } from "../../types/vocabulary"
import { RadioField } from "./radio-field"

interface ActionFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
}

/** What an entry does. */
export const ActionField = <TValues extends FieldValues>(props: ActionFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <RadioField
      {...props}
      label={t("action.label")}
      options={ENTRY_ACTIONS.map((value) => ({
        value,
        label: t(`action.${value}`),
        description: t(`action.${value}Hint`),
      }))}
    />
  )
}
