import fs from "node:fs"
import path from "node:path"
import { foldStreet } from ".."

const unquoted = (cell: string) => cell.replace(/^"|"$/g, "").replace(/""/g, '"').trim()

/** As the national register spells a street, and in full; see data/README.md. */
const PAIRS = fs
  .readFileSync(path.join(__dirname, "data", "street-names-pl.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [, registered, full] = /^("(?:[^"]|"")*"|[^,]*),(.*)$/.exec(line) as RegExpExecArray
    return [unquoted(registered), unquoted(full)]
  })

/** What spells a name, not which name it is: case, accents, punctuation, and Aleja for Aleje. */
const bare = (full: string) =>
  full
    .toLowerCase()
    .replace(/ł/g, "l")
    .normalize("NFD")
    .replace(/\p{M}|'/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\baleje\b/g, "aleja")
    .trim()

describe("4,327 Polish street names", () => {
  it("agree with their full form in at least 68 of 100, which were 49.7", () => {
    const agreeing = PAIRS.filter(([one, full]) => foldStreet(one, "pl") === foldStreet(full, "pl"))
    expect(PAIRS).toHaveLength(4327)
    expect(agreeing.length / PAIRS.length).toBeGreaterThanOrEqual(0.68)
  })

  it("agree as well where the country is not known", () => {
    const agreeing = PAIRS.filter(([one, full]) => foldStreet(one) === foldStreet(full))
    expect(agreeing.length / PAIRS.length).toBeGreaterThanOrEqual(0.68)
  })

  it("and no two full names that are different become one", () => {
    const names = new Map<string, Set<string>>()
    for (const [, full] of PAIRS) {
      const street = foldStreet(full, "pl")
      names.set(street, (names.get(street) ?? new Set()).add(bare(full)))
    }
    const merged = [...names.values()].filter((full) => full.size > 1).map((full) => [...full])
    expect(merged).toEqual([])
  })

  it("and a missing first name is not guessed", () => {
    expect(foldStreet("Bema", "pl")).not.toBe(foldStreet("Józefa Bema", "pl"))
    expect(foldStreet("gen. Bema", "pl")).not.toBe(foldStreet("Generała Józefa Bema", "pl"))
  })
})
