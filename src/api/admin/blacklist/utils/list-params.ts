import { z } from "@medusajs/framework/zod"
import { moment } from "./body-fields"

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
export const idOrIds = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((value) => (typeof value === "string" ? [value] : value))

/** A range of moments, as Medusa's own lists take it: `?created_at[$gte]=…`. */
export const momentRange = (field: string) =>
  z.strictObject({
    $gt: moment(field).optional(),
    $gte: moment(field).optional(),
    $lt: moment(field).optional(),
    $lte: moment(field).optional(),
  })

/**
 * What every list takes, plus its own filters.
 *
 * @param orderable - columns that `order` may name; the first, descending, is the default
 */
export const listParams = <S extends z.ZodRawShape>(
  orderable: readonly [string, ...string[]],
  filters: S
) =>
  z.strictObject({
    limit: wholeNumber(50, MAX_LIMIT),
    offset: wholeNumber(0),
    fields: z.string().optional(),
    order: z
      .string()
      .refine((order) => orderable.includes(order.replace(/^-/, "")), {
        message: `order must be one of ${orderable.join(", ")}, with a leading "-" for descending`,
      })
      .default(`-${orderable[0]}`),
    q: z.string().trim().max(200).optional(),
    ...filters,
  })
