import { Input } from "@medusajs/ui"
import { type ComponentPropsWithoutRef, forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { CountrySelect } from "./country-select"
import { CustomerSelect } from "./customer-select"

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
