import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { MAX_REASON_LENGTH } from "../lib/reason"
import { OptionalMark } from "./optional-mark"

interface ReasonFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
}

export const ReasonField = <TValues extends FieldValues>({
  form,
  name,
}: ReasonFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label icon={<OptionalMark />}>{t("reason.label")}</Form.Label>
          <Form.Control>
            <Textarea {...field} rows={3} placeholder={t("reason.placeholder")} />
          </Form.Control>
          <div className="flex items-start justify-between gap-x-4">
            <Form.Hint>{t("reason.hint")}</Form.Hint>
            <span className="txt-small text-ui-fg-muted text-nowrap tabular-nums">
              {t("reason.counter", { count: String(field.value).length, max: MAX_REASON_LENGTH })}
            </span>
          </div>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
