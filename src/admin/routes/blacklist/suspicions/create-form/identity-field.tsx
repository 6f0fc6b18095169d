import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CountrySelect } from "../../../../components/country-select"
import { CustomerSelect } from "../../../../components/customer-select"
import { OptionalMark } from "../../../../components/optional-mark"
import type { IdentityField as Field, SuspicionFormValues } from "./schema"

const WITH_EXAMPLE: readonly Field[] = ["email", "phone", "ip"]
const INPUT_TYPES: Partial<Record<Field, string>> = { phone: "tel" }

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
            {field === "country_code" ? (
              <CountrySelect {...control} />
            ) : field === "customer_id" ? (
              <CustomerSelect {...control} />
            ) : (
              <Input
                {...control}
                type={INPUT_TYPES[field] ?? "text"}
                autoComplete="off"
                placeholder={WITH_EXAMPLE.includes(field) ? t(`placeholders.${field}`) : undefined}
              />
            )}
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
