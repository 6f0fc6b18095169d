import { defineRouteConfig } from "@medusajs/admin-sdk"
import { OrderTable } from "../../../features/orders/components/order-table"
import { Breadcrumb, ListPage } from "../../../ui/components/list"

const OrdersPage = () => (
  <ListPage zone="blacklist_order.list" id="BlacklistOrderTable" needs="blacklist_decision:read">
    <OrderTable />
  </ListPage>
)

export const config = defineRouteConfig({
  label: "orders.domain",
  translationNs: "blacklist",
  rank: 2,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="orders.domain" />,
}

export default OrdersPage
