import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminEntry } from "../../../../../types/http"
import { CONDITION_FIELDS, ENTRY_ACTIONS, type EntrySource } from "../../../../../types/vocabulary"

/** Nothing makes entries in another way yet. */
const SHOWN_SOURCES = ["manual", "order", "customer"] as const satisfies readonly EntrySource[]

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
        options: SHOWN_SOURCES.map((value) => ({ value, label: t(`entries.sources.${value}`) })),
      }),
    ]
  }, [t])
}
