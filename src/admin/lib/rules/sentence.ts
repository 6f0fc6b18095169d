import type { TFunction } from "i18next"
import type { Period } from "../../../types/rules"
import type { RuleAction } from "../../../types/vocabulary"

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
