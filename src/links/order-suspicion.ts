import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import BlacklistModule from "../modules/blacklist"

/**
 * `order.blacklist_suspicions`: the order's suspicions.
 *
 * The field is repeated so that the link differs from its neighbours: see `persistence/link-keys.ts`.
 */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id,id", isList: true },
  {
    ...BlacklistModule.linkable.blacklistSuspicion.id,
    primaryKey: "order_id,order_id",
  },
  { readOnly: true }
)
