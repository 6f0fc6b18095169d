import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { PAGE_SIZE } from "../../hooks/use-table-query"
import { RulesEmpty } from "./rules-empty"

interface RuleTableProps<TRule extends { id: string }> {
  /** Where the kind's texts stand. */
  texts: "autoRules" | "manualRules"
  /** The kind's page. */
  path: string
  rules: TRule[] | undefined
  count: number | undefined
  columns: ComponentProps<typeof DataTable<TRule>>["columns"]
  filters: ComponentProps<typeof DataTable<TRule>>["filters"]
  isLoading: boolean
}

/** The list of one kind of rule. */
export const RuleTable = <TRule extends { id: string }>({
  texts,
  path,
  rules,
  count,
  columns,
  filters,
  isLoading,
}: RuleTableProps<TRule>) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const createPath = `${path}/create${search}`

  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        data={rules}
        columns={columns}
        filters={filters}
        heading={t(`${texts}.domain`)}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `${path}/${id}/edit${search}`}
        action={{ label: t("actions.create"), to: createPath }}
        emptyState={{
          empty: {
            custom: (
              <RulesEmpty
                heading={t(`${texts}.empty.heading`)}
                description={t(`${texts}.empty.description`)}
                to={createPath}
              />
            ),
          },
          filtered: {
            heading: t("rules.noResults.heading"),
            description: t("rules.noResults.description"),
          },
        }}
        isLoading={isLoading}
      />
    </Container>
  )
}
