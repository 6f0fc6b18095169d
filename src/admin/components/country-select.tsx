import { Combobox } from "@medusajs/dashboard/components"
import { type ComponentPropsWithoutRef, forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { useCountryNames } from "../hooks/use-country-names"

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
