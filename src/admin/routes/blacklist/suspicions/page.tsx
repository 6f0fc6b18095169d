import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { Breadcrumb } from "../../../components/breadcrumb"
import { SuspicionTable } from "./suspicion-table/table"

const SuspicionsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="blacklist_suspicion.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="BlacklistSuspicionTable">
          <SuspicionTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "suspicions.domain",
  translationNs: "blacklist",
  rank: 4,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="suspicions.domain" />,
}

export default SuspicionsPage
