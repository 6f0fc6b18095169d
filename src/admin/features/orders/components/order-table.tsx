import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { formatCurrency } from "@medusajs/dashboard/lib"
import {
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  type DataTableFilter,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { HOLD_STATUSES, RISK_LEVELS } from "../../../../types"
import { selectColumn } from "../../../ui/components/bulk-bar"
import { ListTable, sortedBy, StateBadge } from "../../../ui/components/list"
import { Clipped, DateText, TextLink } from "../../../ui/components/text"
import { useSelection } from "../../../ui/hooks/use-selection"
import { useTableQuery } from "../../../ui/hooks/use-table-query"
import { HoldDrawer } from "../../holds/components/hold-form"
import { RiskBadge } from "../../risk/components/risk-parts"
import { listOrderIds, type OrderRow, useListedOrders } from "../hooks/orders"
import { useOrderCommands } from "../hooks/use-order-commands"
import { colorOfStatus, keyOfStatus } from "../lib/core-status"
import { CopyOrdersDrawer } from "./copy-orders"
import { OrderMarks } from "./order-marks"

const FILTERS = ["suspicious", "screened", "level", "hold", "created_at"] as const

/** All orders of the store, with what the plugin knows of each, and what can be done to many at once. */
export const OrderTable = () => {
  const { t } = useTranslation("blacklist")
  const [drawer, setDrawer] = useState<{ kind: "copy" | "hold"; ids: string[] } | null>(null)
  const query = useTableQuery(FILTERS)
  const { rows, count, isPending, isError, error } = useListedOrders(query)
  const selection = useSelection({ query, rows, count, listIds: listOrderIds })
  const columns = useColumns(rows?.some(({ score }) => score !== null) ?? false)
  const filters = useFilters()
  const commands = useOrderCommands({
    onCopy: (ids) => setDrawer({ kind: "copy", ids }),
    onHold: (ids) => setDrawer({ kind: "hold", ids }),
    clear: selection.clear,
  })
  const drawerOf = (kind: "copy" | "hold") => ({
    orderIds: drawer?.ids ?? [],
    open: drawer?.kind === kind,
    onOpenChange: (open: boolean) => !open && setDrawer(null),
  })

  if (isError) throw error

  return (
    <>
      <ListTable
        texts="orders"
        heading={t("orders.domain")}
        rows={rows}
        count={count}
        columns={columns}
        filters={filters}
        bulk={{ selection, commands }}
        rowHref={({ order_id }) => `/orders/${order_id}`}
        isLoading={isPending}
      />
      <CopyOrdersDrawer {...drawerOf("copy")} onCopied={selection.clear} />
      <HoldDrawer {...drawerOf("hold")} onHeld={selection.clear} />
    </>
  )
}

const columnHelper = createDataTableColumnHelper<OrderRow>()

const numberOf = ({ display_id }: OrderRow) => `#${display_id}`

const useColumns = (hasScores: boolean) => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
    const score = columnHelper.accessor("score", {
      header: t("orders.columns.score"),
      cell: ({ row: { original } }) =>
        original.level === null || original.score === null ? (
          t("general.none")
        ) : (
          <RiskBadge score={original.score} level={original.level} />
        ),
      ...sortedBy(t, "fewest", "most"),
    })
    return [
      selectColumn(t, numberOf),
      columnHelper.accessor("display_id", {
        header: t("orders.columns.order"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <TextLink to={`/orders/${original.order_id}`}>{numberOf(original)}</TextLink>
        ),
        ...sortedBy(t, "fewest", "most"),
      }),
      columnHelper.display({
        id: "marks",
        header: t("orders.columns.marks"),
        cell: ({ row: { original } }) => <OrderMarks order={original} />,
      }),
      ...(hasScores ? [score] : []),
      columnHelper.accessor("email", {
        header: t("orders.columns.customer"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <Shopper order={original} />,
      }),
      columnHelper.accessor("payment_status", {
        header: t("orders.columns.payment"),
        truncateTooltip: false,
        cell: ({ getValue }) => <CoreStatus kind="payment" status={getValue()} />,
      }),
      columnHelper.accessor("fulfillment_status", {
        header: t("orders.columns.fulfillment"),
        truncateTooltip: false,
        cell: ({ getValue }) => <CoreStatus kind="fulfillment" status={getValue()} />,
      }),
      columnHelper.accessor("total", {
        header: t("orders.columns.total"),
        cell: ({ row: { original } }) => (
          <span className="text-nowrap tabular-nums">
            {formatCurrency(original.total, original.currency_code)}
          </span>
        ),
        ...sortedBy(t, "fewest", "most"),
      }),
      columnHelper.accessor("created_at", {
        header: t("orders.columns.created"),
        truncateTooltip: false,
        cell: ({ getValue }) => <DateText date={getValue()} />,
        ...sortedBy(t, "oldest", "newest"),
      }),
    ]
  }, [t, hasScores])
}

/** The name, or the e-mail where there is none; it leads to the customer. */
const Shopper = ({ order: { customer_id, customer_name, email } }: { order: OrderRow }) => {
  const { t } = useTranslation("blacklist")
  const name = customer_name || email || t("general.none")

  return (
    <div className="flex max-w-48 flex-col py-1">
      <Clipped text={name}>
        {customer_id ? <TextLink to={`/customers/${customer_id}`}>{name}</TextLink> : name}
      </Clipped>
      {email && email !== name && (
        <Clipped text={email} className="txt-compact-xsmall text-ui-fg-subtle" />
      )}
    </div>
  )
}

/** A status of core's in the dashboard's own words. */
const CoreStatus = ({ kind, status }: { kind: "payment" | "fulfillment"; status: string }) => {
  const { t } = useTranslation()
  return <StateBadge color={colorOfStatus(status)}>{t(keyOfStatus(kind, status))}</StateBadge>
}

const filterHelper = createDataTableFilterHelper<OrderRow>()

const useFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")
  const dateFilters = useDataTableDateFilters()

  return useMemo(() => {
    const yesNo = [
      { label: t("general.yes"), value: "true" },
      { label: t("general.no"), value: "false" },
    ]
    return [
      filterHelper.accessor("suspicious", {
        type: "radio",
        label: t("orders.filters.suspicious"),
        options: yesNo,
      }),
      filterHelper.accessor("screened", {
        type: "radio",
        label: t("orders.filters.screened"),
        options: yesNo,
      }),
      filterHelper.accessor("level", {
        type: "multiselect",
        searchable: false,
        label: t("risk.heading"),
        options: RISK_LEVELS.map((value) => ({ value, label: t(`risk.levels.${value}`) })),
      }),
      filterHelper.accessor("hold", {
        type: "multiselect",
        searchable: false,
        label: t("orders.filters.hold"),
        options: HOLD_STATUSES.map((value) => ({ value, label: t(`hold.statuses.${value}`) })),
      }),
      ...dateFilters.filter(({ id }) => id === "created_at"),
    ]
  }, [t, dateFilters])
}
