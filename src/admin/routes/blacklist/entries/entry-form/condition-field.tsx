import { Form } from "@medusajs/dashboard/components"
import { XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ConditionField as Field } from "../../../../../types/vocabulary"
import { DetailInput } from "../../../../components/detail-input"
import { OptionalMark } from "../../../../components/optional-mark"
import type { EntryFormValues } from "../../../../lib/entry-form"

interface ConditionFieldProps {
  form: UseFormReturn<EntryFormValues>
  field: Field
  hint?: string
  optional?: boolean
  onRemove?: () => void
}

export const ConditionField = ({ form, field, hint, optional, onRemove }: ConditionFieldProps) => {
  const { t } = useTranslation("blacklist")
  const label = t(`fields.${field}`)

  return (
    <Form.Field
      control={form.control}
      name={`conditions.${field}`}
      render={({ field: control }) => (
        <Form.Item>
          <div className="flex items-center justify-between">
            <Form.Label icon={optional && <OptionalMark />}>{label}</Form.Label>
            {onRemove && (
              <IconButton
                type="button"
                size="2xsmall"
                variant="transparent"
                aria-label={t("entries.form.removeCondition", { field: label })}
                onClick={onRemove}
              >
                <XMarkMini />
              </IconButton>
            )}
          </div>
          <Form.Control>
            <DetailInput {...control} field={field} />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
