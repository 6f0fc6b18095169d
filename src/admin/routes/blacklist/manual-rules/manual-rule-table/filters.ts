import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminManualRule } from "../../../../../types/http"
import { MANUAL_RULE_COUNTS } from "../../../../../types/vocabulary"
import { useRuleFilters } from "../../../../hooks/use-rule-filters"

const filterHelper = createDataTableFilterHelper<AdminManualRule>()

export const useManualRuleTableFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")
  const shared = useRuleFilters()

  return useMemo(
    () => [
      ...shared,
      filterHelper.accessor("count", {
        type: "multiselect",
        searchable: false,
        label: t("manualRules.filters.count"),
        options: MANUAL_RULE_COUNTS.map((value) => ({
          value,
          label: t(`manualRules.count.${value}`),
        })),
      }),
    ],
    [shared, t]
  )
}
