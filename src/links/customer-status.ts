import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import BlacklistModule from "../modules/blacklist"

/** `customer.blacklist_status`: the customer's status; none means neutral. */
export default defineLink(
  { linkable: CustomerModule.linkable.customer, field: "id" },
  {
    ...BlacklistModule.linkable.blacklistCustomerStatus.id,
    primaryKey: "customer_id",
    alias: "blacklist_status",
  },
  { readOnly: true }
)
