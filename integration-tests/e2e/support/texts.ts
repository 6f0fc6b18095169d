import type { Page } from "playwright-core"
import en from "../../../src/admin/i18n/en.json"
import pl from "../../../src/admin/i18n/pl.json"
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

const ENGLISH_TEXTS = flatten(en)
const POLISH_TEXTS = new Map(flatten(pl))

/** `cus_01J…`: an id is for machines. */
const RAW_ID = /\b[a-z]+_[0-9A-HJKMNP-TV-Z]{26}\b/g
/** `blacklist.entries.empty.heading`, or the key without its namespace. */
const SECTIONS = Object.keys(en).filter((key) => typeof (en as Texts)[key] !== "string")
const KEY = new RegExp(`\\b(blacklist|${SECTIONS.join("|")})(\\.[a-zA-Z_]+)+\\b`, "g")
/** i18next leaves what it was not given. */
const PLACEHOLDER = /\{\{.*?\}\}/g

/** English sentences that Polish says in another way, long enough to be nobody's data. */
const ONLY_ENGLISH = ENGLISH_TEXTS.filter(
  ([key, text]) => text.length >= 12 && !text.includes("{{") && POLISH_TEXTS.get(key) !== text
).map(([, text]) => text)

/** Everything a person sees, or hears from a screen reader. */
const wordsOf = (page: Page) =>
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
  const words = await wordsOf(page)
  expect(words.length).toBeGreaterThan(100)
  expect([
    ...(words.match(RAW_ID) ?? []),
    // `status.foo@mail.example` is an e-mail address.
    ...(words.match(KEY) ?? []).filter((key) => !words.includes(`${key}@`)),
    ...(words.match(PLACEHOLDER) ?? []),
    ...(language === "pl" ? ONLY_ENGLISH.filter((text) => words.includes(text)) : []),
  ]).toEqual([])
}
