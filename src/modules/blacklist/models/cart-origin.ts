import { model } from "@medusajs/framework/utils"

/**
 * Where a cart's requests came from: the shopper's IP and who was logged in. Noted from the
 * storefront's own requests, because a completion by webhook has neither, and because the cart
 * itself says `customer_id` for a guest who merely typed an account's e-mail.
 */
const CartOrigin = model.define(
  { name: "BlacklistCartOrigin", tableName: "blacklist_cart_origin" },
  {
    cart_id: model.text().primaryKey(),
    ip: model.text().nullable(),
    /** 64-bit hash of the IP in decimal, as entries are indexed under it. */
    ip_key: model.text().nullable(),
    /** The same of what rules count: the IPv4 address, or the network of an IPv6 one. */
    counted_ip_key: model.text().nullable(),
    /** The same of the /24 or /48. */
    ip_network_key: model.text().nullable(),
    /** The logged-in customer, or null for a guest. */
    customer_id: model.text().nullable(),
    /** 64-bit hash of that customer's id in decimal. */
    customer_key: model.text().nullable(),
    seen_at: model.dateTime(),
  }
)

export default CartOrigin
