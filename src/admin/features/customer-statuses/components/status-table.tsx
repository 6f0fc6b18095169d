import { LockClosedSolid, LockOpenSolid, PencilSquare, User } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { AdminCustomerStatusWithCustomer } from "../../../../types"
import { selectColumn } from "../../../ui/components/bulk-bar"
import { ListTable, RowMenu, sortedBy } from "../../../ui/components/list"
import { Clipped } from "../../../ui/components/text"
import { type Selected, useSelection } from "../../../ui/hooks/use-selection"
import { useTableQuery } from "../../../ui/hooks/use-table-query"
import { fullName, nameOf } from "../../../ui/lib/names"
import {
  listCustomerIds,
  type StatusView,
  useStatusViews,
  useCustomerStatuses,
  useLiftStatus,
} from "../hooks/customer-statuses"
import { STAYING_ROWS, stopRowClick } from "../lib/rows-that-stay"
import { BanEnd, BanMoment } from "./ban-times"
import { BulkStatusDrawer, type BulkChange } from "./bulk-status"
import { CustomerEmail, SetBy } from "./status-parts"

const UPDATE = "blacklist_customer_status:update" as const

/** What the tab shows, and what can be done to many of them at once. */
const CHANGES = {
  blacklisted: [{ change: "unban", shortcut: "u" }],
  whitelisted: [
    { change: "ban", shortcut: "b" },
    { change: "removeFromWhitelist", shortcut: "r" },
  ],
} as const

/** Where the texts of an empty list stand. */
const TEXTS = { blacklisted: "bannedCustomers", whitelisted: "whitelistedCustomers" } as const

interface CustomerStatusTableProps {
  status: keyof typeof CHANGES
}

export const CustomerStatusTable = ({ status }: CustomerStatusTableProps) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const query = { ...useTableQuery([], "-updated_at"), status }
  const { rows: statuses, count, isPending, isError, error } = useCustomerStatuses(query)
  const rows = useStatusViews(statuses ?? [])
  const columns = useColumns()
  const selection = useSelection({ query, rows, count, listIds: listCustomerIds })
  const [bulk, setBulk] = useState<{ change: BulkChange; selected: Selected } | null>(null)

  if (isError) throw error

  return (
    <>
      <ListTable
        texts={TEXTS[status]}
        heading={t(`customers.tabs.${status}`)}
        rows={rows}
        count={count}
        columns={columns}
        rowHref={({ id }) => `/customers/${id}`}
        actions={[
          {
            label: t("customers.ban.action"),
            to: `/blacklist/customers/ban${search}`,
            needs: UPDATE,
          },
        ]}
        bulk={{
          selection,
          commands: CHANGES[status].map(({ change, shortcut }) => ({
            label: t(`customers.bulk.${change}.command`),
            shortcut,
            needs: UPDATE,
            run: (selected) => setBulk({ change, selected }),
          })),
        }}
        isLoading={isPending}
        className={STAYING_ROWS}
        onClickCapture={stopRowClick}
      />
      {bulk && (
        <BulkStatusDrawer {...bulk} onDone={selection.clear} onClose={() => setBulk(null)} />
      )}
    </>
  )
}

type CustomerRow = StatusView<AdminCustomerStatusWithCustomer>

const columnHelper = createDataTableColumnHelper<CustomerRow>()

const useColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
    return [
      selectColumn<CustomerRow>(t, ({ status: { customer } }) =>
        customer ? nameOf(customer) : t("customers.deleted")
      ),
      columnHelper.display({
        id: "email",
        header: t("customers.columns.email"),
        cell: ({ row: { original } }) => <CustomerEmail customer={original.status.customer} />,
      }),
      columnHelper.display({
        id: "name",
        header: t("customers.columns.name"),
        cell: ({ row: { original } }) => {
          const { customer } = original.status
          return <span>{(customer && fullName(customer)) || t("general.none")}</span>
        },
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
            <SetBy
              source={original.status}
              origin={original.origin}
              createdBy={original.createdBy}
            />
          </div>
        ),
      }),
      columnHelper.accessor("status.updated_at", {
        // The id is what the API sorts by.
        id: "updated_at",
        header: t("customers.columns.since"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => {
          const { updated_at, expires_at } = original.status
          return updated_at ? (
            <BanMoment date={updated_at} other={expires_at} />
          ) : (
            <span>{t("general.none")}</span>
          )
        },
        ...sortedBy(t, "oldest", "newest"),
      }),
      columnHelper.accessor("status.expires_at", {
        id: "expires_at",
        header: t("customers.columns.until"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <BanEnd since={original.status.updated_at} until={original.status.expires_at} />
        ),
        ...sortedBy(t, "soonest", "farthest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => <CustomerActions status={original.status} />,
      }),
    ]
  }, [t])
}

/** A ban outlives the customer's record: the ban of a deleted customer can only be lifted. */
const CustomerActions = ({ status }: { status: AdminCustomerStatusWithCustomer }) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { customer } = status
  const { reset, resetLabel } = useLiftStatus(customer, status)
  const isBanned = status.status === "blacklisted"

  const ban = customer && {
    icon: isBanned ? <PencilSquare /> : <LockClosedSolid />,
    label: t(isBanned ? "status.actions.editBan" : "status.actions.blacklist"),
    to: `/blacklist/customers/${customer.id}/edit${search}`,
    needs: UPDATE,
  }
  const open = customer && {
    icon: <User />,
    label: t("actions.openCustomer"),
    to: `/customers/${customer.id}`,
  }
  const groups = [
    { actions: [ban, open].filter((action) => !!action) },
    { actions: [{ icon: <LockOpenSolid />, label: resetLabel, onClick: reset, needs: UPDATE }] },
  ]

  return (
    <RowMenu
      label={t("actions.menuFor", { name: customer ? nameOf(customer) : t("customers.deleted") })}
      groups={groups}
    />
  )
}
