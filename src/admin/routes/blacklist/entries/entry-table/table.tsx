import { DataTable } from "@medusajs/dashboard/components"
import { Container, type DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { useEntries } from "../../../../hooks/entries"
import { useConditionText } from "../../../../hooks/use-condition-text"
import { PAGE_SIZE, useTableQuery } from "../../../../hooks/use-table-query"
import { useEntryTableColumns } from "./columns"
import { useEntryTableCommands } from "./commands"
import { useEntryTableFilters } from "./filters"

const FILTERS = ["action", "active", "source", "field", "expired"] as const

export const EntryTable = () => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const [selection, setSelection] = useState<DataTableRowSelectionState>({})

  const { entries, count, isPending, isError, error } = useEntries(useTableQuery(FILTERS))
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
    <Container className="overflow-hidden p-0">
      <DataTable
        data={rows}
        columns={columns}
        filters={filters}
        commands={commands}
        heading={t("tabs.entries")}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/blacklist/entries/${id}/edit${search}`}
        rowSelection={{ state: selection, onRowSelectionChange: setSelection }}
        action={{ label: t("actions.create"), to: `/blacklist/entries/create${search}` }}
        emptyState={{
          empty: {
            heading: t("entries.empty.heading"),
            description: t("entries.empty.description"),
          },
          filtered: {
            heading: t("entries.filtered.heading"),
            description: t("entries.filtered.description"),
          },
        }}
        isLoading={isPending}
      />
    </Container>
  )
}
