import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminAutoRule } from "../../../../../types/http"
import { AUTO_RULE_COUNT_BY, AUTO_RULE_TYPES } from "../../../../../types/vocabulary"
import { useRuleFilters } from "../../../../hooks/use-rule-filters"

const filterHelper = createDataTableFilterHelper<AdminAutoRule>()

export const useAutoRuleTableFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")
  const shared = useRuleFilters()

  return useMemo(
    () => [
      ...shared,
      filterHelper.accessor("type", {
        type: "multiselect",
        searchable: false,
        label: t("autoRules.filters.type"),
        options: AUTO_RULE_TYPES.map((value) => ({ value, label: t(`autoRules.type.${value}`) })),
      }),
      filterHelper.accessor("count_by", {
        type: "multiselect",
        searchable: false,
        label: t("autoRules.filters.countBy"),
        options: AUTO_RULE_COUNT_BY.map((value) => ({
          value,
          label: t(`autoRules.countBy.${value}`),
        })),
      }),
    ],
    [shared, t]
  )
}
