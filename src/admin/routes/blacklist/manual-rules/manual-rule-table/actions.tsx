import { useLocation } from "react-router-dom"
import type { AdminManualRule } from "../../../../../types/http"
import { RuleMenu } from "../../../../components/rules/rule-menu"
import { RuleSwitch } from "../../../../components/rules/rule-switch"
import { useDeleteManualRule, useUpdateManualRule } from "../../../../hooks/manual-rules"
import { newest } from "../../../../lib/rules/newest"

export const ManualRuleSwitch = ({ rule }: { rule: AdminManualRule }) => {
  const update = useUpdateManualRule()
  return <RuleSwitch rule={newest(rule, update.data?.manual_rule)} update={update} />
}

export const ManualRuleActions = ({ rule }: { rule: AdminManualRule }) => {
  const { search } = useLocation()
  const { mutate: update } = useUpdateManualRule()
  const { mutate: remove } = useDeleteManualRule()

  return (
    <RuleMenu
      rule={rule}
      to={`/blacklist/manual-rules/${rule.id}/edit${search}`}
      onUpdate={update}
      onDelete={remove}
    />
  )
}
