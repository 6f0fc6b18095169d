import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation, useNavigate } from "react-router-dom"
import { ListPage } from "../../../ui/components/list"
import { kindIn, type KindName, listOf } from "../lib/kind-search"
import { AUTO_RULES, MANUAL_RULES } from "./kinds"
import { RuleTable } from "./rule-table"

const KINDS = ["manualRules", "autoRules"] as const

/** All rules: those that look for repeated details, and those that count what happens too fast. */
export const RuleTabs = () => {
  const { t } = useTranslation("blacklist")
  const navigate = useNavigate()
  const active = kindIn(useLocation().search)

  return (
    <Tabs
      value={active}
      onValueChange={(kind) => navigate(listOf(kind as KindName))}
      activationMode="manual"
      className="flex flex-col gap-y-3"
    >
      <Tabs.List aria-label={t("rules.domain")}>
        {KINDS.map((kind) => (
          <Tabs.Trigger key={kind} value={kind}>
            {t(`${kind}.domain`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="manualRules">
        <ListPage
          zone="blacklist_manual_rule.list"
          id="BlacklistManualRuleTable"
          needs="blacklist_manual_rule:read"
        >
          <RuleTable kind={MANUAL_RULES} />
        </ListPage>
      </Tabs.Content>
      <Tabs.Content value="autoRules">
        <ListPage
          zone="blacklist_auto_rule.list"
          id="BlacklistAutoRuleTable"
          needs="blacklist_auto_rule:read"
        >
          <RuleTable kind={AUTO_RULES} />
        </ListPage>
      </Tabs.Content>
    </Tabs>
  )
}
