import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { RulesEmpty } from "../../../../components/rules/rules-empty"
import { useAutoRules } from "../../../../hooks/auto-rules"
import { useRuleNames } from "../../../../hooks/use-rule-names"
import { useAutoRuleTableColumns } from "./columns"
import { useAutoRuleTableFilters } from "./filters"
import { PAGE_SIZE, useAutoRuleTableQuery } from "./query"

export const AutoRuleTable = () => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { auto_rules, count, isPending, isError, error } = useAutoRules(useAutoRuleTableQuery())
  const columns = useAutoRuleTableColumns(useRuleNames(auto_rules ?? []))
  const filters = useAutoRuleTableFilters()
  const createPath = `/blacklist/auto-rules/create${search}`

  if (isError) throw error

  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        data={auto_rules}
        columns={columns}
        filters={filters}
        heading={t("autoRules.domain")}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/blacklist/auto-rules/${id}/edit${search}`}
        action={{ label: t("actions.create"), to: createPath }}
        emptyState={{
          empty: {
            custom: (
              <RulesEmpty
                heading={t("autoRules.empty.heading")}
                description={t("autoRules.empty.description")}
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
