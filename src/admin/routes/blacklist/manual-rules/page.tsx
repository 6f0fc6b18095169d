import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MANUAL_RULES } from "../../../features/rules/components/kinds"
import { RuleTable } from "../../../features/rules/components/rule-table"
import { Breadcrumb, ListPage } from "../../../ui/components/list"

const ManualRulesPage = () => (
  <ListPage
    zone="blacklist_manual_rule.list"
    id="BlacklistManualRuleTable"
    needs="blacklist_manual_rule:read"
  >
    <RuleTable kind={MANUAL_RULES} />
  </ListPage>
)

export const config = defineRouteConfig({
  label: "manualRules.domain",
  translationNs: "blacklist",
  rank: 2,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="manualRules.domain" />,
}

export default ManualRulesPage
