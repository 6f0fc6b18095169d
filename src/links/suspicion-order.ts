import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import BlacklistModule from "../modules/blacklist"

/** `blacklist_suspicion.order` */
export default defineLink(
  { linkable: BlacklistModule.linkable.blacklistSuspicion, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
