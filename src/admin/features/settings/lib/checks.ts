import type { TFunction } from "i18next"
import { z } from "zod"
import {
  type AdminUpdateSettings,
  CHECKS,
  type CheckName,
  type CheckSettings,
  COUNTRY_LISTS,
  MISMATCH_LEVELS,
  RISK_LEVELS_ABOVE,
} from "../../../../types"

/** What a check does, in one word: its switch, mode and action together. */
export const CHECK_STATES = ["off", "monitor", "flag", "refuse"] as const
export type CheckState = (typeof CHECK_STATES)[number]

export const stateOf = ({ enabled, mode, action }: CheckSettings[CheckName]): CheckState => {
  if (!enabled) return "off"
  return mode === "monitor" ? "monitor" : action
}

const MAX_MESSAGE_LENGTH = 500

/** An amount as it is typed; empty for no limit. */
const AMOUNT = /^\d+(?:[.,]\d{1,3})?$/

export const checksSchema = (t: TFunction<"blacklist">) =>
  z
    .object({
      states: z.record(z.enum(CHECKS), z.enum(CHECK_STATES)),
      list: z.enum(COUNTRY_LISTS),
      countries: z.array(z.string()),
      level: z.enum(MISMATCH_LEVELS),
      riskFrom: z.enum(RISK_LEVELS_ABOVE),
      method: z.object({
        from: z.enum(RISK_LEVELS_ABOVE),
        providers: z.array(z.string()),
        message: z
          .string()
          .trim()
          .min(1, t("settings.checks.messageInvalid"))
          .max(MAX_MESSAGE_LENGTH, t("settings.checks.messageInvalid")),
      }),
      limits: z.array(
        z.object({
          currency: z.string(),
          amount: z
            .string()
            .trim()
            .refine((amount) => !amount || AMOUNT.test(amount), t("settings.checks.noAmount")),
        })
      ),
    })
    .refine(({ states, countries }) => states.countries === "off" || countries.length > 0, {
      path: ["countries"],
      error: t("settings.checks.noCountry"),
    })
    .refine(({ states, method }) => states.payment_method === "off" || method.providers.length, {
      path: ["method", "providers"],
      error: t("settings.checks.noProvider"),
    })
export type ChecksValues = z.infer<ReturnType<typeof checksSchema>>

/** @param currencies - those that the store sells in; a limit in another one stays */
export const toChecksValues = (checks: CheckSettings, currencies: string[]): ChecksValues => {
  const { limits } = checks.large_order
  const all = [...new Set([...currencies, ...Object.keys(limits)])]
  return {
    states: Object.fromEntries(CHECKS.map((name) => [name, stateOf(checks[name])])) as Record<
      CheckName,
      CheckState
    >,
    list: checks.countries.list,
    countries: checks.countries.countries,
    level: checks.address_mismatch.level,
    riskFrom: checks.risk_level.from,
    method: {
      from: checks.payment_method.from,
      providers: checks.payment_method.providers,
      message: checks.payment_method.message,
    },
    limits: all.map((currency) => ({
      currency,
      amount: limits[currency] === undefined ? "" : String(limits[currency]),
    })),
  }
}

/** Only what was changed of the switches: a check that is monitored keeps the action that it would have. */
const switchOf = (state: CheckState) => {
  if (state === "off") return { enabled: false }
  if (state === "monitor") return { enabled: true, mode: "monitor" as const }
  return { enabled: true, mode: "enforce" as const, action: state }
}

export const toChecks = ({
  states,
  list,
  countries,
  level,
  riskFrom,
  method,
  limits,
}: ChecksValues): AdminUpdateSettings => {
  const amounts = limits.flatMap(({ currency, amount }) =>
    amount ? [[currency, Number(amount.replace(",", "."))] as const] : []
  )
  const switches = Object.fromEntries(CHECKS.map((name) => [name, switchOf(states[name])]))
  return {
    checks: {
      ...switches,
      countries: { ...switches.countries, list, countries },
      large_order: { ...switches.large_order, limits: Object.fromEntries(amounts) },
      address_mismatch: { ...switches.address_mismatch, level },
      risk_level: { ...switches.risk_level, from: riskFrom },
      payment_method: { ...switches.payment_method, ...method },
    },
  }
}
