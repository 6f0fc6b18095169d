import type { TFunction } from "i18next"
import { z } from "zod"
import type { RetentionSettings } from "../../../../types"

const MIN_DAYS = 1
const MAX_DAYS = 3650

const isDays = (text: string) =>
  /^\d+$/.test(text.trim()) && Number(text) >= MIN_DAYS && Number(text) <= MAX_DAYS

/** The form's values: days as they are typed, and whether they count at all. */
export const retentionSchema = (t: TFunction<"blacklist">) => {
  const message = t("settings.retention.daysInvalid", { min: MIN_DAYS, max: MAX_DAYS })
  const days = z
    .object({ isLimited: z.boolean(), days: z.string() })
    .refine(({ isLimited, days: text }) => !isLimited || isDays(text), {
      path: ["days"],
      message,
    })
  return z.object({ decisions: days, ledger: days, origins: days })
}

export type RetentionValues = z.infer<ReturnType<typeof retentionSchema>>
export type RetentionField = keyof RetentionValues

/** What the days start from where records were kept for good until now. */
const DEFAULT_DAYS = 365

const toDays = (days: number | null) => ({
  isLimited: days !== null,
  days: String(days ?? DEFAULT_DAYS),
})

const fromDays = ({ isLimited, days }: RetentionValues[RetentionField]) =>
  isLimited ? Number(days) : null

export const toRetentionValues = (retention: RetentionSettings): RetentionValues => ({
  decisions: toDays(retention.decisions_days),
  ledger: toDays(retention.ledger_days),
  origins: toDays(retention.cart_origins_days),
})

export const toRetention = (values: RetentionValues): RetentionSettings => ({
  decisions_days: fromDays(values.decisions),
  ledger_days: fromDays(values.ledger),
  cart_origins_days: Number(values.origins.days),
})
