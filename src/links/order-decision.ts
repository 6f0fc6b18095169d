import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import BlacklistModule from "../modules/blacklist"

/** `order.blacklist_decisions`: what was decided about the order. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id", isList: true },
  {
    ...BlacklistModule.linkable.blacklistDecision.id,
    primaryKey: "order_id",
  },
  { readOnly: true }
)
