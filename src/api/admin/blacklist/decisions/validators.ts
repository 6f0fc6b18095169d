import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import {
  type AdminReviewDecision,
  DECISION_STAGES,
  OUTCOMES,
  REASON_TYPES,
  REVIEW_REMEDIES,
  REVIEW_VERDICTS,
} from "../../../../types"
import {
  expiresAt,
  idOrIds,
  listParams,
  momentRange,
  oneOrMany,
  plainText,
  queryBoolean,
  reason,
} from "../utils/schema"
import { personFilters } from "./search"

const DECISION_COLUMNS = [
  "created_at",
  "last_attempt_at",
  "amount",
  "currency_code",
  "attempts",
  "stage",
  "outcome",
  "enforced",
  "score",
  "level",
  "verdict",
  "cart_id",
  "order_id",
  "customer_id",
  "email",
  "sales_channel_id",
  "duration_ms",
] as const

const amount = z.coerce.number({ message: "amount must be a range of numbers" })

/** `?amount[$gte]=10&amount[$lt]=100` */
const amountRange = z.strictObject(
  {
    $gt: amount.optional(),
    $gte: amount.optional(),
    $lt: amount.optional(),
    $lte: amount.optional(),
  },
  { message: "amount must be a range: amount[$gte], amount[$gt], amount[$lte], amount[$lt]" }
)

const ListDecisionsSchema = listParams(DECISION_COLUMNS, {
  outcome: oneOrMany(OUTCOMES).optional(),
  stage: oneOrMany(DECISION_STAGES).optional(),
  customer_id: idOrIds("customer_id").optional(),
  order_id: idOrIds("order_id").optional(),
  sales_channel_id: idOrIds("sales_channel_id").optional(),
  reason_type: oneOrMany(REASON_TYPES).optional(),
  reason_id: idOrIds("reason_id").optional(),
  verdict: oneOrMany(REVIEW_VERDICTS).optional(),
  reviewed: queryBoolean.optional(),
  amount: amountRange.optional(),
  created_at: momentRange("created_at").optional(),
  ...personFilters,
})
export type ListDecisionsQuery = z.infer<typeof ListDecisionsSchema>

const COMMENT_LENGTH = 1000

const comment = plainText("comment")
  .max(COMMENT_LENGTH, { message: `comment must have at most ${COMMENT_LENGTH} characters` })
  .nullish()

const ReviewDecisionSchema = z
  .strictObject({
    verdict: z.enum(REVIEW_VERDICTS).nullable(),
    comment,
    remedies: z.array(z.enum(REVIEW_REMEDIES)).max(REVIEW_REMEDIES.length).optional(),
    ban: z.strictObject({ reason, expires_at: expiresAt }).optional(),
    replace: z.boolean().optional(),
  })
  .refine(({ verdict, remedies }) => verdict === "wrong" || !remedies?.length, {
    message: "remedies can only be given with the verdict wrong",
  })
  .refine(({ verdict, ban }) => verdict === "right" || !ban, {
    message: "ban can only be given with the verdict right",
  }) satisfies z.ZodType<unknown, AdminReviewDecision>
export type ReviewDecisionBody = z.infer<typeof ReviewDecisionSchema>

export const decisionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/decisions",
    middlewares: [validateAndTransformQuery(ListDecisionsSchema, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/decisions/:id/review",
    middlewares: [validateAndTransformBody(ReviewDecisionSchema)],
  },
]
