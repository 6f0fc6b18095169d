import { Combobox, Form } from "@medusajs/dashboard/components"
import type { useComboboxData } from "@medusajs/dashboard/hooks"
import { Checkbox, Label, RadioGroup, Select } from "@medusajs/ui"
import { type ComponentPropsWithoutRef, forwardRef, useId } from "react"
import type { FieldPathByValue, FieldPathValue, FieldValues, UseFormReturn } from "react-hook-form"

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

interface RadioFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
  label: string
  options: { value: string; label: string; description: string; disabled?: boolean }[]
  /** Called with the one that was chosen. */
  onChosen?: (value: string) => void
}

/** One of a few words, each with what it means. */
export const RadioField = <TValues extends FieldValues>({
  form,
  name,
  label,
  options,
  onChosen,
}: RadioFieldProps<TValues>) => (
  <Form.Field
    control={form.control}
    name={name}
    render={({ field: { onChange, ...field } }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <Form.Control>
          <RadioGroup
            {...field}
            onValueChange={(value) => {
              onChange(value)
              onChosen?.(value)
            }}
          >
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

export interface MultiSelectProps extends Omit<
  ComponentPropsWithoutRef<"input">,
  "value" | "onChange"
> {
  value: string[]
  onChange: (value: string[]) => void
}

interface MultiSelectData extends MultiSelectProps {
  /** Names of what is chosen, in the same order. */
  names: string[]
  data: Pick<
    ReturnType<typeof useComboboxData>,
    "options" | "searchValue" | "onSearchValueChange" | "fetchNextPage" | "isFetchingNextPage"
  >
}

/** Several of many, found by searching on the server. */
export const MultiSelect = forwardRef<HTMLInputElement, MultiSelectData>(
  ({ value, onChange, names, data, ...props }, ref) => {
    // What is chosen stays an option while something else is searched for: no option, no chip.
    // It comes last, so that Enter takes the first that was found.
    const found = new Set(data.options.map((option) => option.value))
    const kept = value
      .map((id, index) => ({ value: id, label: names[index] }))
      .filter((option) => !found.has(option.value))

    return (
      <Combobox<string[]>
        {...props}
        ref={ref}
        displayMode="chips"
        value={value}
        onChange={(chosen) => onChange(chosen ?? [])}
        options={[...data.options, ...kept]}
        searchValue={data.searchValue}
        onSearchValueChange={data.onSearchValueChange}
        fetchNextPage={() => void data.fetchNextPage()}
        isFetchingNextPage={data.isFetchingNextPage}
      />
    )
  }
)
MultiSelect.displayName = "MultiSelect"
