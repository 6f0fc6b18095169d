import { z } from "@medusajs/framework/zod"
import {
  CONDITION_FIELDS,
  type ConditionField,
  COPYABLE_FIELDS,
  ENTRY_ACTIONS,
  ENTRY_SOURCES,
  MODES,
} from "../../../../types"
import { expiresAt, id, plainText, reason } from "../utils/body-fields"
import { idOrIds, listParams, oneOrMany, queryBoolean } from "../utils/list-params"

const CONDITION_LENGTH = 500

const condition = (field: ConditionField) =>
  plainText(`conditions.${field}`)
    .trim()
    .min(1, { message: `conditions.${field} must not be empty` })
    .max(CONDITION_LENGTH, {
      message: `conditions.${field} must have at most ${CONDITION_LENGTH} characters`,
    })
    .optional()

const conditions = z
  .strictObject(
    Object.fromEntries(CONDITION_FIELDS.map((field) => [field, condition(field)])) as Record<
      ConditionField,
      ReturnType<typeof condition>
    >
  )
  .refine((given) => Object.values(given).some((value) => value !== undefined), {
    message: `conditions: at least one of ${CONDITION_FIELDS.join(", ")} is required`,
  })

const entryFields = {
  action: z.enum(ENTRY_ACTIONS).optional(),
  mode: z.enum(MODES).optional(),
  reason,
  active: z.boolean().optional(),
  expires_at: expiresAt,
}

export const AdminCreateEntry = z.strictObject({ conditions, ...entryFields })
export type AdminCreateEntryBody = z.infer<typeof AdminCreateEntry>

export const AdminUpdateEntry = z.strictObject({
  conditions: conditions.optional(),
  ...entryFields,
})
export type AdminUpdateEntryBody = z.infer<typeof AdminUpdateEntry>

export const AdminListEntries = listParams(
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
export type AdminListEntriesQuery = z.infer<typeof AdminListEntries>

const MAX_BATCH = 500

const copyFields = {
  fields: z.array(z.enum(COPYABLE_FIELDS)).min(1).optional(),
  action: z.enum(ENTRY_ACTIONS).optional(),
  reason,
  expires_at: expiresAt,
}

/** "Add to blacklist" of one order or customer. */
export const AdminCopyEntry = z.strictObject(copyFields)
export type AdminCopyEntryBody = z.infer<typeof AdminCopyEntry>

const ids = (field: string) => z.array(id(field)).min(1).max(MAX_BATCH).optional()

/** "Add to blacklist" of several orders or several customers. */
export const AdminBatchCopyEntries = z
  .strictObject({ order_ids: ids("order_ids"), customer_ids: ids("customer_ids"), ...copyFields })
  .refine(
    ({ order_ids, customer_ids }) => (order_ids === undefined) !== (customer_ids === undefined),
    {
      message: "exactly one of order_ids and customer_ids is required",
    }
  )
export type AdminBatchCopyEntriesBody = z.infer<typeof AdminBatchCopyEntries>
