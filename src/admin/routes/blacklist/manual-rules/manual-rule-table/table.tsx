import { RuleTable } from "../../../../components/rules/rule-table"
import { useManualRules } from "../../../../hooks/manual-rules"
import { useRuleNames } from "../../../../hooks/use-rule-names"
import { useTableQuery } from "../../../../hooks/use-table-query"
import { useManualRuleTableColumns } from "./columns"
import { useManualRuleTableFilters } from "./filters"

const FILTERS = ["enabled", "mode", "action", "count"] as const

export const ManualRuleTable = () => {
  const { manual_rules, count, isPending, isError, error } = useManualRules(useTableQuery(FILTERS))
  const columns = useManualRuleTableColumns(useRuleNames(manual_rules ?? []))
  const filters = useManualRuleTableFilters()

  if (isError) throw error

  return (
    <RuleTable
      texts="manualRules"
      path="/blacklist/manual-rules"
      rules={manual_rules}
      count={count}
      columns={columns}
      filters={filters}
      isLoading={isPending}
    />
  )
}
