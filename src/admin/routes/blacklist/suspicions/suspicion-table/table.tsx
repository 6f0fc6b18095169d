import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { useSuspicions } from "../../../../hooks/suspicions"
import { useSuspicionViews } from "../../../../hooks/use-suspicion-views"
import { PAGE_SIZE, useTableQuery } from "../../../../hooks/use-table-query"
import { useSuspicionTableColumns } from "./columns"
import { useSuspicionTableFilters } from "./filters"

const FILTERS = ["status", "source", "address_type", "created_at"] as const

export const SuspicionTable = () => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { suspicions, count, isPending, isError, error } = useSuspicions(useTableQuery(FILTERS))
  const views = useSuspicionViews(suspicions ?? [])
  const columns = useSuspicionTableColumns()
  const filters = useSuspicionTableFilters()

  if (isError) throw error

  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        data={views}
        columns={columns}
        filters={filters}
        heading={t("suspicions.domain")}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/blacklist/suspicions/${id}${search}`}
        action={{ label: t("actions.create"), to: `/blacklist/suspicions/create${search}` }}
        emptyState={{
          empty: {
            heading: t("suspicions.empty.heading"),
            description: t("suspicions.empty.description"),
          },
          filtered: {
            heading: t("suspicions.filtered.heading"),
            description: t("suspicions.filtered.description"),
          },
        }}
        isLoading={isPending}
      />
    </Container>
  )
}
