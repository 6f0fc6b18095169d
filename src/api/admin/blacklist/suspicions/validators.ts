import { z } from "@medusajs/framework/zod"
import {
  SUSPICION_ADDRESS_TYPES,
  SUSPICION_SOURCES,
  SUSPICION_STATUSES,
  SUSPICION_VERDICTS,
  type SuspicionIdentity,
} from "../../../../types"
import { id, plainText } from "../utils/body-fields"
import { idOrIds, listParams, momentRange, oneOrMany } from "../utils/list-params"
import { identityFields, refuseUnreadableIdentity } from "./identity-fields"

const COMMENT_LENGTH = 255

const comment = plainText("comment").max(COMMENT_LENGTH).nullish()

/** What an order brings along. */
const COPIED = ["cart_id", ...(Object.keys(identityFields) as (keyof SuspicionIdentity)[])] as const

/** Either of an order, whose fields are copied, or of the fields themselves. */
export const AdminCreateSuspicion = z
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
  .superRefine(refuseUnreadableIdentity)
export type AdminCreateSuspicionBody = z.infer<typeof AdminCreateSuspicion>

export const AdminReviewSuspicion = z.strictObject({
  verdict: z.enum(SUSPICION_VERDICTS),
  blacklist_customer: z.boolean().optional(),
  comment,
})
export type AdminReviewSuspicionBody = z.infer<typeof AdminReviewSuspicion>

export const AdminListSuspicions = listParams(
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
    "reviewed_by",
    "reviewed_at",
  ],
  {
    status: oneOrMany(SUSPICION_STATUSES).optional(),
    source: oneOrMany(SUSPICION_SOURCES).optional(),
    customer_id: idOrIds("customer_id").optional(),
    order_id: idOrIds("order_id").optional(),
    address_type: oneOrMany(SUSPICION_ADDRESS_TYPES).optional(),
    created_at: momentRange("created_at").optional(),
  }
)
export type AdminListSuspicionsQuery = z.infer<typeof AdminListSuspicions>
