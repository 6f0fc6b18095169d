import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import BlacklistModule from "../modules/blacklist"

/**
 * `customer.blacklist_decisions`: what was decided about the customer's checkouts.
 *
 * The field is repeated so that the link differs from its neighbours: see `persistence/link-keys.ts`.
 */
export default defineLink(
  { linkable: CustomerModule.linkable.customer, field: "id,id,id", isList: true },
  {
    ...BlacklistModule.linkable.blacklistDecision.id,
    primaryKey: "customer_id,customer_id,customer_id",
  },
  { readOnly: true }
)
