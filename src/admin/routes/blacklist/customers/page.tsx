import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CustomerStatusTable } from "../../../features/customer-statuses/components/status-table"
import { Breadcrumb, ListPage } from "../../../ui/components/list"
import { CustomerTabs } from "./tabs"

const BannedCustomersPage = () => (
  <CustomerTabs active="blacklisted">
    <ListPage
      zone="blacklist_customer.list"
      id="BlacklistCustomerTable"
      needs="blacklist_customer_status:read"
    >
      <CustomerStatusTable status="blacklisted" />
    </ListPage>
  </CustomerTabs>
)

export const config = defineRouteConfig({
  label: "menu.customers",
  translationNs: "blacklist",
  rank: 5,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="menu.customers" />,
}

export default BannedCustomersPage
