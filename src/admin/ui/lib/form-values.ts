import type { TFunction } from "i18next"
import { z } from "zod"
import { PERIOD_UNITS } from "../../../types"

/** The longest notes that the API takes. */
export const NOTE_LENGTHS = { reason: 1000, comment: 255 } as const
export type NoteKind = keyof typeof NOTE_LENGTHS

/** Words of the team for the team: the reason of a ban or an entry, a comment on a suspicion. */
export const noteShape = (t: TFunction<"blacklist">, kind: NoteKind) =>
  z.string().max(NOTE_LENGTHS[kind], t(`${kind}.tooLong`, { count: NOTE_LENGTHS[kind] }))

export const toNote = (text: string): string | null => text.trim() || null

export const QUICK_DURATIONS = ["day", "week", "month"] as const
type QuickDuration = (typeof QUICK_DURATIONS)[number]

/** The moment a quick choice ends, counted from now. */
export function endOf(duration: QuickDuration, now = new Date()): Date {
  const end = new Date(now)
  if (duration === "day") end.setDate(end.getDate() + 1)
  else if (duration === "week") end.setDate(end.getDate() + 7)
  else end.setMonth(end.getMonth() + 1)
  end.setSeconds(0, 0)
  return end
}

/** A number of units, as it is typed. */
export const periodShape = z.object({ value: z.string(), unit: z.enum(PERIOD_UNITS) })
export type PeriodValues = z.infer<typeof periodShape>

export interface DurationValues {
  duration: "permanent" | "until"
  expires_at: Date | null
}

export const durationShape = {
  duration: z.enum(["permanent", "until"]),
  expires_at: z.date().nullable(),
}

export const toDurationValues = (expiresAt: string | null | undefined): DurationValues => ({
  duration: expiresAt ? "until" : "permanent",
  expires_at: expiresAt ? new Date(expiresAt) : null,
})

export const toExpiresAt = ({ duration, expires_at }: DurationValues): string | null =>
  duration === "until" && expires_at ? expires_at.toISOString() : null

/**
 * Asks for a date in the future where one is needed. The date that is already stored may stay as
 * it is: an expired entry can be given another reason without being revived.
 */
export function checkDuration(
  t: TFunction<"blacklist">,
  values: DurationValues,
  context: z.RefinementCtx,
  stored: string | null = null
) {
  if (values.duration !== "until") return
  const issue = (message: string) =>
    context.addIssue({ code: "custom", path: ["expires_at"], message })

  if (!values.expires_at) issue(t("duration.required"))
  else if (toExpiresAt(values) !== stored && values.expires_at <= new Date())
    issue(t("duration.future"))
}

/** Only what differs from before: an update sends nothing that was not changed. */
export const changedFields = <T extends object>(after: T, before: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof T])
    )
  ) as Partial<T>
