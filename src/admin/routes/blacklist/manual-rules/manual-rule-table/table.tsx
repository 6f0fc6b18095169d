import { useTranslation } from "react-i18next"
import { RuleTable } from "../../../../components/rules/rule-table"
import { useManualRules } from "../../../../hooks/manual-rules"
import { useRuleNames } from "../../../../hooks/use-rule-names"
import { useTableQuery } from "../../../../hooks/use-table-query"
import { manualRuleSentence } from "../../../../lib/rules/manual-sentence"
import { useManualRuleTableColumns } from "./columns"
import { useManualRuleTableFilters } from "./filters"

const FILTERS = ["enabled", "mode", "action", "count"] as const

export const ManualRuleTable = () => {
  const { t } = useTranslation("blacklist")
  const { manual_rules, count, isPending, isError, error } = useManualRules(useTableQuery(FILTERS))
  const { groupNames, channelNames } = useRuleNames(manual_rules ?? [])
  const rows = manual_rules?.map((rule) => {
    const groups = groupNames(rule.customer_group_ids)
    const channels = channelNames(rule.sales_channel_ids)
    return {
      ...rule,
      groupNames: groups,
      sentence: manualRuleSentence(t, rule, { groups, channels }),
    }
  })
  const columns = useManualRuleTableColumns()
  const filters = useManualRuleTableFilters()

  if (isError) throw error

  return (
    <RuleTable
      texts="manualRules"
      path="/blacklist/manual-rules"
      rules={rows}
      count={count}
      columns={columns}
      filters={filters}
      isLoading={isPending}
    />
  )
}
