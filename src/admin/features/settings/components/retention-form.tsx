import { zodResolver } from "@hookform/resolvers/zod"
import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import { useForm, type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { BlacklistSettings } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { SwitchField } from "../../../ui/fields"
import { useSaveSettings } from "../hooks/settings"
import {
  type RetentionField,
  retentionSchema,
  type RetentionValues,
  toRetention,
  toRetentionValues,
} from "../lib/retention"

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

interface DaysFieldProps {
  form: UseFormReturn<RetentionValues>
  name: RetentionField
  label: string
  hint?: string
}

/** A number of days. */
const DaysField = ({ form, name, label, hint }: DaysFieldProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name={`${name}.days`}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <div className="flex items-center gap-x-2">
            <Form.Control>
              <Input {...field} inputMode="numeric" autoComplete="off" className="w-24" />
            </Form.Control>
            <span className="txt-compact-small text-ui-fg-subtle">
              {t("settings.retention.daysLabel")}
            </span>
          </div>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

interface LimitedDaysFieldProps {
  form: UseFormReturn<RetentionValues>
  name: Exclude<RetentionField, "origins">
}

/** Whether something is removed at all, and after how many days. */
const LimitedDaysField = ({ form, name }: LimitedDaysFieldProps) => {
  const { t } = useTranslation("blacklist")
  const isLimited = useWatch({ control: form.control, name: `${name}.isLimited` })

  return (
    <div className="flex flex-col gap-y-4">
      <SwitchField
        form={form}
        name={`${name}.isLimited`}
        label={t(`settings.retention.${name}.limit`)}
        description={t(`settings.retention.${name}.hint`)}
      />
      {isLimited && (
        <DaysField form={form} name={name} label={t(`settings.retention.${name}.after`)} />
      )}
    </div>
  )
}
