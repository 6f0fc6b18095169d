import { Form } from "@medusajs/dashboard/components"
import { Button, DatePicker } from "@medusajs/ui"
import type {
  FieldPathByValue,
  FieldPathValue,
  FieldValues,
  Path,
  UseFormReturn,
} from "react-hook-form"
import { useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ChoiceField } from "./choice-field"
import { type DurationValues, endOf, QUICK_DURATIONS } from "../lib/duration"

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
