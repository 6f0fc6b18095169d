import { z } from "@medusajs/framework/zod"
import {
  CONDITION_FIELDS,
  type ConditionField,
  ENTRY_ACTIONS,
  ENTRY_SOURCES,
  MODES,
} from "../../../../types/vocabulary"
import { expiresAt, reason } from "../utils/body-fields"
import { listParams, oneOrMany, queryBoolean } from "../utils/list-params"

const CONDITION_LENGTH = 500

const condition = (field: ConditionField) =>
  z
    .string()
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

export const AdminUpdateEntry = z.strictObject({ conditions: conditions.optional(), ...entryFields })
export type AdminUpdateEntryBody = z.infer<typeof AdminUpdateEntry>

export const AdminListEntries = listParams(
  ["created_at", "updated_at", "hit_count", "last_hit_at", "expires_at", "action", "active"],
  {
    action: oneOrMany(ENTRY_ACTIONS).optional(),
    mode: oneOrMany(MODES).optional(),
    source: oneOrMany(ENTRY_SOURCES).optional(),
    field: oneOrMany(CONDITION_FIELDS).optional(),
    active: queryBoolean.optional(),
    expired: queryBoolean.optional(),
  }
)
export type AdminListEntriesQuery = z.infer<typeof AdminListEntries>
