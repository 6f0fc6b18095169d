import type { TFunction } from "i18next"
import { z } from "zod"
import type { AdminExplainCheckout, AdminExplainedAddress } from "../../../../types"

/** What can be asked about by itself. */
export const PERSON_FIELDS = ["email", "phone", "ip", "customer_id"] as const
/** The delivery address. */
export const ADDRESS_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "postal_code",
  "city",
  "country_code",
] as const
export const WHY_FIELDS = [...PERSON_FIELDS, ...ADDRESS_FIELDS, "cart_id"] as const
export type WhyField = (typeof WHY_FIELDS)[number]
export type WhyValues = Record<WhyField, string>

export const EMPTY_WHY = Object.fromEntries(WHY_FIELDS.map((field) => [field, ""])) as WhyValues

export const whySchema = (t: TFunction<"blacklist">) =>
  z
    .object(
      Object.fromEntries(WHY_FIELDS.map((field) => [field, z.string().trim()])) as Record<
        WhyField,
        z.ZodString
      >
    )
    .superRefine((values, context) => {
      if (WHY_FIELDS.some((field) => values[field])) return
      context.addIssue({ code: "custom", path: ["email"], message: t("invalid.any") })
    })

const given = (text: string) => text || null

/** A cart is asked about as it is; everything else as it was typed. */
export function toExplain(values: WhyValues): AdminExplainCheckout {
  if (values.cart_id) return { cart_id: values.cart_id }
  const { email, phone, ip, customer_id } = values
  const address = Object.fromEntries(
    ADDRESS_FIELDS.map((field) => [field, given(values[field])])
  ) as AdminExplainedAddress
  const hasAddress = ADDRESS_FIELDS.some((field) => values[field])
  return {
    facts: {
      email: given(email),
      phone: given(phone),
      ip: given(ip),
      customer_id: given(customer_id),
      shipping_address: hasAddress ? address : null,
    },
  }
}

/** Part of a form, of what a customer or an order has. */
export const toWhyValues = (
  known: { [K in WhyField]?: string | null } | null | undefined
): Partial<WhyValues> =>
  Object.fromEntries(WHY_FIELDS.flatMap((field) => (known?.[field] ? [[field, known[field]]] : [])))
