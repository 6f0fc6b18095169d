import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ChoiceField } from "../../../../components/choice-field"
import type { EntryFormValues } from "../../../../lib/entry-form"
import { ENTRY_TYPES } from "../../../../lib/entry-types"

/** What the entry goes by; what was wrong with the fields of another type is forgotten. */
export const TypeField = ({ form }: { form: UseFormReturn<EntryFormValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <ChoiceField
      form={form}
      name="type"
      label={t("entries.form.type")}
      options={ENTRY_TYPES.map((value) => ({ value, label: t(`entries.types.${value}`) }))}
      onChosen={form.clearErrors}
    />
  )
}
