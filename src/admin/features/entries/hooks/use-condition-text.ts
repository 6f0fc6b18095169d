import { useTranslation } from "react-i18next"
import type { ConditionField, EntryConditions } from "../../../../types"
import { useCountryNames, useCustomerNames, useListNames } from "../../../ui/hooks/use-names"
import { listConditions } from "../lib/entry-types"

/** A condition as people read it. */
export interface ConditionText {
  label: string
  value: string
}

/** Puts conditions into words. */
export const useConditionText = (all: EntryConditions[]) => {
  const { t } = useTranslation("blacklist")
  const { nameOfCountry } = useCountryNames()
  const { nameOfCustomer } = useCustomerNames(all.map(({ customer_id }) => customer_id))

  const { nameOfList } = useListNames(all.some(({ list_id }) => list_id))

  const valueText = (field: ConditionField, value: string): string => {
    if (field === "country_code") return nameOfCountry(value)
    if (field === "list_id") return nameOfList(value)
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

  return { conditionTexts, entryName }
}
