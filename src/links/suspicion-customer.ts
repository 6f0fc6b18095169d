import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import BlacklistModule from "../modules/blacklist"

/** `blacklist_suspicion.customer` */
export default defineLink(
  { linkable: BlacklistModule.linkable.blacklistSuspicion, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
