import { CustomerStatusTable } from "../../../../features/customer-statuses/components/status-table"
import { Breadcrumb, ListPage } from "../../../../ui/components/list"
import { CustomerTabs } from "../tabs"

const WhitelistedCustomersPage = () => (
  <CustomerTabs active="whitelisted">
    <ListPage
      zone="blacklist_whitelisted_customer.list"
      id="BlacklistWhitelistedCustomerTable"
      needs="blacklist_customer_status:read"
    >
      <CustomerStatusTable status="whitelisted" />
    </ListPage>
  </CustomerTabs>
)

export const handle = {
  breadcrumb: () => <Breadcrumb label="customers.tabs.whitelisted" />,
}

export default WhitelistedCustomersPage
