import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"

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
