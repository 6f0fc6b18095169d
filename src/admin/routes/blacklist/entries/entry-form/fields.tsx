import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionField } from "../../../../components/action-field"
import { DuplicateAlert } from "../../../../components/duplicate-alert"
import { DurationField } from "../../../../components/duration-field"
import { ReasonField } from "../../../../components/reason-field"
import { SwitchField } from "../../../../components/switch-field"
import type { EntryFormValues } from "../../../../lib/entry-form"
import { ConditionFields } from "./condition-fields"
import { TypeField } from "./type-field"

interface EntryFieldsProps {
  form: UseFormReturn<EntryFormValues>
  existingId: string | null
}

export const EntryFields = ({ form, existingId }: EntryFieldsProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      {existingId && <DuplicateAlert entryId={existingId} />}
      <div className="flex flex-col gap-y-4">
        <TypeField form={form} />
        <ConditionFields form={form} />
      </div>
      <ActionField form={form} name="action" />
      <DurationField form={form} />
      <ReasonField form={form} name="reason" />
      <div className="flex flex-col gap-y-4">
        <SwitchField
          form={form}
          name="monitor"
          label={t("mode.monitor")}
          description={t("mode.monitorHint")}
        />
        <SwitchField
          form={form}
          name="active"
          label={t("entries.active")}
          description={t("entries.form.activeHint")}
        />
      </div>
    </>
  )
}
