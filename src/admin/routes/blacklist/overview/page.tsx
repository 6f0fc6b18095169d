import { defineRouteConfig } from "@medusajs/admin-sdk"
import { OverviewPage } from "../../../features/overview/components/overview-page"
import { OVERVIEW_NEEDS } from "../../../features/overview/lib/needs"
import { Breadcrumb } from "../../../ui/components/list"
import { PermittedPage } from "../../../ui/components/permitted"

const Overview = () => (
  <PermittedPage needs={OVERVIEW_NEEDS}>
    <OverviewPage />
  </PermittedPage>
)

export const config = defineRouteConfig({
  label: "overview.domain",
  translationNs: "blacklist",
  rank: 0,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="overview.domain" />,
}

export default Overview
