import { z } from "@medusajs/framework/zod"

/** Free text for admins' eyes, kept and shown as it is; HTML in it stays text. */
export const REASON_LENGTH = 1000

/** PostgreSQL keeps no NUL in text; without this the answer would be a 500. */
export const plainText = (field: string) =>
  z.string().refine((value) => !value.includes("\0"), {
    message: `${field} must not contain NUL characters`,
  })

export const reason = plainText("reason")
  .max(REASON_LENGTH, { message: `reason must have at most ${REASON_LENGTH} characters` })
  .nullish()

/** The end of something: a moment that has not passed yet, or null for "permanent". */
export const expiresAt = z.iso
  .datetime({ offset: true, message: "expires_at must be an ISO 8601 date and time" })
  .or(z.iso.date({ message: "expires_at must be an ISO 8601 date and time" }))
  .transform((value) => new Date(value))
  .refine((date) => date.getTime() > Date.now(), { message: "expires_at must be in the future" })
  .nullish()
