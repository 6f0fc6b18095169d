import { useTranslation } from "react-i18next"
import { RuleTable } from "../../../../components/rules/rule-table"
import { useAutoRules } from "../../../../hooks/auto-rules"
import { useRuleNames } from "../../../../hooks/use-rule-names"
import { useTableQuery } from "../../../../hooks/use-table-query"
import { autoRuleSentence } from "../../../../lib/rules/auto-sentence"
import { useAutoRuleTableColumns } from "./columns"
import { useAutoRuleTableFilters } from "./filters"

const FILTERS = ["enabled", "mode", "action", "type", "count_by"] as const

export const AutoRuleTable = () => {
  const { t } = useTranslation("blacklist")
  const { auto_rules, count, isPending, isError, error } = useAutoRules(useTableQuery(FILTERS))
  const { channelNames } = useRuleNames(auto_rules ?? [])
  const rows = auto_rules?.map((rule) => {
    const channels = channelNames(rule.sales_channel_ids)
    return { ...rule, channelNames: channels, sentence: autoRuleSentence(t, rule, channels) }
  })
  const columns = useAutoRuleTableColumns()
  const filters = useAutoRuleTableFilters()

  if (isError) throw error

  return (
    <RuleTable
      texts="autoRules"
      path="/blacklist/auto-rules"
      rules={rows}
      count={count}
      columns={columns}
      filters={filters}
      isLoading={isPending}
    />
  )
}
