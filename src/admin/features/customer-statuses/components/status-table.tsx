import { LockOpenSolid, PencilSquare, User } from "@medusajs/icons"
import {
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  type DataTableFilter,
} from "@medusajs/ui"
import { type MouseEvent, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { AdminCustomerStatusWithCustomer, AdminCustomerSummary } from "../../../../types"
import { ListTable, RowMenu, sortedBy } from "../../../ui/components/list"
import { Clipped, DateText, ExpiryText, TextLink } from "../../../ui/components/text"
import { useTableQuery } from "../../../ui/hooks/use-table-query"
import { fullName, nameOf } from "../../../ui/lib/names"
import {
  type StatusView,
  useStatusViews,
  useCustomerStatuses,
  useLiftStatus,
} from "../hooks/customer-statuses"
import { CustomerStatusBadge, SetBy } from "./status-parts"

const FILTERS = ["status"] as const
const UPDATE = "blacklist_customer_status:update" as const

export const CustomerStatusTable = () => {
  const { t } = useTranslation("blacklist")
  const query = useTableQuery(FILTERS, "-updated_at")
  const {
    rows: statuses,
    count,
    isPending,
    isError,
    error,
  } = useCustomerStatuses({
    ...query,
    // Without a filter it shows bans.
    status: query.status ?? "blacklisted",
  })
  const rows = useStatusViews(statuses ?? [])
  const columns = useColumns()
  const filters = useFilters()

  if (isError) throw error

  return (
    <ListTable
      texts="customers"
      heading={t("tabs.customers")}
      rows={rows}
      count={count}
      columns={columns}
      filters={filters}
      rowHref={({ id }) => `/customers/${id}`}
      isLoading={isPending}
      className="[&_tr:has([data-row-stays])]:cursor-default"
      onClickCapture={stopRowClick}
    />
  )
}

type CustomerRow = StatusView<AdminCustomerStatusWithCustomer>

const columnHelper = createDataTableColumnHelper<CustomerRow>()

const useColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
    return [
      columnHelper.display({
        id: "email",
        header: t("customers.columns.email"),
        cell: ({ row: { original } }) => <Email customer={original.status.customer} />,
      }),
      columnHelper.display({
        id: "name",
        header: t("customers.columns.name"),
        cell: ({ row: { original } }) => {
          const { customer } = original.status
          return <span>{(customer && fullName(customer)) || t("general.none")}</span>
        },
      }),
      columnHelper.accessor("status.status", {
        header: t("customers.columns.status"),
        truncateTooltip: false,
        cell: ({ getValue }) => <CustomerStatusBadge status={getValue()} />,
      }),
      columnHelper.accessor("status.reason", {
        header: t("customers.columns.reason"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <Clipped text={getValue() ?? t("general.none")} className="max-w-40" />
        ),
      }),
      columnHelper.accessor("status.source", {
        header: t("customers.columns.source"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <div className="max-w-44">
            <SetBy view={original} />
          </div>
        ),
      }),
      columnHelper.accessor("status.updated_at", {
        // The id is what the API sorts by.
        id: "updated_at",
        header: t("customers.columns.since"),
        truncateTooltip: false,
        cell: ({ getValue }) => {
          const since = getValue()
          return since ? <DateText date={since} /> : <span>{t("general.none")}</span>
        },
        ...sortedBy(t, "oldest", "newest"),
      }),
      columnHelper.accessor("status.expires_at", {
        id: "expires_at",
        header: t("customers.columns.until"),
        truncateTooltip: false,
        cell: ({ getValue }) => <ExpiryText expiresAt={getValue()} />,
        ...sortedBy(t, "soonest", "farthest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => <CustomerActions status={original.status} />,
      }),
    ]
  }, [t])
}

/** Leads to the customer; one who was deleted has no page. */
const Email = ({ customer }: { customer: AdminCustomerSummary | null }) => {
  const { t } = useTranslation("blacklist")

  if (!customer) {
    return (
      <span {...STAYS} className="text-ui-fg-muted">
        {t("customers.deleted")}
      </span>
    )
  }
  return (
    <Clipped text={customer.email} className="max-w-48">
      <TextLink to={`/customers/${customer.id}`}>{customer.email}</TextLink>
    </Clipped>
  )
}

/** A ban outlives the customer's record: the ban of a deleted customer can only be lifted. */
const CustomerActions = ({ status }: { status: AdminCustomerStatusWithCustomer }) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { customer } = status
  const { reset, resetLabel } = useLiftStatus(customer, status)

  const edit = customer &&
    status.status === "blacklisted" && {
      icon: <PencilSquare />,
      label: t("status.actions.editBan"),
      to: `/blacklist/customers/${customer.id}/edit${search}`,
      needs: UPDATE,
    }
  const open = customer && {
    icon: <User />,
    label: t("actions.openCustomer"),
    to: `/customers/${customer.id}`,
  }
  const groups = [
    { actions: [edit, open].filter((action) => !!action) },
    { actions: [{ icon: <LockOpenSolid />, label: resetLabel, onClick: reset, needs: UPDATE }] },
  ]

  return (
    <RowMenu
      label={t("actions.menuFor", { name: customer ? nameOf(customer) : t("customers.deleted") })}
      groups={groups}
    />
  )
}

const SHOWN_STATUSES = ["blacklisted", "whitelisted"] as const
const filterHelper = createDataTableFilterHelper<AdminCustomerStatusWithCustomer>()

const useFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "multiselect",
        searchable: false,
        label: t("customers.filters.status"),
        options: SHOWN_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      }),
    ],
    [t]
  )
}

/**
 * The dashboard's table makes either all of its rows lead somewhere or none. What carries this mark
 * is in a row that has nowhere to lead; `stopRowClick` around the table keeps a click there.
 */
const STAYS = { "data-row-stays": true }

const stopRowClick = (event: MouseEvent) => {
  const target = event.target as Element
  const row = target.closest("tr")
  // Links and the menu's button in such a row do what they always do.
  if (row?.querySelector("[data-row-stays]") && !target.closest("a, button")) {
    event.stopPropagation()
  }
}
