import type { TFunction } from "i18next"
import { z } from "zod"
import { type Mode, type Period, RULE_ACTIONS, type RuleAction } from "../../../../types"
import { periodShape, type PeriodValues } from "../../../ui/lib/form-values"

const MAX_NAME_LENGTH = 255
const MAX_QUANTITY = 10_000
/** Ten years in minutes; the server knows the limit of every unit. */
const MAX_PERIOD_VALUE = 5_256_000

/** Numbers are text while they are typed. */
const isWhole = (text: string, max: number) =>
  /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= max

/** What the forms of both kinds of rules have in common. */
export const ruleShape = (t: Translate) => ({
  name: z
    .string()
    .trim()
    .min(1, t("rules.invalid.name"))
    .max(MAX_NAME_LENGTH, t("rules.invalid.nameTooLong", { count: MAX_NAME_LENGTH })),
  enabled: z.boolean(),
  monitor: z.boolean(),
  action: z.enum(RULE_ACTIONS),
  ban: z.enum(["period", "lifted"]),
  block_duration: periodShape,
  sales_channel_ids: z.array(z.string()),
})

/** The values of both forms. */
export interface RuleValues extends OutcomeValues {
  name: string
  enabled: boolean
  sales_channel_ids: string[]
  customer_group_ids?: string[]
}

/** The names of what a rule is limited to. */
export interface RuleNames {
  groups: string[]
  channels: string[]
}

/** Reports fields that are shown and hold no usable number. */
export const numberChecks = (t: Translate, context: z.RefinementCtx) => {
  const check = (path: string[], text: string, max: number) => {
    if (isWhole(text, max)) return
    context.addIssue({ code: "custom", path, message: t("rules.invalid.number", { max }) })
  }
  return {
    quantity: (path: string[], text: string) => check(path, text, MAX_QUANTITY),
    period: (path: string[], { value }: PeriodValues) =>
      check([...path, "value"], value, MAX_PERIOD_VALUE),
  }
}

export const toPeriod = ({ value, unit }: PeriodValues): Period => ({ value: Number(value), unit })

export const toPeriodValues = (
  period: Period | null | undefined,
  fallback: Period
): PeriodValues => {
  const { value, unit } = period ?? fallback
  return { value: String(value), unit }
}

/** What a new rule is to do before anybody knows how often it hits: nobody is kept out by it. */
export const FIRST_ACTION = "flag" satisfies RuleAction

/** Whether the form begins in monitor mode: as the rule is, and with every new one. */
export const startsMonitored = (rule?: { mode: Mode }): boolean =>
  rule ? rule.mode === "monitor" : true

export interface OutcomeValues {
  monitor: boolean
  action: RuleAction
  ban: "period" | "lifted"
  block_duration: PeriodValues
}

export const toOutcome = ({ monitor, action, ban, block_duration }: OutcomeValues) => ({
  mode: monitor ? ("monitor" as const) : ("enforce" as const),
  action,
  block_duration: action === "blacklist" && ban === "period" ? toPeriod(block_duration) : null,
})

/** Says how long a ban lasts only of a rule that bans; what is stored otherwise stays. */
export function withoutIdleBan<T extends { action: RuleAction; block_duration: Period | null }>(
  fields: T
): Omit<T, "block_duration"> & { block_duration?: Period | null } {
  const { block_duration, ...others } = fields
  return fields.action === "blacklist" ? { ...others, block_duration } : others
}

export type Translate = TFunction<"blacklist">

/** "a, b and c", in the language of the texts, which may be another than the dashboard's. */
export const joinWords = (t: Translate, words: string[]): string =>
  words.length < 2
    ? words.join("")
    : t("rules.sentence.and", { rest: words.slice(0, -1).join(", "), last: words.at(-1) })

export const joinNames = (t: Translate, names: string[]): string =>
  joinWords(
    t,
    names.map((name) => t("rules.sentence.name", { name }))
  )

/** A period as the sentence needs it: counted within, looked back over, or banned for. */
export const periodText = (
  t: Translate,
  form: "within" | "past" | "ban",
  { value, unit }: Period
): string => t(`periods.${form}.${unit}`, { count: value })

export function actionText(t: Translate, action: RuleAction, ban: Period | null): string {
  if (action !== "blacklist") return t(`rules.sentence.${action}`)
  return ban
    ? t("rules.sentence.blacklist", { duration: periodText(t, "ban", ban) })
    : t("rules.sentence.blacklistUntilLifted")
}

/** Nothing for a rule that holds in every sales channel. */
export const channelsText = (t: Translate, names: string[]): string[] =>
  names.length
    ? [t("rules.sentence.channels", { count: names.length, channels: joinNames(t, names) })]
    : []
