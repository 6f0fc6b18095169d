import { useCustomers } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import type { EntryConditions } from "../../types/http"
import type { ConditionField } from "../../types/vocabulary"
import { distinctIds } from "../lib/distinct"
import { listConditions } from "../lib/entry-types"
import { nameOf } from "../lib/person"
import { useCountryNames } from "./use-country-names"

/** A condition as people read it. */
export interface ConditionText {
  label: string
  value: string
}

/**
 * Puts conditions into words. Customers are named, not shown by id: all of them are fetched in
 * one request.
 */
export const useConditionText = (all: EntryConditions[]) => {
  const { t } = useTranslation("blacklist")
  const { nameOfCountry } = useCountryNames()

  const ids = distinctIds(all.map(({ customer_id }) => customer_id))
  const { customers, isSuccess, isError } = useCustomers(
    { id: ids, limit: ids.length, fields: "id,email,first_name,last_name" },
    { enabled: ids.length > 0 }
  )
  // Who could not be asked for may well be there.
  const missing = isSuccess ? t("customers.deleted") : isError ? t("general.none") : "…"

  const nameOfCustomer = (id: string): string => {
    const customer = customers?.find((one) => one.id === id)
    return customer ? nameOf(customer) : missing
  }

  const valueText = (field: ConditionField, value: string): string => {
    if (field === "country_code") return nameOfCountry(value)
    return field === "customer_id" ? nameOfCustomer(value) : value
  }

  const conditionTexts = (conditions: EntryConditions): ConditionText[] =>
    listConditions(conditions).map(([field, value]) => ({
      label: t(`fields.${field}`),
      value: valueText(field, value),
    }))

  /** All conditions in one line, as the name of an entry. */
  const entryName = (conditions: EntryConditions): string =>
    conditionTexts(conditions)
      .map(({ label, value }) => `${label}: ${value}`)
      .join(", ")

  return { nameOfCustomer, conditionTexts, entryName }
}
