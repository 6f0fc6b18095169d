import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminCustomerStatusWithCustomer } from "../../../../../types/http"

const SHOWN_STATUSES = ["blacklisted", "whitelisted"] as const
const filterHelper = createDataTableFilterHelper<AdminCustomerStatusWithCustomer>()

export const useCustomerTableFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "multiselect",
        searchable: false,
        label: t("customers.filters.status"),
        options: SHOWN_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      }),
    ],
    [t]
  )
}
