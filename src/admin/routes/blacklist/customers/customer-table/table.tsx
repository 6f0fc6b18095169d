import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useCustomerStatuses } from "../../../../hooks/customer-statuses"
import { PAGE_SIZE, useTableQuery } from "../../../../hooks/use-table-query"
import { type CustomerRow, useCustomerTableColumns } from "./columns"
import { useCustomerTableFilters } from "./filters"

const FILTERS = ["status"] as const

export const CustomerTable = () => {
  const { t } = useTranslation("blacklist")
  const query = useTableQuery(FILTERS, "-updated_at")
  const { customer_statuses, count, isPending, isError, error } = useCustomerStatuses({
    ...query,
    // Without a filter it shows bans.
    status: query.status ?? "blacklisted",
  })
  const rows = useMemo<CustomerRow[] | undefined>(
    () => customer_statuses?.map((status) => ({ ...status, id: status.customer_id })),
    [customer_statuses]
  )
  const columns = useCustomerTableColumns()
  const filters = useCustomerTableFilters()

  if (isError) throw error

  return (
    <Container className="overflow-hidden p-0">
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
