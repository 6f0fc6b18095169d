import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { LISTED_FIELDS } from "../../../../types"
import { ChoiceField, DurationField, NoteField, SwitchField } from "../../../ui/fields"
import { ActionField } from "../../entries/components/entry-parts"
import { type ImportFormValues, MIXED } from "../lib/import-form"
import { FileField } from "./file-field"

/** The file, and what its rows get that do not say otherwise. */
export const ImportFields = ({ form }: { form: UseFormReturn<ImportFormValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      <FileField form={form} name="file" formats={t("imports.form.formats")} />
      <ChoiceField
        form={form}
        name="type"
        label={t("imports.form.type")}
        hint={t("imports.form.typeHint")}
        options={[
          { value: MIXED, label: t("imports.form.mixed") },
          ...LISTED_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) })),
        ]}
      />
      <ActionField form={form} name="action" />
      <DurationField form={form} />
      <NoteField form={form} name="reason" />
      <SwitchField
        form={form}
        name="monitor"
        label={t("mode.monitor")}
        description={t("imports.form.monitorHint")}
      />
    </>
  )
}
