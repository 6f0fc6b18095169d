import { createInstance } from "i18next"
import { en } from "../../../src/admin/i18n/en"
import { pl } from "../../../src/admin/i18n/pl"
import type { Look } from "./look"

type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other"
type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Stem}_${PluralForm}`
      ? Stem
      : K
    : `${K}.${KeysOf<T[K]>}`
}[keyof T & string]

/** The key of a text; plural forms go without their ending. */
export type TextKey = KeysOf<typeof en>
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string

/**
 * The plugin's own texts in a language. What a person reads is looked up here and not repeated in
 * the specs, so that editing a text breaks none of them. Unknown keys and missing values throw.
 */
export function textsIn(language: Look["language"]): Translate {
  const i18n = createInstance({
    lng: language,
    ns: "blacklist",
    defaultNS: "blacklist",
    resources: { en: { blacklist: en }, pl: { blacklist: pl } },
    initImmediate: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`There is no text ${key} in ${language}`)
    },
    missingInterpolationHandler: (text) => {
      throw new Error(`A value is missing for: ${text}`)
    },
  })
  void i18n.init()
  return (key, values = {}) => String(i18n.t(key, values))
}

interface Texts {
  [key: string]: string | Texts
}

const flatten = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`)
  )

/** `cus_01J…`: an id is for machines. */
const RAW_ID = /\b[a-z]+_[0-9A-HJKMNP-TV-Z]{26}\b/g
/** `blacklist.entries.empty.heading`, or the key without its namespace. */
const KEY = new RegExp(`\\b(blacklist|${Object.keys(en).join("|")})(\\.[a-zA-Z_]+)+\\b`, "g")
/** i18next leaves what it was not given. */
const PLACEHOLDER = /\{\{.*?\}\}/g

const POLISH = new Map(flatten(pl))
/** English texts that Polish says in another way, long enough to be nobody's data. */
const ONLY_ENGLISH = flatten(en)
  .filter(([key, text]) => text.length >= 12 && !text.includes("{{") && POLISH.get(key) !== text)
  .map(([, text]) => text)

/** What in a page's text no person should read. */
export const unreadableIn = (text: string, { language }: Pick<Look, "language">) => [
  ...(text.match(RAW_ID) ?? []),
  // `status.foo@mail.example` is an e-mail address.
  ...(text.match(KEY) ?? []).filter((key) => !text.includes(`${key}@`)),
  ...(text.match(PLACEHOLDER) ?? []),
  ...(language === "pl" ? ONLY_ENGLISH.filter((words) => text.includes(words)) : []),
]
