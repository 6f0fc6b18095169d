import type { AdminOrder } from "@medusajs/framework/types"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SUSPICION_ADDRESS_TYPES } from "../../types/vocabulary"
import { useCountryNames } from "../hooks/use-country-names"
import { addressOf } from "../lib/order-fields"
import { fullName } from "../lib/person"
import { addressLine } from "../lib/suspicion"
import type { MarkOrderValues } from "./mark-order-form"
import { RadioField } from "./radio-field"

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
    <RadioField
      form={form}
      name="address_type"
      label={t("order.mark.address")}
      options={SUSPICION_ADDRESS_TYPES.map((value) => ({
        value,
        label: t(`addressTypes.${value}`),
        description: describe(value),
        disabled: !addressOf(order, value),
      }))}
    />
  )
}
