import { CheckCircle, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import {
  Badge,
  Checkbox,
  createDataTableColumnHelper,
  type DataTableRowSelectionState,
  toast,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { AdminEntry } from "../../../../types"
import { ListTable, RowMenu, sortedBy, StateBadge } from "../../../ui/components/list"
import { DateText, ExpiryText } from "../../../ui/components/text"
import { useDeletion, useFailureToast } from "../../../ui/hooks/use-feedback"
import { useTableQuery } from "../../../ui/hooks/use-table-query"
import { useDeleteEntry, useEntries, useUpdateEntry } from "../hooks/entries"
import { type ConditionText, useConditionText } from "../hooks/use-condition-text"
import { useEntryTableCommands, useEntryTableFilters } from "../hooks/use-entry-table"
import { Declined, useTooBroad } from "../hooks/use-too-broad"
import { ConditionBadges, EntryActionBadge } from "./entry-parts"

const FILTERS = ["action", "active", "source", "field", "expired"] as const

export const EntryTable = () => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const [selection, setSelection] = useState<DataTableRowSelectionState>({})

  const { rows: entries, count, isPending, isError, error } = useEntries(useTableQuery(FILTERS))
  const { conditionTexts, entryName } = useConditionText(
    entries?.map(({ conditions }) => conditions) ?? []
  )
  const rows = entries?.map((entry) => ({
    ...entry,
    name: entryName(entry.conditions),
    texts: conditionTexts(entry.conditions),
  }))
  const columns = useEntryTableColumns()
  const filters = useEntryTableFilters()
  const commands = useEntryTableCommands(() => setSelection({}))

  if (isError) throw error

  return (
    <ListTable
      texts="entries"
      heading={t("tabs.entries")}
      rows={rows}
      count={count}
      columns={columns}
      filters={filters}
      commands={commands}
      rowSelection={{ state: selection, onRowSelectionChange: setSelection }}
      rowHref={({ id }) => `/blacklist/entries/${id}/edit${search}`}
      rowNeeds="blacklist_entry:update"
      create={{ href: `/blacklist/entries/create${search}`, needs: "blacklist_entry:create" }}
      isLoading={isPending}
    />
  )
}

/**
 * An entry with its texts. They stand in the row and not in the columns: new columns would draw
 * every cell anew, and close the menu that is open in one, as soon as a name has come.
 */
type EntryRow = AdminEntry & { name: string; texts: ConditionText[] }

const columnHelper = createDataTableColumnHelper<EntryRow>()

const useEntryTableColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
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
          <StateBadge color={getValue() ? "green" : "grey"}>
            {t(getValue() ? "entries.active" : "entries.inactive")}
          </StateBadge>
        ),
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
        cell: ({ row: { original } }) => <EntryActions entry={original} name={original.name} />,
      }),
    ]
  }, [t])
}

const EntryActions = ({ entry, name }: { entry: AdminEntry; name: string }) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { mutateAsync: update } = useUpdateEntry()
  const unlessTooBroad = useTooBroad()
  const { mutate } = useDeleteEntry()
  const onError = useFailureToast()
  const remove = useDeletion({
    mutate,
    question: t("entries.prompts.delete", { name }),
    done: t("entries.toasts.deleted", { name }),
  })

  const handleToggle = async () => {
    try {
      await unlessTooBroad((confirmed) =>
        update({ id: entry.id, update: { active: !entry.active, ...confirmed } })
      )
      toast.success(t(`entries.toasts.${entry.active ? "disabled" : "enabled"}`, { name }))
    } catch (error) {
      if (!(error instanceof Declined)) onError(error as Error)
    }
  }

  return (
    <RowMenu
      label={t("actions.menuFor", { name })}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("actions.edit"),
              to: `/blacklist/entries/${entry.id}/edit${search}`,
              needs: "blacklist_entry:update",
            },
            {
              icon: entry.active ? <XCircle /> : <CheckCircle />,
              label: t(entry.active ? "actions.disable" : "actions.enable"),
              onClick: handleToggle,
              needs: "blacklist_entry:update",
            },
          ],
        },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("actions.delete"),
              onClick: () => remove(entry.id),
              needs: "blacklist_entry:delete",
            },
          ],
        },
      ]}
    />
  )
}
