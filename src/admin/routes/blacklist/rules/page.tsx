import { defineRouteConfig } from "@medusajs/admin-sdk"
import { RuleTabs } from "../../../features/rules/components/rule-tabs"
import { Breadcrumb } from "../../../ui/components/list"

const RulesPage = () => <RuleTabs />

export const config = defineRouteConfig({
  label: "rules.domain",
  translationNs: "blacklist",
  rank: 4,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="rules.domain" />,
}

export default RulesPage
