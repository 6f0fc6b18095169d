import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { parseEmail, parsePhone } from "../../../../modules/blacklist/screening"
import { parseCountry, parseIp } from "../../../../modules/blacklist/screening/canonical"
import {
  type AdminCreateSuspicion,
  type AdminReviewSuspicion,
  type AdminUpdateSuspicion,
  SUSPICION_ADDRESS_TYPES,
  SUSPICION_SOURCES,
  SUSPICION_STATUSES,
  SUSPICION_VERDICTS,
  type SuspicionIdentity,
} from "../../../../types"
import {
  id,
  idOrIds,
  listParams,
  momentRange,
  oneOrMany,
  plainText,
  refuseUnreadable,
} from "../utils/schema"

const FIELD_LENGTH = 255

const text = (field: keyof SuspicionIdentity) =>
  plainText(field).trim().min(1).max(FIELD_LENGTH).nullish()

/** Who a suspicion is about, as an admin types it; kept as typed. */
const identityFields = {
  customer_id: text("customer_id"),
  email: text("email"),
  first_name: text("first_name"),
  last_name: text("last_name"),
  company: text("company"),
  phone: text("phone"),
  address_1: text("address_1"),
  address_2: text("address_2"),
  city: text("city"),
  province: text("province"),
  postal_code: text("postal_code"),
  // As core keeps it on orders.
  country_code: text("country_code").transform((code) => code && code.toLowerCase()),
  ip: text("ip"),
} satisfies Record<keyof SuspicionIdentity, z.ZodType>

type GivenIdentity = Partial<Record<keyof SuspicionIdentity, string | null>>

/** Names every field that cannot be read: what cannot be compared is of no use on the list. */
function refuseUnreadableIdentity(given: GivenIdentity, context: z.RefinementCtx): void {
  const { email, country_code, phone, ip } = given
  refuseUnreadable(
    [
      ["email", email, parseEmail],
      ["country_code", country_code, parseCountry],
      ["phone", phone, (raw) => parsePhone(raw, country_code)],
      ["ip", ip, parseIp],
    ],
    context
  )
}

const COMMENT_LENGTH = 255

const comment = plainText("comment").max(COMMENT_LENGTH).nullish()

/** What an order brings along. */
const COPIED = ["cart_id", ...(Object.keys(identityFields) as (keyof SuspicionIdentity)[])] as const

/** Either of an order, whose fields are copied, or of the fields themselves. */
const CreateSuspicionSchema = z
  .strictObject({
    order_id: id("order_id").nullish(),
    cart_id: id("cart_id").nullish(),
    address_type: z.enum(SUSPICION_ADDRESS_TYPES).optional(),
    comment,
    ...identityFields,
  })
  .superRefine((body, context) => {
    const given = COPIED.filter((field) => body[field] != null)
    const issue = body.order_id
      ? given.length && `${given.join(", ")}: not with order_id, which copies the order's own`
      : !body.email && "email is required where no order_id is given"
    if (issue) context.addIssue({ code: "custom", message: issue })
  })
  .superRefine(refuseUnreadableIdentity) satisfies z.ZodType<unknown, AdminCreateSuspicion>
export type CreateSuspicionBody = z.infer<typeof CreateSuspicionSchema>

const { customer_id: _fixed, ...correctable } = identityFields

const UpdateSuspicionSchema = z
  .strictObject({
    ...correctable,
    address_type: z.enum(SUSPICION_ADDRESS_TYPES).optional(),
    comment,
    assigned_to: id("assigned_to").nullish(),
  })
  .refine((body) => Object.keys(body).length > 0, {
    message: "There is nothing to change",
  }) satisfies z.ZodType<unknown, AdminUpdateSuspicion>
export type UpdateSuspicionBody = z.infer<typeof UpdateSuspicionSchema>

const ReviewSuspicionSchema = z.strictObject({
  verdict: z.enum(SUSPICION_VERDICTS),
  blacklist_customer: z.boolean().optional(),
  comment,
}) satisfies z.ZodType<unknown, AdminReviewSuspicion>
export type ReviewSuspicionBody = z.infer<typeof ReviewSuspicionSchema>

const ListSuspicionsSchema = listParams(
  [
    "created_at",
    "updated_at",
    "order_id",
    ...COPIED,
    "address_type",
    "comment",
    "source",
    "source_id",
    "status",
    "created_by",
    "assigned_to",
    "reviewed_by",
    "reviewed_at",
  ],
  {
    status: oneOrMany(SUSPICION_STATUSES).optional(),
    source: oneOrMany(SUSPICION_SOURCES).optional(),
    customer_id: idOrIds("customer_id").optional(),
    order_id: idOrIds("order_id").optional(),
    assigned_to: idOrIds("assigned_to").optional(),
    address_type: oneOrMany(SUSPICION_ADDRESS_TYPES).optional(),
    created_at: momentRange("created_at").optional(),
  }
)
export type ListSuspicionsQuery = z.infer<typeof ListSuspicionsSchema>

export const suspicionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/suspicions",
    middlewares: [validateAndTransformQuery(ListSuspicionsSchema, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/suspicions",
    middlewares: [validateAndTransformBody(CreateSuspicionSchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/suspicions/:id",
    middlewares: [validateAndTransformBody(UpdateSuspicionSchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/suspicions/:id/review",
    middlewares: [validateAndTransformBody(ReviewSuspicionSchema)],
  },
]
