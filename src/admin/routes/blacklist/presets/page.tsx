import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PresetsPage } from "../../../features/presets/components/presets-page"
import { Breadcrumb } from "../../../ui/components/list"
import { PermittedPage } from "../../../ui/components/permitted"

const FirstStepsPage = () => (
  <PermittedPage
    needs={["blacklist_auto_rule:read", "blacklist_manual_rule:read", "blacklist_setting:read"]}
  >
    <PresetsPage />
  </PermittedPage>
)

export const config = defineRouteConfig({
  label: "presets.domain",
  translationNs: "blacklist",
  rank: 9,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="presets.domain" />,
}

export default FirstStepsPage
