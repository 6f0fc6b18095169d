import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminAutoRule } from "../../../../../types/http"
import { DateText } from "../../../../components/date-text"
import { NameList } from "../../../../components/rules/name-list"
import { RuleActionBadge } from "../../../../components/rules/rule-action-badge"
import { RuleName } from "../../../../components/rules/rule-name"
import { AutoRuleActions, AutoRuleSwitch } from "./actions"

/** A rule with its texts. They stand in the row and not in the columns: see `EntryRow`. */
export type AutoRuleRow = AdminAutoRule & { sentence: string; channelNames: string[] }

const columnHelper = createDataTableColumnHelper<AutoRuleRow>()

export const useAutoRuleTableColumns = () => {
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
      columnHelper.accessor("channelNames", {
        header: t("rules.columns.channels"),
        truncateTooltip: false,
        cell: ({ getValue }) =>
          getValue().length ? (
            <NameList names={getValue()} />
          ) : (
            <span>{t("rules.channels.all")}</span>
          ),
      }),
      columnHelper.accessor("enabled", {
        header: t("rules.columns.enabled"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <AutoRuleSwitch rule={original} />,
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
        cell: ({ row: { original } }) => <AutoRuleActions rule={original} />,
      }),
    ],
    [t]
  )
}
