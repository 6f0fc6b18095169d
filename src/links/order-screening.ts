import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import BlacklistModule from "../modules/blacklist"

/**
 * `order.blacklist_screening`: whether the order is suspicious, held and screened, as the list of orders has it. Its
 * fields can be columns of Medusa's own list of orders, where its tables are configurable.
 *
 * The field is repeated so that the link differs from its neighbours: see `persistence/link-keys.ts`.
 */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id,id,id" },
  {
    ...BlacklistModule.linkable.blacklistOrderScreening.order_id,
    primaryKey: "order_id,order_id,order_id",
    alias: "blacklist_screening",
  },
  { readOnly: true }
)
