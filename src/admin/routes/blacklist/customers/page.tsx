import { LayoutComposer } from "@medusajs/dashboard/components"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageTabs } from "../../../components/page-tabs"
import { CustomerTable } from "./customer-table/table"

const CustomersPage = () => (
  <PageTabs active="customers">
    <LayoutComposer
      widgetsZonePrefix="blacklist_customer.list"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="BlacklistCustomerTable">
            <CustomerTable />
          </LayoutComposer.Entry>
        ),
      }}
    />
  </PageTabs>
)

export const handle = {
  breadcrumb: () => <Breadcrumb label="tabs.customers" />,
}

export default CustomersPage
