import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { OptionalMark } from "./optional-mark"

interface NoteFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
  /** Whose texts it shows. */
  kind: "reason" | "comment"
  maxLength: number
}

/** Words of the team for the team, with a count of the characters left. */
export const NoteField = <TValues extends FieldValues>({
  form,
  name,
  kind,
  maxLength,
}: NoteFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label icon={<OptionalMark />}>{t(`${kind}.label`)}</Form.Label>
          <Form.Control>
            <Textarea {...field} rows={3} placeholder={t(`${kind}.placeholder`)} />
          </Form.Control>
          <div className="flex items-start justify-between gap-x-4">
            <Form.Hint>{t(`${kind}.hint`)}</Form.Hint>
            <span className="txt-small text-ui-fg-muted text-nowrap tabular-nums">
              {t("reason.counter", { count: String(field.value).length, max: maxLength })}
            </span>
          </div>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
