import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { Eye, Receipt, Trash, User } from "@medusajs/icons"
import {
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  type DataTableFilter,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import {
  type AdminSuspicion,
  SUSPICION_ADDRESS_TYPES,
  SUSPICION_SOURCES,
  SUSPICION_STATUSES,
} from "../../../../types"
import { ListTable, RowMenu, sortedBy } from "../../../ui/components/list"
import { Clipped, DateText, TextLink } from "../../../ui/components/text"
import { pageOf } from "../../../ui/lib/names"
import { useDeleteSuspicion, useSuspicions } from "../hooks/suspicions"
import { useMe } from "../../../ui/hooks/use-me"
import { useListKeys } from "../hooks/use-review-keys"
import { useSuspicionQuery } from "../hooks/use-suspicion-query"
import { type SuspicionView, useSuspicionViews } from "../hooks/use-suspicion-views"
import { nameOfSuspicion } from "../lib/suspicion"
import { SuspicionOrder, SuspicionSource, SuspicionStatusBadge } from "./suspicion-parts"

export const SuspicionTable = () => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { rows, count, isPending, isError, error } = useSuspicions(useSuspicionQuery())
  const views = useSuspicionViews(rows ?? [])
  const columns = useColumns()
  const filters = useFilters()
  useListKeys()

  if (isError) throw error

  return (
    <ListTable
      texts="suspicions"
      heading={t("suspicions.domain")}
      rows={views}
      count={count}
      columns={columns}
      filters={filters}
      rowHref={({ id }) => `/blacklist/suspicions/${id}${search}`}
      create={{
        href: `/blacklist/suspicions/create${search}`,
        needs: "blacklist_suspicion:create",
      }}
      isLoading={isPending}
    />
  )
}

const columnHelper = createDataTableColumnHelper<SuspicionView>()

const useColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      columnHelper.accessor("suspicion.email", {
        header: t("suspicions.columns.customer"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <Shopper view={original} />,
      }),
      columnHelper.display({
        id: "order",
        header: t("suspicions.columns.order"),
        cell: ({ row: { original } }) => <SuspicionOrder view={original} />,
      }),
      columnHelper.accessor("address", {
        header: t("suspicions.columns.address"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <Clipped text={getValue() || t("general.none")} className="max-w-36" />
        ),
      }),
      columnHelper.accessor("suspicion.source", {
        header: t("suspicions.columns.source"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <div className="max-w-48">
            <SuspicionSource view={original} />
          </div>
        ),
      }),
      columnHelper.accessor("assignedTo", {
        header: t("suspicions.columns.assignee"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <Clipped text={getValue() || t("general.none")} className="max-w-28" />
        ),
      }),
      columnHelper.accessor("suspicion.comment", {
        header: t("suspicions.columns.comment"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <Clipped text={getValue() || t("general.none")} className="max-w-32" />
        ),
      }),
      columnHelper.accessor("suspicion.status", {
        header: t("suspicions.columns.status"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <SuspicionStatusBadge suspicion={original.suspicion} />,
      }),
      columnHelper.accessor("suspicion.created_at", {
        // The id is what the API sorts by.
        id: "created_at",
        header: t("suspicions.columns.created"),
        truncateTooltip: false,
        cell: ({ getValue }) => <DateText date={getValue()} />,
        ...sortedBy(t, "oldest", "newest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => <SuspicionActions view={original} />,
      }),
    ],
    [t]
  )
}

/** Name and e-mail as they were given; they lead to the customer they belong to. */
const Shopper = ({ view: { suspicion, customer } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  const { email } = suspicion
  const name = nameOfSuspicion(suspicion) || t("general.none")

  return (
    <div className="flex max-w-44 flex-col py-1">
      <Clipped text={name}>
        {customer ? <TextLink to={`/customers/${customer.id}`}>{name}</TextLink> : name}
      </Clipped>
      {email && email !== name && (
        <Clipped text={email} className="txt-compact-xsmall text-ui-fg-subtle" />
      )}
    </div>
  )
}

const SuspicionActions = ({ view: { suspicion, customer, order } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const handleDelete = useDeleteSuspicion(suspicion)

  const review = {
    icon: <Eye />,
    label: t("suspicions.actions.review"),
    to: `/blacklist/suspicions/${suspicion.id}${search}`,
  }
  const orderPage = pageOf(order)
  const openOrder = orderPage && {
    icon: <Receipt />,
    label: t("actions.openOrder"),
    to: orderPage,
  }
  const openCustomer = customer && {
    icon: <User />,
    label: t("actions.openCustomer"),
    to: `/customers/${customer.id}`,
  }

  return (
    <RowMenu
      label={t("actions.menuFor", { name: nameOfSuspicion(suspicion) })}
      groups={[
        { actions: [review, openOrder, openCustomer].filter((action) => !!action) },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("actions.delete"),
              onClick: handleDelete,
              needs: "blacklist_suspicion:delete",
            },
          ],
        },
      ]}
    />
  )
}

const filterHelper = createDataTableFilterHelper<AdminSuspicion>()

const useFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")
  const me = useMe()
  const dateFilters = useDataTableDateFilters()

  return useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "multiselect",
        searchable: false,
        label: t("suspicions.filters.status"),
        options: SUSPICION_STATUSES.map((value) => ({
          value,
          label: t(`suspicions.statuses.${value}`),
        })),
      }),
      filterHelper.accessor("source", {
        type: "multiselect",
        searchable: false,
        label: t("suspicions.filters.source"),
        options: SUSPICION_SOURCES.map((value) => ({
          value,
          label: t(`suspicions.sources.${value}`),
        })),
      }),
      ...(me
        ? [
            filterHelper.accessor("assigned_to", {
              type: "multiselect",
              searchable: false,
              label: t("suspicions.filters.assignee"),
              options: [{ value: me.id, label: t("suspicions.filters.me") }],
            }),
          ]
        : []),
      filterHelper.accessor("address_type", {
        type: "multiselect",
        searchable: false,
        label: t("suspicions.filters.addressType"),
        options: SUSPICION_ADDRESS_TYPES.map((value) => ({
          value,
          label: t(`addressTypes.${value}`),
        })),
      }),
      ...dateFilters.filter(({ id }) => id === "created_at"),
    ],
    [t, dateFilters, me]
  )
}
