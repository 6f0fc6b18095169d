import fs from "node:fs"
import path from "node:path"
import { en } from "../en"
import { pl } from "../pl"

interface Texts {
  [key: string]: string | Texts
}

const flatten = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string"
      ? [[`${prefix}${key}`, text] as [string, string]]
      : flatten(text, `${prefix}${key}.`)
  )

const ENGLISH = flatten(en)
const POLISH = flatten(pl)
const PLURAL = /_(zero|one|two|few|many|other)$/

const withoutPlural = (key: string) => key.replace(PLURAL, "")
const keysOf = (texts: [string, string][]) =>
  [...new Set(texts.map(([key]) => withoutPlural(key)))].sort()

/** The values that a text wants, by its key without the plural. */
const valuesIn = (texts: [string, string][]) =>
  Object.fromEntries(
    keysOf(texts).map((key) => [
      key,
      [
        ...new Set(
          texts
            .filter(([other]) => withoutPlural(other) === key)
            .flatMap(([, text]) => text.match(/\{\{\w+\}\}/g) ?? [])
        ),
      ].sort(),
    ])
  )

const formsOf = (texts: [string, string][], language: string) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const keys = new Set(texts.map(([key]) => key))
  const plural = keysOf(texts.filter(([key]) => PLURAL.test(key)))
  return plural.flatMap((key) =>
    forms.map((form) => `${key}_${form}`).filter((wanted) => !keys.has(wanted))
  )
}

const ADMIN = path.resolve(__dirname, "../..")

const sources = fs
  .readdirSync(ADMIN, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  .filter((file) => !file.includes("__tests__"))

const code = sources.map((file) => fs.readFileSync(file, "utf8")).join("\n")

/** Keys that stand in the code as they are. */
const literalKeys = [...code.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key]) => key)

/** Keys that the code names without asking for their text there, or the path of several. */
const namedPaths = new Set([...code.matchAll(/"([a-zA-Z]+(?:\.\w+)+)"/g)].map(([, path]) => path))

/** Keys that the code puts together: a pattern with a hole for each value. */
const patterns = [...code.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)]
  .map(([, template]) => template.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "\0"))
  .filter((template) => /^[\w.\0]+$/.test(template) && /\w\.|\.\w/.test(template))
  .map((template) => new RegExp(`^${template.replace(/\./g, "\\.").replace(/\0/g, "\\w+")}$`))

const isUsed = (key: string) =>
  literalKeys.includes(key) ||
  namedPaths.has(key) ||
  namedPaths.has(key.replace(/\.\w+$/, "")) ||
  key === "domain" ||
  patterns.some((pattern) => pattern.test(key))

describe("the dashboard's texts", () => {
  it("stand under the same keys in every language", () => {
    expect(keysOf(POLISH)).toEqual(keysOf(ENGLISH))
  })

  it.each(["en", "pl"])("stand once in the files of %s", (language) => {
    const folder = path.join(ADMIN, "i18n", language)
    const keys = fs
      .readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) => Object.keys(JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"))))
    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it("want the same values in every language", () => {
    expect(valuesIn(POLISH)).toEqual(valuesIn(ENGLISH))
  })

  it.each([
    ["en", ENGLISH],
    ["pl", POLISH],
  ] as const)("have every plural form of %s", (language, texts) => {
    expect(formsOf([...texts], language)).toEqual([])
  })

  it("say something", () => {
    expect([...ENGLISH, ...POLISH].filter(([, text]) => !text.trim())).toEqual([])
  })

  it("exist wherever the code names one", () => {
    const known = new Set(keysOf(ENGLISH))
    expect(literalKeys.length).toBeGreaterThan(50)
    expect(literalKeys.filter((key) => !known.has(key))).toEqual([])
  })

  it("are all used", () => {
    expect(patterns.length).toBeGreaterThan(20)
    expect(keysOf(ENGLISH).filter((key) => !isUsed(key))).toEqual([])
  })
})
