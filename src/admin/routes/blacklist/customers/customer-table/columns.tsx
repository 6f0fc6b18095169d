import { createDataTableColumnHelper, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminCustomerStatusWithCustomer } from "../../../../../types/http"
import { DateText, ExpiryText } from "../../../../components/date-text"
import { SetBy } from "../../../../components/set-by"
import { CustomerStatusBadge } from "../../../../components/status-badge"
import { fullName } from "../../../../lib/person"
import { CustomerActions } from "./actions"

const columnHelper = createDataTableColumnHelper<AdminCustomerStatusWithCustomer>()

export const useCustomerTableColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
    const sortedBy = (first: string, last: string) => ({
      enableSorting: true,
      sortAscLabel: t(`sorting.${first}`),
      sortDescLabel: t(`sorting.${last}`),
    })

    return [
      columnHelper.accessor("customer.email", {
        header: t("customers.columns.email"),
        truncateTooltip: false,
        cell: ({ row: { original } }) =>
          original.customer ? (
            <Link
              to={`/customers/${original.customer_id}`}
              onClick={(event) => event.stopPropagation()}
              className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover transition-fg block max-w-64 truncate"
            >
              {original.customer.email}
            </Link>
          ) : (
            <span className="text-ui-fg-muted">{t("customers.deleted")}</span>
          ),
      }),
      columnHelper.display({
        id: "name",
        header: t("customers.columns.name"),
        cell: ({ row: { original } }) => (
          <span>{(original.customer && fullName(original.customer)) || t("general.none")}</span>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("customers.columns.status"),
        truncateTooltip: false,
        cell: ({ getValue }) => <CustomerStatusBadge status={getValue()} />,
      }),
      columnHelper.accessor("reason", {
        header: t("customers.columns.reason"),
        truncateTooltip: false,
        cell: ({ getValue }) => {
          const reason = getValue()
          return reason ? (
            <Tooltip content={reason} className="break-words">
              <div className="max-w-60 truncate">{reason}</div>
            </Tooltip>
          ) : (
            <span>{t("general.none")}</span>
          )
        },
      }),
      columnHelper.accessor("source", {
        header: t("customers.columns.source"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <SetBy status={original} />,
      }),
      columnHelper.accessor("updated_at", {
        header: t("customers.columns.since"),
        truncateTooltip: false,
        cell: ({ getValue }) => {
          const since = getValue()
          return since ? <DateText date={since} /> : <span>{t("general.none")}</span>
        },
        ...sortedBy("oldest", "newest"),
      }),
      columnHelper.accessor("expires_at", {
        header: t("customers.columns.until"),
        truncateTooltip: false,
        cell: ({ getValue }) => <ExpiryText expiresAt={getValue()} />,
        ...sortedBy("soonest", "farthest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) =>
          original.customer && <CustomerActions customer={original.customer} status={original} />,
      }),
    ]
  }, [t])
}
