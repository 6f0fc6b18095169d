import { Eye, Receipt, User } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ListTable, RowMenu, sortedBy } from "../../../ui/components/list"
import { Clipped, TextLink } from "../../../ui/components/text"
import { useTableQuery } from "../../../ui/hooks/use-table-query"
import { readAmountRange } from "../../../ui/lib/amount-range"
import { pageOf } from "../../../ui/lib/names"
import { useDecisions } from "../hooks/decisions"
import { FILTERS, useCheckoutFilters } from "../hooks/use-checkout-filters"
import { type CheckoutView, useCheckoutViews } from "../hooks/use-checkout-views"
import { AmountText, DecisiveReason, MomentText, OutcomeBadge, ReviewBadge } from "./checkout-parts"

/** Everything the store decided, newest first. */
export const CheckoutTable = () => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { amount, ...query } = useTableQuery(FILTERS)
  const { rows, count, isPending, isError, error } = useDecisions({
    ...query,
    amount: readAmountRange(amount),
  })
  const views = useCheckoutViews(rows ?? [])
  const columns = useColumns()
  const filters = useCheckoutFilters()

  if (isError) throw error

  return (
    <ListTable
      texts="checkouts"
      heading={t("checkouts.domain")}
      rows={views}
      count={count}
      columns={columns}
      filters={filters}
      rowHref={({ id }) => `/blacklist/checkouts/${id}${search}`}
      isLoading={isPending}
    />
  )
}

const columnHelper = createDataTableColumnHelper<CheckoutView>()

const useColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      columnHelper.accessor("name", {
        header: t("checkouts.columns.shopper"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <Shopper view={original} />,
      }),
      columnHelper.accessor("decision.amount", {
        // The id is what the API sorts by.
        id: "amount",
        header: t("checkouts.columns.amount"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <AmountText
            amount={original.decision.amount}
            currency={original.decision.currency_code}
          />
        ),
        ...sortedBy(t, "fewest", "most"),
      }),
      columnHelper.display({
        id: "outcome",
        header: t("checkouts.columns.outcome"),
        cell: ({ row: { original } }) => <OutcomeBadge decision={original.decision} />,
      }),
      columnHelper.display({
        id: "reason",
        header: t("checkouts.columns.reason"),
        cell: ({ row: { original } }) => <DecisiveReason decision={original.decision} />,
      }),
      columnHelper.accessor("decision.attempts", {
        id: "attempts",
        header: t("checkouts.columns.attempts"),
        cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
        ...sortedBy(t, "fewest", "most"),
      }),
      columnHelper.display({
        id: "review",
        header: t("checkouts.columns.review"),
        cell: ({ row: { original } }) => <ReviewBadge review={original.decision.review} />,
      }),
      columnHelper.accessor("decision.last_attempt_at", {
        id: "last_attempt_at",
        header: t("checkouts.columns.lastAttempt"),
        truncateTooltip: false,
        cell: ({ getValue }) => <MomentText date={getValue()} />,
        ...sortedBy(t, "oldest", "newest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => <CheckoutActions view={original} />,
      }),
    ],
    [t]
  )
}

/** Who it was; the name leads to the customer. */
const Shopper = ({ view: { name, customerId, decision } }: { view: CheckoutView }) => (
  <div className="flex max-w-44 flex-col py-1">
    <Clipped text={name}>
      {customerId ? <TextLink to={`/customers/${customerId}`}>{name}</TextLink> : name}
    </Clipped>
    {decision.email && decision.email !== name && (
      <Clipped text={decision.email} className="txt-compact-xsmall text-ui-fg-subtle" />
    )}
  </div>
)

const CheckoutActions = ({ view: { id, name, customerId, order } }: { view: CheckoutView }) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const orderPage = pageOf(order)
  const actions = [
    {
      icon: <Eye />,
      label: t("checkouts.actions.open"),
      to: `/blacklist/checkouts/${id}${search}`,
    },
    orderPage && { icon: <Receipt />, label: t("actions.openOrder"), to: orderPage },
    customerId && {
      icon: <User />,
      label: t("actions.openCustomer"),
      to: `/customers/${customerId}`,
    },
  ]
  return (
    <RowMenu
      label={t("actions.menuFor", { name })}
      groups={[{ actions: actions.filter((action) => !!action) }]}
    />
  )
}
