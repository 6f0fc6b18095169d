import { z } from "@medusajs/framework/zod"
import {
  RISK_LEVELS,
  RISK_SIGNALS,
  type RiskLevels,
  type RiskSettingsChanges,
  type RiskSignalId,
} from "../../../../types"

const HIGHEST_SCORE = 100
const MOST_CURRENCIES = 200

const number = (field: string, least: number, most: number) =>
  z
    .number({ message: `${field} must be a number` })
    .min(least, { message: `${field} must be at least ${least}` })
    .max(most, { message: `${field} must be at most ${most}` })

const fieldsOf = <F extends string, T>(fields: readonly F[], schemaOf: (field: F) => T) =>
  Object.fromEntries(fields.map((field) => [field, schemaOf(field)])) as Record<F, T>

/** Good history lowers the score, everything else raises it. */
const pointsOf = (id: RiskSignalId) => {
  const field = `risk.signals.${id}.points`
  return id === "good_history" ? number(field, -HIGHEST_SCORE, 0) : number(field, 0, HIGHEST_SCORE)
}

const signalOf = (id: RiskSignalId) =>
  z
    .strictObject({
      enabled: z.boolean({ message: `risk.signals.${id}.enabled must be true or false` }).nullish(),
      points: pointsOf(id).nullish(),
    })
    .nullish()

const LIMITED = RISK_LEVELS.filter((level): level is keyof RiskLevels => level !== "safe")

const levelOf = (level: keyof RiskLevels) =>
  number(`risk.levels.${level}`, 1, HIGHEST_SCORE).nullish()

const codeOf = (currency: string) => currency.trim().toLowerCase()

const amount = z
  .number({ message: "risk.large_order must hold amounts" })
  .positive({ message: "risk.large_order must hold amounts above 0" })
  .nullable()

/** The setting `risk`: what is not named stays, and `null` puts one back to its default. */
export const riskSchema = z.strictObject({
  levels: z.strictObject(fieldsOf(LIMITED, levelOf)).nullish(),
  signals: z.strictObject(fieldsOf(RISK_SIGNALS, signalOf)).nullish(),
  large_order: z
    .record(z.string(), amount)
    .refine((amounts) => Object.keys(amounts).every((name) => /^[a-z]{3}$/.test(codeOf(name))), {
      message: "risk.large_order must name currencies by their code, such as eur",
    })
    .refine((amounts) => Object.keys(amounts).length <= MOST_CURRENCIES, {
      message: `risk.large_order must name at most ${MOST_CURRENCIES} currencies`,
    })
    .transform((amounts) =>
      Object.fromEntries(Object.entries(amounts).map(([name, value]) => [codeOf(name), value]))
    )
    .nullish(),
}) satisfies z.ZodType<RiskSettingsChanges, unknown>
