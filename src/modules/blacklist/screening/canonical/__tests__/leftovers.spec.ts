import fs from "node:fs"
import { execFileSync } from "node:child_process"
import path from "node:path"
import { canonicalPhones, houseNumberAgrees, houseNumberAsTyped, parsePhone } from ".."
import { parseConditions } from "../../conditions"
import * as names from "../street-name-words"

describe("what an admin types by mistake", () => {
  it.each([
    ["email", "*@spam.example", "use email_domain"],
    ["email", "jan*@spam.example", "use email_domain"],
    ["email_domain", "*.spam.example", "subdomains are included"],
    ["phone", "50*", "each number in full"],
    ["phone", "'600700800", "apostrophe"],
    ["phone", '="600700800"', "spreadsheet"],
    ["phone", "48600700800.0", "format its column as text"],
    ["phone", "4.86E+10", "format its column as text"],
    ["phone", "4,86E+10", "format its column as text"],
    ["phone", "600 700 800, 500 600 700", "more than one number"],
    ["ip", "203.0.113.*", "use ip_range"],
    ["ip_range", "203.0.113.*", "use CIDR"],
    ["postal_code", "50-*", "in full"],
    ["street", "Dług*", "in full"],
    ["house_number", "*", "leave house_number out"],
    ["last_name", "%kowal", "in full"],
    ["last_name", "Kowal%", "in full"],
    ["province", "Dolno*", "in full"],
    ["province", "---", "no letters or digits"],
    ["city", "'Wrocław", "apostrophe"],
  ])("%s %j is refused with the way out: %s", (field, typed, issue) => {
    expect(parseConditions({ [field]: typed, country_code: "pl" })).toEqual({
      success: false,
      issues: [{ field, issue: expect.stringContaining(issue) }],
    })
  })

  it.each([
    ["last_name", "'t Hart"],
    ["city", "'s-Hertogenbosch"],
    ["company", "100% Natural"],
    ["phone", "600 700 800 wew. 12"],
    ["province", "dolnośląskie"],
  ])("%s %j is what it says", (field, typed) => {
    expect(parseConditions({ [field]: typed, country_code: "pl" }).success).toBe(true)
  })
})

describe("two phones in one field", () => {
  it.each([
    ["600 700 800 / 500 600 700"],
    ["600700800, 500600700"],
    ["600 700 800 lub 500 600 700"],
    ["600 700 800 500 600 700"],
    ["+48600700800+48500600700"],
    ["tel 600700800 kom 500600700"],
  ])("%j are both known", (typed) => {
    expect(canonicalPhones(typed, "pl")).toEqual(["+48600700800", "+48500600700"])
  })

  it.each([
    ["030 123456 / 78", "de", "+493012345678"],
    ["030/123456", "de", "+4930123456"],
    ["1-800-FLOWERS", "us", "digits:1800flowers"],
    ["600 700 8OO", "pl", "digits:6007008oo"],
    ["12 / 34", "pl", "digits:1234"],
    ["1234567 12345678901234", "pl", "digits:123456712345678901234"],
  ])("%j in %s is one: %s", (typed, country, phone) => {
    expect(canonicalPhones(typed, country)).toEqual([phone])
  })

  it("are an error for an admin, who gets a clear text", () => {
    expect(parsePhone("+48600700800 +48500600700").success).toBe(false)
  })
})

describe("a house number that was read without a country", () => {
  it.each([
    ["5|7", "5/7", "pl", true],
    ["5|7", "7/5", "au", true],
    ["5|7", "5/7", "au", false],
    ["5|7", "5/7", undefined, false],
    ["5|7 room 3", "5/7 room 3", "pl", true],
    ["5/7", "5/7", "au", true],
  ])("%s is %s in %s: %s", (wanted, value, country, agrees) => {
    expect(houseNumberAgrees(wanted, value, country)).toBe(agrees)
  })

  it("is shown as people of the country write it", () => {
    expect(houseNumberAsTyped("12/5", "au")).toBe("5/12")
    expect(houseNumberAsTyped("12/5", "pl")).toBe("12/5")
  })
})

describe("the tables", () => {
  it("map no spelling to one that another table maps on", () => {
    const { SPELLINGS, OPENING_SPELLINGS, CLOSING_SPELLINGS } = names
    const again = [...SPELLINGS.values()].filter(
      (word) => SPELLINGS.has(word) || OPENING_SPELLINGS.has(word) || CLOSING_SPELLINGS.has(word)
    )
    const opening = [...OPENING_SPELLINGS.values()].filter(
      (word) => OPENING_SPELLINGS.has(word) || SPELLINGS.has(word)
    )
    const closing = [...CLOSING_SPELLINGS.values()].filter(
      (word) => CLOSING_SPELLINGS.has(word) || SPELLINGS.has(word)
    )
    expect({ again, opening, closing }).toEqual({ again: [], opening: [], closing: [] })
  })

  it("of provinces and look-alikes are what their sources say", () => {
    const root = path.resolve(__dirname, "../../../../../..")
    const script = path.join(root, "scripts", "generate-canonical-tables.mjs")
    expect(fs.existsSync(script)).toBe(true)
    expect(() => execFileSync(process.execPath, [script, "--check"])).not.toThrow()
  })
})
