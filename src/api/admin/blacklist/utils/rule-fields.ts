import { z } from "@medusajs/framework/zod"
import { PERIOD_UNITS, type PeriodUnit } from "../../../../types"
import { id, plainText } from "./schema"

/** The fields that manual and auto rules have in common. */

const NAME_LENGTH = 255
const MAX_IDS = 1000
const MAX_COUNT = 10_000

/** Ten years in each unit. */
const LONGEST: Record<PeriodUnit, number> = {
  minute: 5_256_000,
  hour: 87_600,
  day: 3_650,
  week: 520,
  month: 120,
}

export const ruleName = plainText("name").trim().min(1).max(NAME_LENGTH)

/** How many of something: orders, strikes, uses. */
export const quantity = z.number().int().min(1).max(MAX_COUNT)

export const period = (field: string) =>
  z
    .strictObject({ value: z.number().int().min(1), unit: z.enum(PERIOD_UNITS) })
    .refine(({ value, unit }) => !(value > LONGEST[unit]), {
      message: `${field} must not be longer than 10 years`,
    })

/** A list that names nothing twice. */
export const distinct = <T extends z.ZodType>(field: string, items: T, { min = 0 } = {}) =>
  z
    .array(items)
    .min(min)
    .max(MAX_IDS)
    .refine((values) => new Set(values).size === values.length, {
      message: `${field} must not name anything twice`,
    })

export const idList = (field: string) => distinct(field, id(field))
