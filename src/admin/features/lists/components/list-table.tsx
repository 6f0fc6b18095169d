import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { type AdminList, LIST_USES, LISTED_FIELDS } from "../../../../types"
import { ListTable, sortedBy } from "../../../ui/components/list"
import { Clipped, DateText } from "../../../ui/components/text"
import { listName } from "../../../ui/hooks/use-names"
import { useTableQuery } from "../../../ui/hooks/use-table-query"
import { useLists } from "../hooks/lists"
import { ListMenu } from "./list-menu"

const FILTERS = ["use", "type"] as const

export const ReferenceListTable = () => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { rows, count, isPending, isError, error } = useLists(useTableQuery(FILTERS))
  const columns = useColumns()
  const filters = useFilters()

  if (isError) throw error

  return (
    <ListTable
      texts="lists"
      heading={t("lists.domain")}
      rows={rows}
      count={count}
      columns={columns}
      filters={filters}
      rowHref={({ id }) => `/blacklist/lists/${id}${search}`}
      create={{ href: `/blacklist/lists/create${search}`, needs: "blacklist_list:create" }}
      isLoading={isPending}
    />
  )
}

const filterHelper = createDataTableFilterHelper<AdminList>()

const useFilters = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      filterHelper.accessor("use", {
        type: "multiselect",
        searchable: false,
        label: t("lists.columns.use"),
        options: LIST_USES.map((value) => ({ value, label: t(`lists.use.${value}`) })),
      }),
      filterHelper.accessor("type", {
        type: "multiselect",
        searchable: false,
        label: t("lists.columns.type"),
        options: LISTED_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) })),
      }),
    ],
    [t]
  )
}

const columnHelper = createDataTableColumnHelper<AdminList>()

const useColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      columnHelper.accessor("name", {
        header: t("lists.columns.name"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <Clipped text={listName(t, original)} className="max-w-60" />
        ),
        ...sortedBy(t, "fromA", "fromZ"),
      }),
      columnHelper.accessor("use", {
        header: t("lists.columns.use"),
        cell: ({ getValue }) => t(`lists.use.${getValue()}`),
      }),
      columnHelper.accessor("type", {
        header: t("lists.columns.type"),
        cell: ({ getValue }) => t(`fields.${getValue()}`),
      }),
      columnHelper.accessor("size", {
        header: t("lists.columns.size"),
        cell: ({ getValue }) => <span className="tabular-nums">{getValue().toLocaleString()}</span>,
        ...sortedBy(t, "fewest", "most"),
      }),
      columnHelper.accessor("source", {
        header: t("lists.columns.source"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <Clipped text={getValue() ?? t("general.none")} className="max-w-48" />
        ),
      }),
      columnHelper.accessor("updated_at", {
        header: t("lists.columns.updated"),
        truncateTooltip: false,
        cell: ({ getValue }) => <DateText date={getValue()} />,
        ...sortedBy(t, "oldest", "newest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => <ListMenu list={original} />,
      }),
    ],
    [t]
  )
}
