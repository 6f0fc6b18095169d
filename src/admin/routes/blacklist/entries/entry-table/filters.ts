import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminEntry } from "../../../../../types/http"
import { CONDITION_FIELDS, ENTRY_ACTIONS, ENTRY_SOURCES } from "../../../../../types/vocabulary"

const filterHelper = createDataTableFilterHelper<AdminEntry>()

export const useEntryTableFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
    const yesNo = [
      { label: t("general.yes"), value: "true" },
      { label: t("general.no"), value: "false" },
    ]
    return [
      filterHelper.accessor("action", {
        type: "multiselect",
        searchable: false,
        label: t("entries.filters.action"),
        options: ENTRY_ACTIONS.map((value) => ({ value, label: t(`action.${value}`) })),
      }),
      filterHelper.accessor("active", {
        type: "radio",
        label: t("entries.filters.active"),
        options: yesNo,
      }),
      filterHelper.custom({
        id: "expired",
        type: "radio",
        label: t("entries.filters.expired"),
        options: yesNo,
      }),
      filterHelper.custom({
        id: "field",
        type: "multiselect",
        searchable: false,
        label: t("entries.filters.field"),
        options: CONDITION_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) })),
      }),
      filterHelper.accessor("source", {
        type: "multiselect",
        searchable: false,
        label: t("entries.filters.source"),
        options: ENTRY_SOURCES.map((value) => ({ value, label: t(`entries.sources.${value}`) })),
      }),
    ]
  }, [t])
}
