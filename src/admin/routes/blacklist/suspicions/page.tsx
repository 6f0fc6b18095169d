import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SuspicionTable } from "../../../features/suspicions/components/suspicion-table"
import { Breadcrumb, ListPage } from "../../../ui/components/list"

const SuspicionsPage = () => (
  <ListPage
    zone="blacklist_suspicion.list"
    id="BlacklistSuspicionTable"
    needs="blacklist_suspicion:read"
  >
    <SuspicionTable />
  </ListPage>
)

export const config = defineRouteConfig({
  label: "suspicions.domain",
  translationNs: "blacklist",
  rank: 6,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="suspicions.domain" />,
}

export default SuspicionsPage
