import { defineRouteConfig } from "@medusajs/admin-sdk"
import { AUTO_RULES } from "../../../features/rules/components/kinds"
import { RuleTable } from "../../../features/rules/components/rule-table"
import { Breadcrumb, ListPage } from "../../../ui/components/list"

const AutoRulesPage = () => (
  <ListPage
    zone="blacklist_auto_rule.list"
    id="BlacklistAutoRuleTable"
    needs="blacklist_auto_rule:read"
  >
    <RuleTable kind={AUTO_RULES} />
  </ListPage>
)

export const config = defineRouteConfig({
  label: "autoRules.domain",
  translationNs: "blacklist",
  rank: 3,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="autoRules.domain" />,
}

export default AutoRulesPage
