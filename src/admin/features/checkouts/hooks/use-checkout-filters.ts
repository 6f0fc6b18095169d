import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import {
  type AdminDecision,
  DECISION_STAGES,
  OUTCOMES,
  REASON_TYPES,
  REVIEW_VERDICTS,
} from "../../../../types"
import { AmountFilter } from "../../../ui/components/amount-filter"
import { useSalesChannelOptions } from "./sales-channels"

export const FILTERS = [
  "outcome",
  "stage",
  "reason_type",
  "reviewed",
  "verdict",
  "sales_channel_id",
  "amount",
  "created_at",
] as const

const filterHelper = createDataTableFilterHelper<AdminDecision>()

export const useCheckoutFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")
  const dateFilters = useDataTableDateFilters()
  const channels = useSalesChannelOptions()

  return useMemo(() => {
    const choice = (id: string, values: readonly string[], texts: string) =>
      filterHelper.custom({
        id,
        type: "multiselect",
        searchable: false,
        label: t(`checkouts.filters.${id}`),
        options: values.map((value) => ({ value, label: t(`${texts}.${value}`) })),
      })
    return [
      choice("outcome", OUTCOMES, "checkouts.outcomes"),
      filterHelper.custom({
        id: "reviewed",
        type: "radio",
        label: t("checkouts.filters.reviewed"),
        options: [
          { label: t("general.yes"), value: "true" },
          { label: t("general.no"), value: "false" },
        ],
      }),
      choice("verdict", REVIEW_VERDICTS, "checkouts.verdicts"),
      choice("stage", DECISION_STAGES, "checkouts.stages"),
      choice("reason_type", REASON_TYPES, "checkouts.reasonTypes"),
      filterHelper.custom({
        id: "sales_channel_id",
        type: "multiselect",
        label: t("checkouts.filters.sales_channel_id"),
        options: channels,
      }),
      filterHelper.custom({
        id: "amount",
        type: "custom",
        label: t("checkouts.columns.amount"),
        render: AmountFilter,
      }),
      ...dateFilters.filter(({ id }) => id === "created_at"),
    ]
  }, [t, dateFilters, channels])
}
