import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { BlacklistSettings } from "../../../../../types/settings"
import { DrawerForm } from "../../../../components/drawer-form"
import { DaysField, LimitedDaysField } from "./days-field"
import {
  type RetentionValues,
  retentionSchema,
  toRetention,
  toRetentionValues,
} from "./retention-schema"
import { useSaveSettings } from "./use-save-settings"

export const RetentionForm = ({ settings: { retention } }: { settings: BlacklistSettings }) => {
  const { t } = useTranslation("blacklist")
  const form = useForm<RetentionValues>({
    resolver: zodResolver(retentionSchema(t)),
    defaultValues: toRetentionValues(retention),
  })
  const { save, isSaving } = useSaveSettings(form)

  return (
    <DrawerForm
      form={form}
      onSubmit={form.handleSubmit((values) => save({ retention: toRetention(values) }))}
      submitLabel={t("actions.save")}
      isSaving={isSaving}
    >
      <LimitedDaysField form={form} name="decisions" />
      <LimitedDaysField form={form} name="ledger" />
      <DaysField
        form={form}
        name="origins"
        label={t("settings.retention.origins.title")}
        hint={t("settings.retention.origins.hint")}
      />
    </DrawerForm>
  )
}
