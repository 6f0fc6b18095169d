import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCustomerStatuses } from "../../../../hooks/customer-statuses"
import { useCustomerTableColumns } from "./columns"
import { useCustomerTableFilters } from "./filters"
import { PAGE_SIZE, useCustomerTableQuery } from "./query"

export const CustomerTable = () => {
  const { t } = useTranslation("blacklist")
  const { customer_statuses, count, isPending, isError, error } =
    useCustomerStatuses(useCustomerTableQuery())
  const columns = useCustomerTableColumns()
  const filters = useCustomerTableFilters()

  if (isError) throw error

  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        data={customer_statuses}
        columns={columns}
        filters={filters}
        heading={t("tabs.customers")}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ customer_id }) => customer_id}
        rowHref={({ customer_id }) => `/customers/${customer_id}`}
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
