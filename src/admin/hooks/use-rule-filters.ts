import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { MODES, RULE_ACTIONS } from "../../types/vocabulary"

const filterHelper = createDataTableFilterHelper()

/** The filters that both lists of rules have. */
export const useRuleFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      filterHelper.custom({
        id: "enabled",
        type: "radio",
        label: t("rules.filters.enabled"),
        options: [
          { label: t("general.yes"), value: "true" },
          { label: t("general.no"), value: "false" },
        ],
      }),
      filterHelper.custom({
        id: "mode",
        type: "multiselect",
        searchable: false,
        label: t("rules.filters.mode"),
        options: MODES.map((value) => ({ value, label: t(`rules.modes.${value}`) })),
      }),
      filterHelper.custom({
        id: "action",
        type: "multiselect",
        searchable: false,
        label: t("rules.filters.action"),
        options: RULE_ACTIONS.map((value) => ({ value, label: t(`rules.action.${value}`) })),
      }),
    ],
    [t]
  )
}
