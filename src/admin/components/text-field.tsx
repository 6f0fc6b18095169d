import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { ComponentPropsWithoutRef } from "react"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"

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
