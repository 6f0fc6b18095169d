import { RuleTable } from "../../../../components/rules/rule-table"
import { useAutoRules } from "../../../../hooks/auto-rules"
import { useRuleNames } from "../../../../hooks/use-rule-names"
import { useTableQuery } from "../../../../hooks/use-table-query"
import { useAutoRuleTableColumns } from "./columns"
import { useAutoRuleTableFilters } from "./filters"

const FILTERS = ["enabled", "mode", "action", "type", "count_by"] as const

export const AutoRuleTable = () => {
  const { auto_rules, count, isPending, isError, error } = useAutoRules(useTableQuery(FILTERS))
  const columns = useAutoRuleTableColumns(useRuleNames(auto_rules ?? []))
  const filters = useAutoRuleTableFilters()

  if (isError) throw error

  return (
    <RuleTable
      texts="autoRules"
      path="/blacklist/auto-rules"
      rules={auto_rules}
      count={count}
      columns={columns}
      filters={filters}
      isLoading={isPending}
    />
  )
}
