import { CustomerStatusTable } from "../../../features/customer-statuses/components/status-table"
import { Breadcrumb, ListPage } from "../../../ui/components/list"
import { PageTabs } from "../tabs"

const CustomersPage = () => (
  <PageTabs active="customers">
    <ListPage
      zone="blacklist_customer.list"
      id="BlacklistCustomerTable"
      needs="blacklist_customer_status:read"
    >
      <CustomerStatusTable />
    </ListPage>
  </PageTabs>
)

export const handle = {
  breadcrumb: () => <Breadcrumb label="tabs.customers" />,
}

export default CustomersPage
