import { useCustomers } from "@medusajs/dashboard/hooks"
import { useCallback, useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { EntryConditions } from "../../types/http"
import type { ConditionField } from "../../types/vocabulary"
import { listConditions } from "../lib/entry-types"
import { nameOf } from "../lib/person"
import { useCountryNames } from "./use-country-names"

/**
 * Puts conditions into words. Customers are named, not shown by id: all of them are fetched in
 * one request.
 */
export const useConditionText = (all: EntryConditions[]) => {
  const { t } = useTranslation("blacklist")
  const { nameOfCountry } = useCountryNames()

  const ids = [...new Set(all.flatMap(({ customer_id }) => customer_id ?? []))]
  const { customers, isPending } = useCustomers(
    { id: ids, limit: ids.length, fields: "id,email,first_name,last_name" },
    { enabled: ids.length > 0 }
  )
  const names = useMemo(
    () => new Map(customers?.map((customer) => [customer.id, nameOf(customer)])),
    [customers]
  )

  const valueText = useCallback(
    (field: ConditionField, value: string) => {
      if (field === "country_code") return nameOfCountry(value)
      if (field === "customer_id") {
        return names.get(value) ?? (isPending ? "…" : t("customers.deleted"))
      }
      return value
    },
    [nameOfCountry, names, isPending, t]
  )

  /** All conditions in one line, as the name of an entry. */
  const entryName = useCallback(
    (conditions: EntryConditions) =>
      listConditions(conditions)
        .map(([field, value]) => `${t(`fields.${field}`)}: ${valueText(field, value)}`)
        .join(", "),
    [t, valueText]
  )

  return { valueText, entryName }
}
