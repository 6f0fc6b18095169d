import { Switch } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type RuleUpdate, type ToggledRule, useToggleRule } from "../../hooks/use-toggle-rule"

interface RuleSwitchProps {
  rule: ToggledRule
  update: RuleUpdate
}

/** Turns a rule on and off in its row. It shows what was asked for while that is being saved. */
export const RuleSwitch = ({ rule, update }: RuleSwitchProps) => {
  const { t } = useTranslation("blacklist")
  const toggle = useToggleRule(update.mutate)
  const wanted = update.isPending ? update.variables?.update.enabled : undefined

  return (
    <div className="flex items-center" onClick={(event) => event.stopPropagation()}>
      <Switch
        size="small"
        className="rtl:rotate-180"
        dir="ltr"
        aria-label={t("rules.actions.switch", { name: rule.name })}
        checked={wanted ?? rule.enabled}
        disabled={update.isPending}
        onCheckedChange={() => toggle(rule)}
      />
    </div>
  )
}
