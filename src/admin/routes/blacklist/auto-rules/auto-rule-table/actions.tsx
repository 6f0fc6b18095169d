import { useLocation } from "react-router-dom"
import type { AdminAutoRule } from "../../../../../types/http"
import { RuleMenu } from "../../../../components/rules/rule-menu"
import { RuleSwitch } from "../../../../components/rules/rule-switch"
import { useDeleteAutoRule, useUpdateAutoRule } from "../../../../hooks/auto-rules"
import { newest } from "../../../../lib/rules/newest"

export const AutoRuleSwitch = ({ rule }: { rule: AdminAutoRule }) => {
  const update = useUpdateAutoRule()
  return <RuleSwitch rule={newest(rule, update.data?.auto_rule)} update={update} />
}

export const AutoRuleActions = ({ rule }: { rule: AdminAutoRule }) => {
  const { search } = useLocation()
  const { mutate: update } = useUpdateAutoRule()
  const { mutate: remove } = useDeleteAutoRule()

  return (
    <RuleMenu
      rule={rule}
      to={`/blacklist/auto-rules/${rule.id}/edit${search}`}
      onUpdate={update}
      onDelete={remove}
    />
  )
}
