import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { Breadcrumb } from "../../../components/breadcrumb"
import { AutoRuleTable } from "./auto-rule-table/table"

const AutoRulesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="blacklist_auto_rule.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="BlacklistAutoRuleTable">
          <AutoRuleTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
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
