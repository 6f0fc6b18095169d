import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import {
  type AdminBatchCopyEntries,
  type AdminCopyEntry,
  type AdminCreateEntry,
  type AdminUpdateEntry,
  CONDITION_FIELDS,
  type ConditionField,
  COPYABLE_FIELDS,
  ENTRY_ACTIONS,
  ENTRY_SOURCES,
  MODES,
} from "../../../../types"
import { condition } from "../../../../workflows/common/fields"
import {
  expiresAt,
  id,
  idOrIds,
  listParams,
  oneOrMany,
  queryBoolean,
  reason,
} from "../utils/schema"

const conditions = z
  .strictObject(
    Object.fromEntries(
      CONDITION_FIELDS.map((field) => [field, condition(`conditions.${field}`)])
    ) as Record<ConditionField, ReturnType<typeof condition>>
  )
  .refine((given) => Object.values(given).some((value) => value !== undefined), {
    message: `conditions: at least one of ${CONDITION_FIELDS.join(", ")} is required`,
  })

/** Saves what would hit very many, where the answer would be 409 `too_broad`. */
const confirm = z.boolean().optional()

const entryFields = {
  action: z.enum(ENTRY_ACTIONS).optional(),
  mode: z.enum(MODES).optional(),
  reason,
  active: z.boolean().optional(),
  expires_at: expiresAt,
  confirm,
}

export const CreateEntrySchema = z.strictObject({ conditions, ...entryFields }) satisfies z.ZodType<
  unknown,
  AdminCreateEntry
>
export type CreateEntryBody = z.infer<typeof CreateEntrySchema>

const UpdateEntrySchema = z.strictObject({
  conditions: conditions.optional(),
  ...entryFields,
}) satisfies z.ZodType<unknown, AdminUpdateEntry>
export type UpdateEntryBody = z.infer<typeof UpdateEntrySchema>

export const ListEntriesSchema = listParams(
  [
    "created_at",
    "updated_at",
    "action",
    "mode",
    "reason",
    "active",
    "expires_at",
    "source",
    "source_id",
    "created_by",
    "hit_count",
    "last_hit_at",
  ],
  {
    id: idOrIds("id").optional(),
    action: oneOrMany(ENTRY_ACTIONS).optional(),
    mode: oneOrMany(MODES).optional(),
    source: oneOrMany(ENTRY_SOURCES).optional(),
    field: oneOrMany(CONDITION_FIELDS).optional(),
    active: queryBoolean.optional(),
    expired: queryBoolean.optional(),
  }
)
export type ListEntriesQuery = z.infer<typeof ListEntriesSchema>

const MAX_BATCH = 500

const copyFields = {
  fields: z.array(z.enum(COPYABLE_FIELDS)).min(1).optional(),
  action: z.enum(ENTRY_ACTIONS).optional(),
  reason,
  expires_at: expiresAt,
  confirm,
}

/** "Add to blacklist" of one order or customer. */
const CopyEntrySchema = z.strictObject(copyFields) satisfies z.ZodType<unknown, AdminCopyEntry>
export type CopyEntryBody = z.infer<typeof CopyEntrySchema>

const ids = (field: string) => z.array(id(field)).min(1).max(MAX_BATCH).optional()

/** "Add to blacklist" of several orders or several customers. */
const BatchCopyEntriesSchema = z
  .strictObject({ order_ids: ids("order_ids"), customer_ids: ids("customer_ids"), ...copyFields })
  .refine(
    ({ order_ids, customer_ids }) => (order_ids === undefined) !== (customer_ids === undefined),
    {
      message: "exactly one of order_ids and customer_ids is required",
    }
  ) satisfies z.ZodType<unknown, AdminBatchCopyEntries>
export type BatchCopyEntriesBody = z.infer<typeof BatchCopyEntriesSchema>

export const entryMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/entries",
    middlewares: [validateAndTransformQuery(ListEntriesSchema, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/entries",
    middlewares: [validateAndTransformBody(CreateEntrySchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/entries/batch",
    middlewares: [validateAndTransformBody(BatchCopyEntriesSchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/orders/:id/entries",
    middlewares: [validateAndTransformBody(CopyEntrySchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/customers/:customer_id/entries",
    middlewares: [validateAndTransformBody(CopyEntrySchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/entries/:id",
    middlewares: [validateAndTransformBody(UpdateEntrySchema)],
  },
]
