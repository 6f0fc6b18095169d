import { z } from "@medusajs/framework/zod"
import { plainText } from "../utils/body-fields"

const VALUE_LENGTH = 500

const value = (field: string) =>
  plainText(field)
    .max(VALUE_LENGTH, { message: `${field} must have at most ${VALUE_LENGTH} characters` })
    .nullish()

const ADDRESS_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const

const address = (name: string) =>
  z
    .strictObject(
      Object.fromEntries(
        ADDRESS_FIELDS.map((field) => [field, value(`facts.${name}.${field}`)])
      ) as Record<(typeof ADDRESS_FIELDS)[number], ReturnType<typeof value>>
    )
    .nullish()

const facts = z.strictObject({
  email: value("facts.email"),
  ip: value("facts.ip"),
  phone: value("facts.phone"),
  customer_id: value("facts.customer_id"),
  /** Whether that customer is logged in; so where it is not said. A guest may have typed the e-mail. */
  logged_in: z.boolean().optional(),
  sales_channel_id: value("facts.sales_channel_id"),
  shipping_address: address("shipping_address"),
  billing_address: address("billing_address"),
})
export type ExplainedFacts = z.infer<typeof facts>

const id = z.string().min(1).optional()

export const AdminExplain = z
  .strictObject({ cart_id: id, order_id: id, facts: facts.optional() })
  .refine((body) => Object.values(body).filter((given) => given !== undefined).length === 1, {
    message: "exactly one of cart_id, order_id and facts is required",
  })
export type AdminExplainBody = z.infer<typeof AdminExplain>
