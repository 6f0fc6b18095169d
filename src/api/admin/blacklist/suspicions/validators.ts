import { z } from "@medusajs/framework/zod"
import type { SuspicionIdentity } from "../../../../types/http"
import {
  SUSPICION_ADDRESS_TYPES,
  SUSPICION_SOURCES,
  SUSPICION_STATUSES,
  SUSPICION_VERDICTS,
} from "../../../../types/vocabulary"
import { plainText } from "../utils/body-fields"
import { idOrIds, listParams, momentRange, oneOrMany } from "../utils/list-params"
import { identityFields, refuseUnreadable } from "./identity-fields"

const ID_LENGTH = 255
const COMMENT_LENGTH = 255

const comment = plainText("comment").max(COMMENT_LENGTH).nullish()

const IDENTITY = Object.keys(identityFields) as (keyof SuspicionIdentity)[]

/** Either of an order, whose fields are copied, or of the fields themselves. */
export const AdminCreateSuspicion = z
  .strictObject({
    order_id: plainText("order_id").min(1).max(ID_LENGTH).optional(),
    address_type: z.enum(SUSPICION_ADDRESS_TYPES).optional(),
    comment,
    ...identityFields,
  })
  .superRefine((body, context) => {
    const given = IDENTITY.filter((field) => body[field] != null)
    const issue = body.order_id
      ? given.length && `${given.join(", ")}: not with order_id, which copies the order's own`
      : !body.email && "email is required where no order_id is given"
    if (issue) context.addIssue({ code: "custom", message: issue })
  })
  .superRefine(refuseUnreadable)
export type AdminCreateSuspicionBody = z.infer<typeof AdminCreateSuspicion>

export const AdminReviewSuspicion = z.strictObject({
  verdict: z.enum(SUSPICION_VERDICTS),
  blacklist_customer: z.boolean().optional(),
  comment,
})
export type AdminReviewSuspicionBody = z.infer<typeof AdminReviewSuspicion>

export const AdminListSuspicions = listParams(
  ["created_at", "updated_at", "reviewed_at", "status", "source"],
  {
    status: oneOrMany(SUSPICION_STATUSES).optional(),
    source: oneOrMany(SUSPICION_SOURCES).optional(),
    customer_id: idOrIds.optional(),
    order_id: idOrIds.optional(),
    address_type: oneOrMany(SUSPICION_ADDRESS_TYPES).optional(),
    created_at: momentRange("created_at").optional(),
  }
)
export type AdminListSuspicionsQuery = z.infer<typeof AdminListSuspicions>
