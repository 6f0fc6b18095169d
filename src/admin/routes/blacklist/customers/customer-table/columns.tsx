import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminCustomerStatusWithCustomer } from "../../../../../types/http"
import { Clipped } from "../../../../components/clipped"
import { DateText, ExpiryText } from "../../../../components/date-text"
import { SetBy } from "../../../../components/set-by"
import { CustomerStatusBadge } from "../../../../components/status-badge"
import { TextLink } from "../../../../components/text-link"
import { fullName } from "../../../../lib/person"
import { CustomerActions } from "./actions"

/** A click on a row hands over the table's own row, of which only the id is the data's. */
export type CustomerRow = AdminCustomerStatusWithCustomer & { id: string }

const columnHelper = createDataTableColumnHelper<CustomerRow>()

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
            <Clipped text={original.customer.email} className="max-w-48">
              <TextLink to={`/customers/${original.customer_id}`}>
                {original.customer.email}
              </TextLink>
            </Clipped>
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
        cell: ({ getValue }) => (
          <Clipped text={getValue() ?? t("general.none")} className="max-w-40" />
        ),
      }),
      columnHelper.accessor("source", {
        header: t("customers.columns.source"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <div className="max-w-44">
            <SetBy status={original} />
          </div>
        ),
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
