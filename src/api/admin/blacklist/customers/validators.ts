import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import {
  type AdminBatchCustomerStatuses,
  type AdminSetCustomerStatus,
  BAN_ENDS,
  CUSTOMER_STATUSES,
  STATUS_SOURCES,
} from "../../../../types"
import { expiresAt, id, idOrIds, listParams, momentRange, oneOrMany, reason } from "../utils/schema"

export const statusFields = { status: z.enum(CUSTOMER_STATUSES), reason, expires_at: expiresAt }

export const neverEnds = ({ status, expires_at }: { status: string; expires_at?: Date | null }) =>
  status !== "neutral" || !expires_at

export const NEVER_ENDS = { message: "expires_at cannot be given with the status neutral" }

const SetCustomerStatusSchema = z
  .strictObject(statusFields)
  .refine(neverEnds, NEVER_ENDS) satisfies z.ZodType<unknown, AdminSetCustomerStatus>
export type SetCustomerStatusBody = z.infer<typeof SetCustomerStatusSchema>

const BatchCustomerStatusesSchema = z
  .strictObject({ customer_ids: z.array(id("customer_ids")).min(1).max(1000), ...statusFields })
  .refine(neverEnds, NEVER_ENDS) satisfies z.ZodType<unknown, AdminBatchCustomerStatuses>
export type BatchCustomerStatusesBody = z.infer<typeof BatchCustomerStatusesSchema>

const ListCustomerStatusesSchema = listParams(
  [
    "updated_at",
    "created_at",
    "customer_id",
    "status",
    "source",
    "source_id",
    "reason",
    "expires_at",
    "created_by",
  ],
  {
    status: oneOrMany(CUSTOMER_STATUSES).optional(),
    customer_id: idOrIds("customer_id").optional(),
    /** Of the status, as a decision's reason names it. */
    id: idOrIds("id").optional(),
  }
)
export type ListCustomerStatusesQuery = z.infer<typeof ListCustomerStatusesSchema>

const ListPastBansSchema = listParams(
  ["ended_at", "banned_at", "customer_id", "source", "source_id", "reason", "expires_at", "end"],
  {
    customer_id: idOrIds("customer_id").optional(),
    source: oneOrMany(STATUS_SOURCES).optional(),
    end: oneOrMany(BAN_ENDS).optional(),
    ended_at: momentRange("ended_at").optional(),
  }
)
export type ListPastBansQuery = z.infer<typeof ListPastBansSchema>

export const customerMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/customers",
    middlewares: [validateAndTransformQuery(ListCustomerStatusesSchema, { isList: true })],
  },
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/customers/past-bans",
    middlewares: [validateAndTransformQuery(ListPastBansSchema, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/customers/batch",
    middlewares: [validateAndTransformBody(BatchCustomerStatusesSchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/customers/:customer_id",
    middlewares: [validateAndTransformBody(SetCustomerStatusSchema)],
  },
]
