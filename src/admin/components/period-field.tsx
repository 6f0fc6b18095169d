import { Form } from "@medusajs/dashboard/components"
import { Input, Select } from "@medusajs/ui"
import type { FieldPathByValue, FieldValues, Path, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { PERIOD_UNITS } from "../../types/vocabulary"
import type { PeriodValues } from "../lib/rules/fields"

interface PeriodFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, PeriodValues>
  label: string
}

/** A length of time: a number and its unit. */
export const PeriodField = <TValues extends FieldValues>({
  form,
  name,
  label,
}: PeriodFieldProps<TValues>) => (
  <Form.Field
    control={form.control}
    name={`${name}.value` as Path<TValues>}
    render={({ field }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <div className="grid grid-cols-2 gap-x-2">
          <Form.Control>
            <Input
              {...field}
              type="number"
              min={1}
              step={1}
              inputMode="numeric"
              autoComplete="off"
            />
          </Form.Control>
          <UnitSelect
            form={form}
            name={`${name}.unit` as Path<TValues>}
            count={Number(field.value)}
            label={label}
          />
        </div>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)

interface UnitSelectProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: Path<TValues>
  /** How many of it, which the word agrees with. */
  count: number
  label: string
}

const UnitSelect = <TValues extends FieldValues>({
  form,
  name,
  count,
  label,
}: UnitSelectProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field: { onChange, ref, ...field } }) => (
        <Select {...field} onValueChange={onChange}>
          <Select.Trigger ref={ref} aria-label={`${label}: ${t("periods.unit")}`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {PERIOD_UNITS.map((unit) => (
              <Select.Item key={unit} value={unit}>
                {t(`periods.units.${unit}`, { count })}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    />
  )
}
