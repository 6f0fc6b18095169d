import type { AdminOrder } from "@medusajs/framework/types"
import { Form } from "@medusajs/dashboard/components"
import { RadioGroup } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SUSPICION_ADDRESS_TYPES } from "../../types/vocabulary"
import { useCountryNames } from "../hooks/use-country-names"
import { addressOf } from "../lib/order-fields"
import { fullName } from "../lib/person"
import { addressLine } from "../lib/suspicion"
import type { MarkOrderValues } from "./mark-order-form"

interface OrderAddressFieldProps {
  form: UseFormReturn<MarkOrderValues>
  order: AdminOrder
}

/** A choice of the order's addresses, each with what stands in it. */
export const OrderAddressField = ({ form, order }: OrderAddressFieldProps) => {
  const { t } = useTranslation("blacklist")
  const { nameOfCountry } = useCountryNames()

  const describe = (type: MarkOrderValues["address_type"]) => {
    const address = addressOf(order, type)
    if (!address) return t("order.mark.noAddress")
    return [fullName(address), addressLine(address, nameOfCountry)].filter(Boolean).join(", ")
  }

  return (
    <Form.Field
      control={form.control}
      name="address_type"
      render={({ field: { onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>{t("order.mark.address")}</Form.Label>
          <Form.Control>
            <RadioGroup {...field} onValueChange={onChange}>
              {SUSPICION_ADDRESS_TYPES.map((type) => (
                <RadioGroup.ChoiceBox
                  key={type}
                  value={type}
                  label={t(`addressTypes.${type}`)}
                  description={describe(type)}
                  disabled={!addressOf(order, type)}
                />
              ))}
            </RadioGroup>
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
