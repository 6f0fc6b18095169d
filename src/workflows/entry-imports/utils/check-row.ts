import { z } from "@medusajs/framework/zod"
import { canonicalEmail } from "../../../modules/blacklist/screening"
import {
  describeBreadth,
  type StoreBreadth,
  tooBroad,
} from "../../../modules/blacklist/screening/too-broad"
import type { CompiledConditions } from "../../../modules/blacklist/persistence/entries"
import {
  CONDITION_FIELDS,
  type ConditionField,
  ENTRY_ACTIONS,
  type EntryAction,
  type EntryConditions,
  type Mode,
  MODES,
} from "../../../types"
import { condition, moment, reason } from "../../common/fields"
import { readConditions } from "../../entries/utils/read-conditions"
import { type Column, COLUMNS, isColumn, toldName } from "./columns"
import type { RowError, SourceRow } from "./source-row"

/** What a row has that says nothing of it. */
export interface RowDefaults {
  action?: EntryAction
  mode?: Mode
  reason?: string | null
  /** ISO 8601. */
  expires_at?: string | null
}

/** What the store knows that a row is checked against. */
export interface RowContext {
  defaults: RowDefaults
  /** Canonical e-mails that the store's own systems give to many shoppers. */
  placeholder_emails: string[]
  /** Ids of the lists that an entry may name. */
  list_ids: string[]
  /** What is broad for the store; null where entries may be as broad as they like. */
  breadth: StoreBreadth | null
}

/** An entry as it is staged, or what is wrong with its row. */
export type CheckedRow =
  { success: true; entry: CheckedEntry } | { success: false; errors: RowError[] }

export interface CheckedEntry extends CompiledConditions {
  row: number
  action: EntryAction
  mode: Mode
  reason: string | null
  active: boolean
  expires_at: string | null
}

/** A word of a closed set, as a cell spells it. */
const word = <T extends string>(field: string, words: readonly [T, ...T[]]) =>
  z
    .preprocess(
      (value) => (typeof value === "string" ? value.trim().toLowerCase() : value),
      z.enum(words, { error: () => `${field} must be one of ${words.join(", ")}` })
    )
    .optional()

const TRUTH: Record<string, boolean> = {
  ...{ true: true, yes: true, "1": true },
  ...{ false: false, no: false, "0": false },
}

const active = z
  .preprocess(
    (value) => (typeof value === "string" ? TRUTH[value.trim().toLowerCase()] : value),
    z.boolean({ error: () => "active must be true or false" })
  )
  .optional()

/** A moment that has passed is read as well: what is exported imports again to the same rows. */
const expiresAt = z.preprocess(
  (value) => (typeof value === "string" ? value.trim() : value),
  moment("expires_at")
)

const mapFields = <T>(of: (field: ConditionField) => T) =>
  Object.fromEntries(CONDITION_FIELDS.map((field) => [field, of(field)])) as Record<
    ConditionField,
    T
  >

const SCHEMAS: Record<Column, z.ZodType> = {
  ...mapFields(condition),
  action: word("action", ENTRY_ACTIONS),
  mode: word("mode", MODES),
  reason,
  active,
  expires_at: expiresAt,
}

const unknownColumn = (field: string) => ({
  field: toldName(field),
  message: `${toldName(field) ?? "a key"} means nothing here; known are ${COLUMNS.join(", ")}`,
})

type Values = Partial<Record<Column, unknown>>

/** The values of a row as the API takes them. */
function readValues(given: Record<string, unknown>): {
  values: Values
  errors: Omit<RowError, "row">[]
} {
  const values: Values = {}
  const errors: Omit<RowError, "row">[] = []
  for (const [field, raw] of Object.entries(given)) {
    if (!isColumn(field)) {
      errors.push(unknownColumn(field))
      continue
    }
    const reading = SCHEMAS[field].safeParse(raw)
    if (reading.success) values[field] = reading.data
    else errors.push({ field, message: reading.error.issues[0].message })
  }
  return { values, errors }
}

/** What an entry would be refused for though it can be read. */
function refusal(
  compiled: CompiledConditions,
  { placeholder_emails, list_ids, breadth }: RowContext
): Omit<RowError, "row"> | null {
  const email = compiled.conditions.email && canonicalEmail(compiled.conditions.email)
  if (email && placeholder_emails.includes(email)) {
    const why = "is among the setting placeholder_emails: your own systems give it to many shoppers"
    return { field: "email", message: `email ${why}` }
  }
  const { list_id } = compiled.canonical
  if (list_id !== undefined && !list_ids.includes(list_id)) {
    return { field: "list_id", message: "list_id is not the id of a list" }
  }
  const broad = breadth ? tooBroad(compiled.canonical, breadth) : []
  if (!broad.length) return null
  return { field: broad[0].field, message: describeBreadth(broad).replaceAll("conditions.", "") }
}

/** Reads a row as the API reads an entry, with the same words for what is wrong. */
export function checkRow(source: SourceRow, context: RowContext): CheckedRow {
  const { row } = source
  const failed = (errors: Omit<RowError, "row">[]): CheckedRow => ({
    success: false,
    errors: errors.map((error) => ({ row, ...error })),
  })
  if ("error" in source) return failed([source.error])

  const { values, errors } = readValues(source.values)
  if (errors.length) return failed(errors)
  const { defaults } = context
  const conditions: EntryConditions = {}
  for (const field of CONDITION_FIELDS) {
    if (values[field] !== undefined) Object.assign(conditions, { [field]: values[field] })
  }
  const action = (values.action as EntryAction | undefined) ?? defaults.action ?? "block"
  const reading = readConditions(conditions, action)
  if (!reading.success) {
    return failed(
      reading.issues.map(({ field, issue }) => ({
        field,
        message: field ? `${field} ${issue}` : issue,
      }))
    )
  }
  const refused = refusal(reading.compiled, context)
  if (refused) return failed([refused])
  const expires = (values.expires_at as Date | undefined)?.toISOString()
  return {
    success: true,
    entry: {
      ...reading.compiled,
      row,
      action,
      mode: (values.mode as Mode | undefined) ?? defaults.mode ?? "enforce",
      reason: (values.reason as string | undefined) ?? defaults.reason ?? null,
      active: (values.active as boolean | undefined) ?? true,
      expires_at: expires ?? defaults.expires_at ?? null,
    },
  }
}
