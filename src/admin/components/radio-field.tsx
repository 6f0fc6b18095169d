import { Form } from "@medusajs/dashboard/components"
import { RadioGroup } from "@medusajs/ui"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"

interface RadioFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
  label: string
  options: { value: string; label: string; description: string; disabled?: boolean }[]
}

/** One of a few words, each with what it means. */
export const RadioField = <TValues extends FieldValues>({
  form,
  name,
  label,
  options,
}: RadioFieldProps<TValues>) => (
  <Form.Field
    control={form.control}
    name={name}
    render={({ field: { onChange, ...field } }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <Form.Control>
          <RadioGroup {...field} onValueChange={onChange}>
            {options.map((option) => (
              <RadioGroup.ChoiceBox
                key={option.value}
                {...option}
                // A long description would squeeze the round button.
                className="[&>div:first-child]:shrink-0"
              />
            ))}
          </RadioGroup>
        </Form.Control>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
