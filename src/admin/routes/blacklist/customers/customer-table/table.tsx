import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCustomerStatuses } from "../../../../hooks/customer-statuses"
import { useStatusViews } from "../../../../hooks/use-status-views"
import { PAGE_SIZE, useTableQuery } from "../../../../hooks/use-table-query"
import { useCustomerTableColumns } from "./columns"
import { useCustomerTableFilters } from "./filters"
import { stopRowClick } from "./rows-that-stay"

const FILTERS = ["status"] as const

export const CustomerTable = () => {
  const { t } = useTranslation("blacklist")
  const query = useTableQuery(FILTERS, "-updated_at")
  const { customer_statuses, count, isPending, isError, error } = useCustomerStatuses({
    ...query,
    // Without a filter it shows bans.
    status: query.status ?? "blacklisted",
  })
  const rows = useStatusViews(customer_statuses ?? [])
  const columns = useCustomerTableColumns()
  const filters = useCustomerTableFilters()

  if (isError) throw error

  return (
    <Container
      className="overflow-hidden p-0 [&_tr:has([data-row-stays])]:cursor-default"
      onClickCapture={stopRowClick}
    >
      <DataTable
        data={rows}
        columns={columns}
        filters={filters}
        heading={t("tabs.customers")}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/customers/${id}`}
        emptyState={{
          empty: {
            heading: t("customers.empty.heading"),
            description: t("customers.empty.description"),
          },
          filtered: {
            heading: t("customers.filtered.heading"),
            description: t("customers.filtered.description"),
          },
        }}
        isLoading={isPending}
      />
    </Container>
  )
}
