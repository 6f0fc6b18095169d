import { parseEmail } from "../../../../modules/blacklist/screening"
import { z } from "@medusajs/framework/zod"
import { parseCountry, parseIp } from "../../../../modules/blacklist/screening/canonical"
import { id } from "../utils/body-fields"
import { refuseUnreadable } from "../utils/refuse-unparsable"
import { address, value } from "./address"

const facts = z
  .strictObject({
    email: value("facts.email"),
    ip: value("facts.ip"),
    phone: value("facts.phone"),
    customer_id: value("facts.customer_id"),
    /** Whether that customer is logged in; a guest may have typed the e-mail of an account. */
    logged_in: z.boolean().optional(),
    sales_channel_id: value("facts.sales_channel_id"),
    shipping_address: address("facts.shipping_address"),
    billing_address: address("facts.billing_address"),
  })
  // Not the phones: one that cannot be read is kept on carts as well, and compared by its digits.
  .superRefine(({ email, ip, shipping_address, billing_address }, context) =>
    refuseUnreadable(
      [
        ["facts.email", email, parseEmail],
        ["facts.ip", ip, parseIp],
        ["facts.shipping_address.country_code", shipping_address?.country_code, parseCountry],
        ["facts.billing_address.country_code", billing_address?.country_code, parseCountry],
      ],
      context
    )
  )

export const AdminExplain = z
  .strictObject({
    cart_id: id("cart_id").optional(),
    order_id: id("order_id").optional(),
    facts: facts.optional(),
  })
  .refine((body) => Object.values(body).filter((given) => given !== undefined).length === 1, {
    message: "exactly one of cart_id, order_id and facts is required",
  })
export type AdminExplainBody = z.infer<typeof AdminExplain>
