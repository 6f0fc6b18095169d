import { Badge, Checkbox, createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminEntry } from "../../../../../types/http"
import { ConditionBadges } from "../../../../components/condition-badges"
import { DateText, ExpiryText } from "../../../../components/date-text"
import { EntryActionBadge } from "../../../../components/status-badge"
import type { ConditionText } from "../../../../hooks/use-condition-text"
import { EntryActions } from "./actions"

/**
 * An entry with its texts. They stand in the row and not in the columns: new columns would draw
 * every cell anew, and close the menu that is open in one, as soon as a name has come.
 */
export type EntryRow = AdminEntry & { name: string; texts: ConditionText[] }

const columnHelper = createDataTableColumnHelper<EntryRow>()

export const useEntryTableColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
    const sortedBy = (first: string, last: string) => ({
      enableSorting: true,
      sortAscLabel: t(`sorting.${first}`),
      sortDescLabel: t(`sorting.${last}`),
    })

    return [
      columnHelper.select({
        header: ({ table }) => (
          <Checkbox
            aria-label={t("actions.selectAll")}
            checked={
              table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()
            }
            onCheckedChange={(checked) => table.toggleAllPageRowsSelected(!!checked)}
          />
        ),
        cell: ({ row }) => (
          <Checkbox
            aria-label={t("actions.selectRow", { name: row.original.name })}
            checked={row.getIsSelected()}
            onCheckedChange={(checked) => row.toggleSelected(!!checked)}
            onClick={(event) => event.stopPropagation()}
          />
        ),
      }),
      columnHelper.accessor("texts", {
        header: t("entries.columns.conditions"),
        truncateTooltip: false,
        cell: ({ getValue }) => <ConditionBadges conditions={getValue()} />,
      }),
      // The id `action` is taken: the table keeps it for the row's menu.
      columnHelper.display({
        id: "entry_action",
        header: t("entries.columns.action"),
        cell: ({ row: { original } }) => (
          <div className="flex items-center gap-x-2">
            <EntryActionBadge action={original.action} />
            {original.mode === "monitor" && (
              <Badge size="2xsmall" className="text-nowrap">
                {t("mode.monitor")}
              </Badge>
            )}
          </div>
        ),
      }),
      columnHelper.accessor("active", {
        header: t("entries.columns.status"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <StatusBadge color={getValue() ? "green" : "grey"} className="text-nowrap">
            {t(getValue() ? "entries.active" : "entries.inactive")}
          </StatusBadge>
        ),
      }),
      columnHelper.accessor("expires_at", {
        header: t("entries.columns.expires"),
        truncateTooltip: false,
        cell: ({ getValue }) => <ExpiryText expiresAt={getValue()} />,
        ...sortedBy("soonest", "farthest"),
      }),
      columnHelper.accessor("hit_count", {
        header: t("entries.columns.hits"),
        cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
        ...sortedBy("fewest", "most"),
      }),
      columnHelper.accessor("last_hit_at", {
        header: t("entries.columns.lastHit"),
        truncateTooltip: false,
        cell: ({ getValue }) => {
          const lastHit = getValue()
          return lastHit ? <DateText date={lastHit} /> : <span>{t("entries.never")}</span>
        },
        ...sortedBy("earliest", "latest"),
      }),
      columnHelper.accessor("created_at", {
        header: t("entries.columns.created"),
        truncateTooltip: false,
        cell: ({ getValue }) => <DateText date={getValue()} />,
        ...sortedBy("oldest", "newest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => <EntryActions entry={original} name={original.name} />,
      }),
    ]
  }, [t])
}
