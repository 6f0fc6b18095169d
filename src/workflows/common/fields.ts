import { z } from "@medusajs/framework/zod"

/* Fields as people give them, by a body or by a row of a file. Messages name the field. */

/** Free text for admins' eyes, kept and shown as it is; HTML in it stays text. */
const REASON_LENGTH = 1000

const CONDITION_LENGTH = 500

const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text)

/** PostgreSQL keeps no NUL in text and no half of a character in JSON: the answer would be a 500. */
export const plainText = (field: string) =>
  z.string().refine((value) => !value.includes("\0") && isWellFormed(value), {
    message: `${field} must be well-formed text without NUL characters`,
  })

export const reason = plainText("reason")
  .max(REASON_LENGTH, { message: `reason must have at most ${REASON_LENGTH} characters` })
  .nullish()

/** The value of a condition, before it is read. */
export const condition = (field: string) =>
  plainText(field)
    .trim()
    .min(1, { message: `${field} must not be empty` })
    .max(CONDITION_LENGTH, {
      message: `${field} must have at most ${CONDITION_LENGTH} characters`,
    })
    .optional()

const isoDate = z.iso.date()
const isoDateTime = z.iso.datetime({ offset: true })

/** A moment as ISO 8601 spells it: a date, or a date and time with its zone. */
export const moment = (field: string) =>
  z
    .string({ message: `${field} must be an ISO 8601 date and time` })
    // A union of the two would answer "Invalid input" and name no field.
    .refine((value) => isoDateTime.safeParse(value).success || isoDate.safeParse(value).success, {
      message: `${field} must be an ISO 8601 date and time`,
    })
    .transform((value) => new Date(value))

/** The end of something: a moment that has not passed yet, or null for "permanent". */
export const expiresAt = moment("expires_at")
  .refine((date) => !(date.getTime() <= Date.now()), {
    message: "expires_at must be in the future",
  })
  .nullish()
