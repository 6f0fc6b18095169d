import { Form } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"

interface ChoiceFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
  label: string
  hint?: string
  options: { value: string; label: string }[]
  /** Called when another one was chosen. */
  onChosen?: () => void
}

/** One of a few words, from a list that opens. */
export const ChoiceField = <TValues extends FieldValues>({
  form,
  name,
  label,
  hint,
  options,
  onChosen,
}: ChoiceFieldProps<TValues>) => (
  <Form.Field
    control={form.control}
    name={name}
    render={({ field: { onChange, ref, ...field } }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <Select
          {...field}
          onValueChange={(value) => {
            onChange(value)
            onChosen?.()
          }}
        >
          <Form.Control>
            <Select.Trigger ref={ref}>
              <Select.Value />
            </Select.Trigger>
          </Form.Control>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
