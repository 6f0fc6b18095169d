import { Form } from "@medusajs/dashboard/components"
import { Input, Switch, Text, Textarea } from "@medusajs/ui"
import type { ComponentPropsWithoutRef } from "react"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { NOTE_LENGTHS, type NoteKind } from "../lib/form-values"

/** Beside a label. `Form.Label` has a mark of its own, which is English in every language. */
export const OptionalMark = () => {
  const { t } = useTranslation("blacklist")
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      ({t("general.optional")})
    </Text>
  )
}

interface TextFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
  label: string
  hint?: string
  input?: ComponentPropsWithoutRef<typeof Input>
}

export const TextField = <TValues extends FieldValues>({
  form,
  name,
  label,
  hint,
  input,
}: TextFieldProps<TValues>) => (
  <Form.Field
    control={form.control}
    name={name}
    render={({ field }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <Form.Control>
          <Input autoComplete="off" {...input} {...field} />
        </Form.Control>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)

/** A whole number of something. */
export const NumberField = <TValues extends FieldValues>(
  props: Omit<TextFieldProps<TValues>, "input">
) => <TextField {...props} input={{ type: "number", min: 1, step: 1, inputMode: "numeric" }} />

interface SwitchFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, boolean>
  label: string
  description: string
}

/** Drawn as the dashboard's own `SwitchBox`, which it does not export. */
export const SwitchField = <TValues extends FieldValues>({
  form,
  name,
  label,
  description,
}: SwitchFieldProps<TValues>) => (
  <Form.Field
    control={form.control}
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
          <Form.Control>
            <Switch
              {...field}
              className="shrink-0 rtl:rotate-180"
              dir="ltr"
              checked={value}
              onCheckedChange={onChange}
            />
          </Form.Control>
          <div>
            <Form.Label>{label}</Form.Label>
            <Form.Hint>{description}</Form.Hint>
          </div>
        </div>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)

interface NoteFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string> & NoteKind
}

/** Words of the team for the team, with a count of the characters left. */
export const NoteField = <TValues extends FieldValues>({ form, name }: NoteFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")
  const max: number = NOTE_LENGTHS[name]

  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label icon={<OptionalMark />}>{t(`${name}.label`)}</Form.Label>
          <Form.Control>
            <Textarea {...field} rows={3} placeholder={t(`${name}.placeholder`)} />
          </Form.Control>
          <div className="flex items-start justify-between gap-x-4">
            <Form.Hint>{t(`${name}.hint`)}</Form.Hint>
            <span className="txt-small text-ui-fg-subtle text-nowrap tabular-nums">
              {t("general.characters", {
                count: String(field.value).length,
                max,
              })}
            </span>
          </div>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
