import { Form } from "@medusajs/dashboard/components"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DetailInput } from "../../../../components/detail-input"
import { OptionalMark } from "../../../../components/optional-mark"
import type { IdentityField as Field, SuspicionFormValues } from "./schema"

interface IdentityFieldProps {
  form: UseFormReturn<SuspicionFormValues>
  field: Field
  hint?: string
}

export const IdentityField = ({ form, field, hint }: IdentityFieldProps) => {
  const { t } = useTranslation("blacklist")
  const isLine = field === "address_1" || field === "address_2"

  return (
    <Form.Field
      control={form.control}
      name={`identity.${field}`}
      render={({ field: control }) => (
        <Form.Item>
          <Form.Label icon={field !== "email" && <OptionalMark />}>
            {t(isLine ? `suspicions.form.${field}` : `fields.${field}`)}
          </Form.Label>
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
