import { Form } from "@medusajs/dashboard/components"
import { Button, DatePicker, Input, Select } from "@medusajs/ui"
import {
  type FieldPathByValue,
  type FieldPathValue,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useWatch,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import { PERIOD_UNITS } from "../../../types"
import { type DurationValues, endOf, type PeriodValues, QUICK_DURATIONS } from "../lib/form-values"
import { ChoiceField } from "./choice-fields"

const CHOICES = ["permanent", "until"] as const

/** No new date may lie in the past; one that is stored and over is not marked as wrong. */
const earliest = (date: Date | null): Date | undefined => {
  const now = new Date()
  return date && date < now ? undefined : now
}

interface DurationFieldProps<TValues extends FieldValues & DurationValues> {
  form: UseFormReturn<TValues>
}

/** How long something holds: for good or until a date, which can be picked or chosen quickly. */
export const DurationField = <TValues extends FieldValues & DurationValues>({
  form,
}: DurationFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")
  const durationName = "duration" as Path<TValues>
  const dateName = "expires_at" as Path<TValues>
  const duration = useWatch({ control: form.control, name: durationName })

  const setDate = (date: Date) =>
    form.setValue(dateName, date as FieldPathValue<TValues, Path<TValues>>, {
      shouldDirty: true,
      shouldValidate: true,
    })

  return (
    <div className="flex flex-col gap-y-4">
      <ChoiceField
        form={form}
        name={durationName as FieldPathByValue<TValues, string>}
        label={t("duration.label")}
        options={CHOICES.map((value) => ({ value, label: t(`duration.${value}`) }))}
      />
      {duration === "until" && (
        <Form.Field
          control={form.control}
          name={dateName}
          render={({ field, fieldState }) => (
            <Form.Item>
              <Form.Label>{t("duration.date")}</Form.Label>
              <Form.Control>
                <DatePicker
                  {...field}
                  granularity="minute"
                  shouldCloseOnSelect={false}
                  minValue={earliest(field.value)}
                  // It takes no heed of `aria-invalid`, which other inputs go by.
                  isInvalid={fieldState.invalid || undefined}
                />
              </Form.Control>
              <div role="group" aria-label={t("duration.quick")} className="flex flex-wrap gap-2">
                {QUICK_DURATIONS.map((quick) => (
                  <Button
                    key={quick}
                    type="button"
                    size="small"
                    variant="secondary"
                    onClick={() => setDate(endOf(quick))}
                  >
                    {t(`duration.${quick}`)}
                  </Button>
                ))}
              </div>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      )}
    </div>
  )
}

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
