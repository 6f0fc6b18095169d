import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { BannedBanner } from "../features/customer-statuses/components/banned-banner"
import { Permitted } from "../ui/components/permitted"

const BannedCustomersWidget = () => (
  <Permitted needs={["blacklist_customer_status:read"]}>
    <BannedBanner />
  </Permitted>
)

export const config = defineWidgetConfig({
  id: "medusa-plugin-blacklist:banned-customers",
  zone: "customer.list.before",
})

export default BannedCustomersWidget
