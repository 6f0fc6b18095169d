import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminSuspicion } from "../../../../../types/http"
import {
  SUSPICION_ADDRESS_TYPES,
  SUSPICION_SOURCES,
  SUSPICION_STATUSES,
} from "../../../../../types/vocabulary"

const filterHelper = createDataTableFilterHelper<AdminSuspicion>()

export const useSuspicionTableFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")
  const dateFilters = useDataTableDateFilters()

  return useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "multiselect",
        searchable: false,
        label: t("suspicions.filters.status"),
        options: SUSPICION_STATUSES.map((value) => ({
          value,
          label: t(`suspicions.statuses.${value}`),
        })),
      }),
      filterHelper.accessor("source", {
        type: "multiselect",
        searchable: false,
        label: t("suspicions.filters.source"),
        options: SUSPICION_SOURCES.map((value) => ({
          value,
          label: t(`suspicions.sources.${value}`),
        })),
      }),
      filterHelper.accessor("address_type", {
        type: "multiselect",
        searchable: false,
        label: t("suspicions.filters.addressType"),
        options: SUSPICION_ADDRESS_TYPES.map((value) => ({
          value,
          label: t(`addressTypes.${value}`),
        })),
      }),
      ...dateFilters.filter(({ id }) => id === "created_at"),
    ],
    [t, dateFilters]
  )
}
