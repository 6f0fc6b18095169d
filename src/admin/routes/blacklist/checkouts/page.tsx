import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CheckoutTable } from "../../../features/checkouts/components/checkout-table"
import { Breadcrumb, ListPage } from "../../../ui/components/list"

const CheckoutsPage = () => (
  <ListPage
    zone="blacklist_decision.list"
    id="BlacklistCheckoutTable"
    needs="blacklist_decision:read"
  >
    <CheckoutTable />
  </ListPage>
)

export const config = defineRouteConfig({
  label: "checkouts.domain",
  translationNs: "blacklist",
  rank: 1,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="checkouts.domain" />,
}

export default CheckoutsPage
