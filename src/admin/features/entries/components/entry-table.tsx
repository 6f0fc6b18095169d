import { Badge, createDataTableColumnHelper, Skeleton } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { AdminEntry } from "../../../../types"
import { selectColumn } from "../../../ui/components/bulk-bar"
import { ListTable, sortedBy, StateBadge } from "../../../ui/components/list"
import { Clipped, DateText, ExpiryText } from "../../../ui/components/text"
import { useUserNames } from "../../../ui/hooks/use-names"
import { useSelection } from "../../../ui/hooks/use-selection"
import { useTableQuery } from "../../../ui/hooks/use-table-query"
import { useExportEntries } from "../../entry-imports/hooks/use-export"
import { entryResource, useEntries } from "../hooks/entries"
import { type ConditionText, useConditionText } from "../hooks/use-condition-text"
import { useEntryCommands, useEntryTableFilters } from "../hooks/use-entry-table"
import { EntryMenu } from "./entry-menu"
import { ConditionBadges, EntryActionBadge } from "./entry-parts"

const FILTERS = ["action", "active", "source", "field", "expired"] as const

export const EntryTable = () => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const query = useTableQuery(FILTERS)
  const { rows: entries, count, isPending, isError, error } = useEntries(query)
  const selection = useSelection({ query, rows: entries, count, listIds: entryResource.listIds })
  const { exportEntries } = useExportEntries(query)
  const { conditionTexts, entryName } = useConditionText(
    entries?.map(({ conditions }) => conditions) ?? []
  )
  const { nameOfUser } = useUserNames(entries?.map(({ created_by }) => created_by) ?? [])
  const rows = entries?.map((entry) => ({
    ...entry,
    name: entryName(entry.conditions),
    texts: conditionTexts(entry.conditions),
    author: entry.created_by ? nameOfUser(entry.created_by) : undefined,
  }))
  const columns = useEntryTableColumns()
  const filters = useEntryTableFilters()
  const commands = useEntryCommands(selection.clear)

  if (isError) throw error

  return (
    <ListTable
      texts="entries"
      heading={t("tabs.entries")}
      rows={rows}
      count={count}
      columns={columns}
      filters={filters}
      bulk={{ selection, commands }}
      rowHref={({ id }) => `/blacklist/entries/${id}`}
      actions={[
        {
          label: t("imports.export"),
          onClick: () => void exportEntries(),
          needs: "blacklist_entry:read",
        },
        {
          label: t("imports.action"),
          to: `/blacklist/entries/import${search}`,
          needs: "blacklist_entry:create",
        },
      ]}
      create={{ href: `/blacklist/entries/create${search}`, needs: "blacklist_entry:create" }}
      isLoading={isPending}
    />
  )
}

/**
 * An entry with its texts. They stand in the row and not in the columns: new columns would draw
 * every cell anew, and close the menu that is open in one, as soon as a name has come.
 */
type EntryRow = AdminEntry & {
  name: string
  texts: ConditionText[]
  /** Null while the name is on the way, undefined where nothing is known. */
  author: string | null | undefined
}

const columnHelper = createDataTableColumnHelper<EntryRow>()

const useEntryTableColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
    return [
      selectColumn<EntryRow>(t, ({ name }) => name),
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
          <StateBadge color={getValue() ? "green" : "grey"}>
            {t(getValue() ? "entries.active" : "entries.inactive")}
          </StateBadge>
        ),
      }),
      columnHelper.accessor("reason", {
        header: t("entries.columns.reason"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <Clipped text={getValue() ?? t("general.none")} className="max-w-40" />
        ),
      }),
      columnHelper.accessor("author", {
        header: t("entries.columns.createdBy"),
        truncateTooltip: false,
        cell: ({ getValue }) => {
          const author = getValue()
          return author === null ? (
            <Skeleton className="h-5 w-20" />
          ) : (
            <Clipped text={author ?? t("general.none")} className="max-w-32" />
          )
        },
      }),
      columnHelper.accessor("expires_at", {
        header: t("entries.columns.expires"),
        truncateTooltip: false,
        cell: ({ getValue }) => <ExpiryText expiresAt={getValue()} />,
        ...sortedBy(t, "soonest", "farthest"),
      }),
      columnHelper.accessor("hit_count", {
        header: t("entries.columns.hits"),
        cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
        ...sortedBy(t, "fewest", "most"),
      }),
      columnHelper.accessor("last_hit_at", {
        header: t("entries.columns.lastHit"),
        truncateTooltip: false,
        cell: ({ getValue }) => {
          const lastHit = getValue()
          return lastHit ? <DateText date={lastHit} /> : <span>{t("entries.never")}</span>
        },
        ...sortedBy(t, "earliest", "latest"),
      }),
      columnHelper.accessor("created_at", {
        header: t("entries.columns.created"),
        truncateTooltip: false,
        cell: ({ getValue }) => <DateText date={getValue()} />,
        ...sortedBy(t, "oldest", "newest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => (
          <EntryMenu
            entry={original}
            name={original.name}
            editHref={`/blacklist/entries/${original.id}/edit`}
          />
        ),
      }),
    ]
  }, [t])
}
