import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useCustomerStatuses } from "../../../../hooks/customer-statuses"
import { type CustomerRow, useCustomerTableColumns } from "./columns"
import { useCustomerTableFilters } from "./filters"
import { PAGE_SIZE, useCustomerTableQuery } from "./query"

export const CustomerTable = () => {
  const { t } = useTranslation("blacklist")
  const { customer_statuses, count, isPending, isError, error } =
    useCustomerStatuses(useCustomerTableQuery())
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
