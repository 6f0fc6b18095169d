import { model } from "@medusajs/framework/utils"

/**
 * Which cart a payment session paid for. Core deletes a session when another takes its place, or when
 * the cart's amount changes; its provider may report a decline of it seconds later.
 */
const PaymentSessionCart = model.define(
  { name: "BlacklistPaymentSessionCart", tableName: "blacklist_payment_session_cart" },
  {
    payment_session_id: model.text().primaryKey(),
    cart_id: model.text(),
    seen_at: model.dateTime(),
  }
)

export default PaymentSessionCart
