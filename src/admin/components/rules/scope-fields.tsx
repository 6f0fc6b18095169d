import { Form } from "@medusajs/dashboard/components"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { OptionalMark } from "../optional-mark"
import { SwitchField } from "../switch-field"
import { ChannelSelect } from "./channel-select"

interface ScopeValues {
  sales_channel_ids: string[]
  monitor: boolean
  enabled: boolean
}

interface ScopeFieldsProps<TValues extends FieldValues & ScopeValues> {
  form: UseFormReturn<TValues>
}

/** Where a rule holds, and whether it does anything at all. */
export const ScopeFields = <TValues extends FieldValues & ScopeValues>({
  form,
}: ScopeFieldsProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      <Form.Field
        control={form.control}
        name={"sales_channel_ids" as FieldPathByValue<TValues, string[]>}
        render={({ field }) => (
          <Form.Item>
            <Form.Label icon={<OptionalMark />}>{t("rules.form.channels")}</Form.Label>
            <Form.Control>
              <ChannelSelect {...field} />
            </Form.Control>
            <Form.Hint>{t("rules.form.channelsHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <SwitchField
        form={form}
        name={"monitor" as FieldPathByValue<TValues, boolean>}
        label={t("mode.monitor")}
        description={t("rules.form.monitorHint")}
      />
      <SwitchField
        form={form}
        name={"enabled" as FieldPathByValue<TValues, boolean>}
        label={t("rules.form.enabled")}
        description={t("rules.form.enabledHint")}
      />
    </>
  )
}
