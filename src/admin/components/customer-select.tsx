import type { HttpTypes } from "@medusajs/framework/types"
import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { type ComponentPropsWithoutRef, forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { useConditionText } from "../hooks/use-condition-text"
import { nameOf } from "../lib/person"
import { sdk } from "../lib/sdk"

interface CustomerSelectProps extends Omit<
  ComponentPropsWithoutRef<"input">,
  "value" | "onChange"
> {
  value: string
  onChange: (value: string) => void
}

const labelOf = (customer: HttpTypes.AdminCustomer) => {
  const name = nameOf(customer)
  return name === customer.email ? name : `${name} (${customer.email})`
}

/** Finds a customer by name or e-mail. */
export const CustomerSelect = forwardRef<HTMLInputElement, CustomerSelectProps>(
  ({ value, onChange, ...props }, ref) => {
    const { t } = useTranslation("blacklist")
    const { nameOfCustomer } = useConditionText([{ customer_id: value }])
    const customers = useComboboxData({
      queryKey: ["customers"],
      queryFn: (params: HttpTypes.AdminCustomerFilters & { limit?: number; offset?: number }) =>
        sdk.admin.customer.list({ ...params, fields: "id,email,first_name,last_name" }),
      getOptions: (data) =>
        data.customers.map((customer) => ({ value: customer.id, label: labelOf(customer) })),
      selectedValue: value || undefined,
    })

    // A deleted customer is in no list; without an option the field would look empty.
    const isListed = !value || customers.options.some((option) => option.value === value)
    const kept = isListed ? [] : [{ value, label: nameOfCustomer(value) }]

    return (
      <Combobox
        {...props}
        ref={ref}
        value={value}
        onChange={(customer) => onChange(String(customer ?? ""))}
        options={[...customers.options, ...kept]}
        searchValue={customers.searchValue}
        onSearchValueChange={customers.onSearchValueChange}
        fetchNextPage={customers.fetchNextPage}
        isFetchingNextPage={customers.isFetchingNextPage}
        placeholder={t("placeholders.selectCustomer")}
      />
    )
  }
)
CustomerSelect.displayName = "CustomerSelect"
