import { z } from "@medusajs/framework/zod"
import type { Parsed } from "../../../../modules/blacklist/screening/canonical"
import { expiresAt, moment, plainText, reason } from "../../../../workflows/common/fields"

/* What bodies and queries are made of. Messages name the field. */

export { expiresAt, moment, plainText, reason }

const ID_LENGTH = 255

/** The id of something, as a body or a query names it. */
export const id = (field: string) => plainText(field).min(1).max(ID_LENGTH)

/** Where a value stands in the body (`facts.email`), the value, and how it is read. */
export type TypedValue = [
  field: string,
  raw: string | null | undefined,
  read: (raw: string) => Parsed<string>,
]

/** Names every value that cannot be read; an empty one is no value. */
export function refuseUnreadable(values: TypedValue[], context: z.RefinementCtx): void {
  for (const [field, raw, read] of values) {
    const reading = raw?.trim() ? read(raw) : null
    if (!reading || reading.success) continue
    context.addIssue({ code: "custom", path: [field], message: `${field} ${reading.issue}` })
  }
}

const MAX_LIMIT = 1000

const wholeNumber = (fallback: number, max?: number) => {
  const number = z.coerce.number().int().min(0)
  return (max === undefined ? number : number.max(max)).default(fallback)
}

/** `true` and `false` as a query string spells them. */
export const queryBoolean = z.enum(["true", "false"]).transform((value) => value === "true")

/** One value or several: `?status=open` or `?status[]=open&status[]=confirmed`. */
export const oneOrMany = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .union([z.enum(values), z.array(z.enum(values)).min(1)])
    .transform((value) => (Array.isArray(value) ? (value as T[]) : [value as T]))

/** One id or several. */
export const idOrIds = (field: string) =>
  // A union of the two would answer "Invalid input" and name no field.
  z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(id(field)).min(1))

const WITHOUT_ZONE = /T[\d:.]+$/

/** A moment in a query string. Medusa's own lists take one without a zone as well: it is in UTC. */
export const queryMoment = (field: string) =>
  z.preprocess(
    (value) => (typeof value === "string" && WITHOUT_ZONE.test(value) ? `${value}Z` : value),
    moment(field)
  )

/** A range of moments, as Medusa's own lists take it: `?created_at[$gte]=…`. */
export const momentRange = (field: string) =>
  z.strictObject({
    $gt: queryMoment(field).optional(),
    $gte: queryMoment(field).optional(),
    $lt: queryMoment(field).optional(),
    $lte: queryMoment(field).optional(),
  })

/**
 * What every list takes, plus its own filters.
 *
 * @param columns - what `order` may name beside `id`; the first, descending, is the default
 */
export const listParams = <S extends z.ZodRawShape>(
  columns: readonly [string, ...string[]],
  filters: S
) => {
  const orderable = [...columns, "id"]
  return z.strictObject({
    limit: wholeNumber(50, MAX_LIMIT),
    offset: wholeNumber(0),
    fields: z.string().optional(),
    order: z
      .string()
      .refine((order) => orderable.includes(order.replace(/^-/, "")), {
        message: `order must be one of ${orderable.join(", ")}, with a leading "-" for descending`,
      })
      .default(`-${columns[0]}`),
    q: plainText("q").trim().max(200).optional(),
    ...filters,
  })
}
