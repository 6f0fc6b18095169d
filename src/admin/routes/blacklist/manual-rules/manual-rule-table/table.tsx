import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { RulesEmpty } from "../../../../components/rules/rules-empty"
import { useManualRules } from "../../../../hooks/manual-rules"
import { useRuleNames } from "../../../../hooks/use-rule-names"
import { useManualRuleTableColumns } from "./columns"
import { useManualRuleTableFilters } from "./filters"
import { PAGE_SIZE, useManualRuleTableQuery } from "./query"

export const ManualRuleTable = () => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { manual_rules, count, isPending, isError, error } =
    useManualRules(useManualRuleTableQuery())
  const columns = useManualRuleTableColumns(useRuleNames(manual_rules ?? []))
  const filters = useManualRuleTableFilters()
  const createPath = `/blacklist/manual-rules/create${search}`

  if (isError) throw error

  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        data={manual_rules}
        columns={columns}
        filters={filters}
        heading={t("manualRules.domain")}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/blacklist/manual-rules/${id}/edit${search}`}
        action={{ label: t("actions.create"), to: createPath }}
        emptyState={{
          empty: {
            custom: (
              <RulesEmpty
                heading={t("manualRules.empty.heading")}
                description={t("manualRules.empty.description")}
                to={createPath}
              />
            ),
          },
          filtered: {
            heading: t("rules.noResults.heading"),
            description: t("rules.noResults.description"),
          },
        }}
        isLoading={isPending}
      />
    </Container>
  )
}
