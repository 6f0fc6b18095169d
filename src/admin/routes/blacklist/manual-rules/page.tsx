import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { Breadcrumb } from "../../../components/breadcrumb"
import { ManualRuleTable } from "./manual-rule-table/table"

const ManualRulesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="blacklist_manual_rule.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="BlacklistManualRuleTable">
          <ManualRuleTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
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
