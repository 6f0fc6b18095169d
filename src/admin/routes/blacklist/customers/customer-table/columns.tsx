import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type {
  AdminCustomerStatusWithCustomer,
  AdminCustomerSummary,
} from "../../../../../types/http"
import { Clipped } from "../../../../components/clipped"
import { DateText, ExpiryText } from "../../../../components/date-text"
import { SetBy } from "../../../../components/set-by"
import { CustomerStatusBadge } from "../../../../components/status-badge"
import { TextLink } from "../../../../components/text-link"
import type { StatusView } from "../../../../hooks/use-status-views"
import { fullName } from "../../../../lib/person"
import { CustomerActions } from "./actions"
import { STAYS } from "./rows-that-stay"

export type CustomerRow = StatusView<AdminCustomerStatusWithCustomer>

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
        ...sortedBy("oldest", "newest"),
      }),
      columnHelper.accessor("status.expires_at", {
        id: "expires_at",
        header: t("customers.columns.until"),
        truncateTooltip: false,
        cell: ({ getValue }) => <ExpiryText expiresAt={getValue()} />,
        ...sortedBy("soonest", "farthest"),
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
