import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import BlacklistModule from "../modules/blacklist"

/** `blacklist_entry.customer`: the customer an entry names in its conditions. */
export default defineLink(
  { linkable: BlacklistModule.linkable.blacklistEntry, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
