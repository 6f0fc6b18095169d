import type { Page } from "playwright-core"
import { en } from "../../../src/admin/i18n/en"
import { pl } from "../../../src/admin/i18n/pl"
import type { Look } from "./look"

interface Texts {
  [key: string]: string | Texts
}

const flatten = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`)
  )

const TEXTS = { en: new Map(flatten(en)), pl: new Map(flatten(pl)) }

/** The plugin's own words in a language, by which a page is worked there. */
export const wordsIn =
  ({ language }: Pick<Look, "language">) =>
  (key: string, values: Record<string, string> = {}) => {
    const text = TEXTS[language].get(key)
    if (text === undefined) throw new Error(`There is no text ${key} in ${language}`)
    return text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name])
  }

/** `cus_01J…`: an id is for machines. */
const RAW_ID = /\b[a-z]+_[0-9A-HJKMNP-TV-Z]{26}\b/g
/** `blacklist.entries.empty.heading`, or the key without its namespace. */
const KEY = new RegExp(`\\b(blacklist|${Object.keys(en).join("|")})(\\.[a-zA-Z_]+)+\\b`, "g")
/** i18next leaves what it was not given. */
const PLACEHOLDER = /\{\{.*?\}\}/g

/** English sentences that Polish says in another way, long enough to be nobody's data. */
const ONLY_ENGLISH = [...TEXTS.en]
  .filter(([key, text]) => text.length >= 12 && !text.includes("{{") && TEXTS.pl.get(key) !== text)
  .map(([, text]) => text)

/** Everything a person sees, or hears from a screen reader. */
const readPage = (page: Page) =>
  page.evaluate(() => {
    const named = ["aria-label", "title", "placeholder", "alt"]
    const attributes = [...document.querySelectorAll(named.map((name) => `[${name}]`).join())]
    return [
      document.body.innerText,
      ...attributes.flatMap((node) => named.map((name) => node.getAttribute(name) ?? "")),
    ].join("\n")
  })

/** The page shows no ids, no keys of texts, and in Polish nothing of the plugin in English. */
export async function expectReadable(page: Page, { language }: Pick<Look, "language">) {
  const text = await readPage(page)
  expect(text.length).toBeGreaterThan(100)
  expect([
    ...(text.match(RAW_ID) ?? []),
    // `status.foo@mail.example` is an e-mail address.
    ...(text.match(KEY) ?? []).filter((key) => !text.includes(`${key}@`)),
    ...(text.match(PLACEHOLDER) ?? []),
    ...(language === "pl" ? ONLY_ENGLISH.filter((words) => text.includes(words)) : []),
  ]).toEqual([])
}
