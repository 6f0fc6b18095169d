import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminManualRule } from "../../../../../types/http"
import { DateText } from "../../../../components/date-text"
import { RuleActionBadge } from "../../../../components/rules/rule-action-badge"
import { RuleName } from "../../../../components/rules/rule-name"
import type { useRuleNames } from "../../../../hooks/use-rule-names"
import { manualRuleSentence } from "../../../../lib/rules/manual-sentence"
import { ManualRuleActions, ManualRuleSwitch } from "./actions"
import { AudienceText } from "./audience-text"

const columnHelper = createDataTableColumnHelper<AdminManualRule>()

export const useManualRuleTableColumns = ({
  groupNames,
  channelNames,
}: ReturnType<typeof useRuleNames>) => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      columnHelper.accessor("name", {
        header: t("rules.columns.rule"),
        // A sentence wants the room that the other columns leave.
        size: 720,
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <RuleName
            rule={original}
            sentence={manualRuleSentence(t, original, {
              groups: groupNames(original.customer_group_ids),
              channels: channelNames(original.sales_channel_ids),
            })}
          />
        ),
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
          <AudienceText rule={original} groupNames={groupNames(original.customer_group_ids)} />
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
    [t, groupNames, channelNames]
  )
}
