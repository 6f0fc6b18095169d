import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/framework/types"
import { Input } from "@medusajs/ui"
import { type ComponentPropsWithoutRef, forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { sdk } from "../hooks/resource"
import { useCountryNames, useCustomerNames, useListNames } from "../hooks/use-names"
import { nameOf } from "../lib/names"

const WITH_EXAMPLE = ["email", "email_domain", "ip", "ip_range", "phone"]

interface DetailInputProps extends Omit<
  ComponentPropsWithoutRef<"input">,
  "value" | "onChange" | "size"
> {
  /** Which detail of a person: `email`, `country_code`, … */
  field: string
  value: string
  onChange: (value: string) => void
}

/** Where one detail of a person is typed, or picked where there is a list of them. */
export const DetailInput = forwardRef<HTMLInputElement, DetailInputProps>(
  ({ field, onChange, ...props }, ref) => {
    const { t } = useTranslation("blacklist")

    if (field === "country_code") return <CountrySelect {...props} ref={ref} onChange={onChange} />
    if (field === "list_id") return <ListSelect {...props} ref={ref} onChange={onChange} />
    if (field === "customer_id") return <CustomerSelect {...props} ref={ref} onChange={onChange} />
    return (
      <Input
        {...props}
        ref={ref}
        type={field === "phone" ? "tel" : "text"}
        autoComplete="off"
        placeholder={WITH_EXAMPLE.includes(field) ? t(`placeholders.${field}`) : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
)
DetailInput.displayName = "DetailInput"

interface CountrySelectProps extends Omit<ComponentPropsWithoutRef<"input">, "value" | "onChange"> {
  value: string
  onChange: (value: string) => void
}

/** The dashboard's country select with names in the dashboard's language. */
export const CountrySelect = forwardRef<HTMLInputElement, CountrySelectProps>(
  ({ value, onChange, ...props }, ref) => {
    const { t } = useTranslation("blacklist")
    const { options } = useCountryNames()

    return (
      <Combobox
        {...props}
        ref={ref}
        value={value.toLowerCase()}
        onChange={(country) => onChange(String(country ?? ""))}
        options={options}
        placeholder={t("placeholders.selectCountry")}
        allowClear
      />
    )
  }
)
CountrySelect.displayName = "CountrySelect"

interface ListSelectProps extends Omit<ComponentPropsWithoutRef<"input">, "value" | "onChange"> {
  value: string
  onChange: (value: string) => void
}

/** Chooses a reference list. */
const ListSelect = forwardRef<HTMLInputElement, ListSelectProps>(
  ({ value, onChange, ...props }, ref) => {
    const { t } = useTranslation("blacklist")
    const { options } = useListNames(true)

    return (
      <Combobox
        {...props}
        ref={ref}
        value={value}
        onChange={(list) => onChange(String(list ?? ""))}
        options={options}
        placeholder={t("placeholders.selectList")}
      />
    )
  }
)
ListSelect.displayName = "ListSelect"

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
const CustomerSelect = forwardRef<HTMLInputElement, CustomerSelectProps>(
  ({ value, onChange, ...props }, ref) => {
    const { t } = useTranslation("blacklist")
    const { nameOfCustomer } = useCustomerNames([value])
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
