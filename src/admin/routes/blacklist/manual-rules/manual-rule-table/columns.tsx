import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminManualRule } from "../../../../../types/http"
import { DateText } from "../../../../components/date-text"
import { RuleActionBadge } from "../../../../components/rules/rule-action-badge"
import { RuleName } from "../../../../components/rules/rule-name"
import { ManualRuleActions, ManualRuleSwitch } from "./actions"
import { AudienceText } from "./audience-text"

/** A rule with its texts. They stand in the row and not in the columns: see `EntryRow`. */
export type ManualRuleRow = AdminManualRule & { sentence: string; groupNames: string[] }

const columnHelper = createDataTableColumnHelper<ManualRuleRow>()

export const useManualRuleTableColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      columnHelper.accessor("name", {
        header: t("rules.columns.rule"),
        // A sentence wants the room that the other columns leave.
        size: 720,
        truncateTooltip: false,
        cell: ({ row: { original } }) => <RuleName rule={original} sentence={original.sentence} />,
        enableSorting: true,
        sortAscLabel: t("rules.sorting.nameAsc"),
        sortDescLabel: t("rules.sorting.nameDesc"),
      }),
      // The id `action` is taken: the table keeps it for the row's menu.
      columnHelper.display({
        id: "rule_action",
        header: t("rules.columns.action"),
        cell: ({ row: { original } }) => <RuleActionBadge action={original.action} />,
      }),
      columnHelper.display({
        id: "audience",
        header: t("rules.columns.audience"),
        cell: ({ row: { original } }) => (
          <AudienceText rule={original} groupNames={original.groupNames} />
        ),
      }),
      columnHelper.accessor("enabled", {
        header: t("rules.columns.enabled"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <ManualRuleSwitch rule={original} />,
      }),
      columnHelper.accessor("updated_at", {
        header: t("rules.columns.updated"),
        truncateTooltip: false,
        cell: ({ getValue }) => <DateText date={getValue()} />,
        enableSorting: true,
        sortAscLabel: t("sorting.oldest"),
        sortDescLabel: t("sorting.newest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => <ManualRuleActions rule={original} />,
      }),
    ],
    [t]
  )
}
