import type { AdminOrder } from "@medusajs/framework/types"
import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { COPYABLE_FIELDS, type CopyableField } from "../../types/vocabulary"
import { useCountryNames } from "../hooks/use-country-names"
import { orderValue } from "../lib/order-fields"

interface CopyFieldsProps {
  order: AdminOrder
  /** The IP, where it is known; the order itself does not hold it. */
  ip: string | null
  value: CopyableField[]
  onChange: (fields: CopyableField[]) => void
}

/** The order's details, each with a box to copy it. */
export const CopyFields = ({ order, ip, value, onChange }: CopyFieldsProps) => {
  const { t } = useTranslation("blacklist")
  const { nameOfCountry } = useCountryNames()
  const id = useId()

  /** What stands beside a field's name. */
  const describe = (field: CopyableField) => {
    const held = orderValue(order, field)
    if (held === null) return t("order.copy.empty")
    if (field === "ip") return ip ?? t("order.copy.ifSaved")
    if (field === "street" || field === "house_number") {
      return t("order.copy.outOf", { line: held })
    }
    return held && field === "country_code" ? nameOfCountry(held) : held
  }

  const toggle = (field: CopyableField, checked: boolean) =>
    onChange(COPYABLE_FIELDS.filter((f) => (f === field ? checked : value.includes(f))))

  return (
    <Form.Item>
      <Form.Label>{t("order.copy.fields")}</Form.Label>
      <Form.Hint>{t("order.copy.fieldsHint")}</Form.Hint>
      <Form.Control>
        <div role="group" className="flex flex-col gap-y-2">
          {COPYABLE_FIELDS.map((field) => (
            <div key={field} className="flex items-center gap-x-2">
              <Checkbox
                id={`${id}-${field}`}
                checked={value.includes(field)}
                disabled={orderValue(order, field) === null}
                onCheckedChange={(checked) => toggle(field, checked === true)}
              />
              <Label htmlFor={`${id}-${field}`} size="small" className="text-nowrap">
                {t(`fields.${field}`)}
              </Label>
              <Text size="small" leading="compact" className="text-ui-fg-muted truncate">
                {describe(field)}
              </Text>
            </div>
          ))}
        </div>
      </Form.Control>
      <Form.ErrorMessage />
    </Form.Item>
  )
}
