import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { type AddressFacts, parseEmail } from "../../../../modules/blacklist/screening"
import { explainHits } from "../../../../modules/blacklist/screening/explanation"
import { parseCountry, parseIp } from "../../../../modules/blacklist/screening/canonical"
import type { AdminExplainCheckout, AdminExplanationResponse } from "../../../../types"
import { explainCheckoutWorkflow, explainReasonsWorkflow } from "../../../../workflows"
import { unkept } from "../../../../workflows/decisions/utils/unkept"
import type { AdminRequest } from "../utils/http"
import { id, plainText, refuseUnreadable } from "../utils/schema"

const VALUE_LENGTH = 500
const MOST_PROVIDERS = 100

/** A value as a cart may hold it. */
const value = (field: string) =>
  plainText(field)
    .max(VALUE_LENGTH, { message: `${field} must have at most ${VALUE_LENGTH} characters` })
    .nullish()

const COMPARED = [
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
] as const satisfies readonly (keyof AddressFacts)[]

/** What else core's APIs show of an address of a cart, an order or a customer. */
const IGNORED = [
  "id",
  "customer_id",
  "address_name",
  "is_default_shipping",
  "is_default_billing",
  "metadata",
  "created_at",
  "updated_at",
  "deleted_at",
] as const

const fieldsOf = <F extends string, T>(fields: readonly F[], schemaOf: (field: F) => T) =>
  Object.fromEntries(fields.map((field) => [field, schemaOf(field)])) as Record<F, T>

/** An address as it was typed, or as it was copied from a response of core's; null where there is none. */
const address = (name: string) =>
  z
    .strictObject({
      ...fieldsOf(COMPARED, (field) => value(`${name}.${field}`)),
      ...fieldsOf(IGNORED, () => z.unknown().optional()),
    })
    .transform((given): AddressFacts => fieldsOf(COMPARED, (field) => given[field]))
    .nullish()

const facts = z
  .strictObject({
    email: value("facts.email"),
    ip: value("facts.ip"),
    phone: value("facts.phone"),
    customer_id: value("facts.customer_id"),
    /** Whether that customer is logged in; a guest may have typed the e-mail of an account. */
    logged_in: z.boolean().optional(),
    sales_channel_id: value("facts.sales_channel_id"),
    /** What the cart costs, for the check of large orders. */
    amount: z.number().min(0).nullish(),
    currency_code: value("facts.currency_code"),
    payment_provider_ids: z
      .array(plainText("facts.payment_provider_ids").max(VALUE_LENGTH))
      .max(MOST_PROVIDERS)
      .optional(),
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

const ExplainSchema = z
  .strictObject({
    cart_id: id("cart_id").optional(),
    order_id: id("order_id").optional(),
    facts: facts.optional(),
  })
  .refine((body) => Object.values(body).filter((given) => given !== undefined).length === 1, {
    message: "exactly one of cart_id, order_id and facts is required",
  }) satisfies z.ZodType<unknown, AdminExplainCheckout>
type ExplainBody = z.infer<typeof ExplainSchema>

export const explainMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/explain",
    middlewares: [validateAndTransformBody(ExplainSchema)],
  },
]

export const explain = async (
  req: AdminRequest<ExplainBody>,
  res: MedusaResponse<AdminExplanationResponse>
) => {
  const input = req.validatedBody
  const { result: decision } = await explainCheckoutWorkflow(req.scope).run({ input })
  const { result: now } = await explainReasonsWorkflow(req.scope).run({ input })
  const hits = new Set(decision.reasons.map(({ id }) => id))
  const explanation = [
    ...explainHits(decision.reasons, true),
    ...now.filter(({ id }) => !hits.has(id)),
  ]
  const nobodyTried = { attempts: 0, last_attempt_at: null }
  res.json({ decision: { ...unkept(decision), ...nobodyTried, explanation } })
}
