import { PastBanTable } from "../../../../features/customer-statuses/components/past-ban-table"
import { Breadcrumb, ListPage } from "../../../../ui/components/list"
import { CustomerTabs } from "../tabs"

const PastBansPage = () => (
  <CustomerTabs active="pastBans">
    <ListPage
      zone="blacklist_past_ban.list"
      id="BlacklistPastBanTable"
      needs="blacklist_customer_status:read"
    >
      <PastBanTable />
    </ListPage>
  </CustomerTabs>
)

export const handle = {
  breadcrumb: () => <Breadcrumb label="customers.tabs.pastBans" />,
}

export default PastBansPage
