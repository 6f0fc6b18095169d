import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import type { FieldPathByValue, FieldPathValue, FieldValues, UseFormReturn } from "react-hook-form"

interface CheckboxesFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string[]>
  label: string
  hint: string
  options: { value: string; label: string }[]
}

/** Any number of a few choices; what is chosen keeps their order. */
export const CheckboxesField = <TValues extends FieldValues>({
  form,
  name,
  label,
  hint,
  options,
}: CheckboxesFieldProps<TValues>) => {
  const id = useId()

  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field }) => {
        const chosen: string[] = field.value
        const toggle = (toggled: string, checked: boolean) =>
          field.onChange(
            options
              .map(({ value }) => value)
              .filter((value) =>
                value === toggled ? checked : chosen.includes(value)
              ) as FieldPathValue<TValues, typeof name>
          )

        return (
          <Form.Item>
            <Form.Label>{label}</Form.Label>
            <Form.Hint>{hint}</Form.Hint>
            <Form.Control>
              <div ref={field.ref} role="group" className="flex flex-col gap-y-2">
                {options.map((option) => (
                  <div key={option.value} className="flex items-center gap-x-2">
                    <Checkbox
                      id={`${id}-${option.value}`}
                      checked={chosen.includes(option.value)}
                      onCheckedChange={(checked) => toggle(option.value, checked === true)}
                    />
                    <Label htmlFor={`${id}-${option.value}`} size="small">
                      {option.label}
                    </Label>
                  </div>
                ))}
              </div>
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )
      }}
    />
  )
}
