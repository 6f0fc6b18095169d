import { canonicalPhone, parsePhone } from ".."

const same: [string, string | null | undefined, string, string][] = [
  ["+48 600 700 800", null, "+48600700800", "international"],
  ["+48600700800", "us", "+48600700800", "international, whatever the country"],
  ["600 700 800", "pl", "+48600700800", "national with its country"],
  ["600-700-800", "PL", "+48600700800", "country in upper case"],
  ["(600) 700.800", " pl ", "+48600700800", "any punctuation"],
  ["48600700800", "pl", "+48600700800", "calling code without plus"],
  ["0048 600 700 800", "pl", "+48600700800", "dialled abroad from its country"],
  ["0048 600 700 800", undefined, "+48600700800", "00 without a country"],
  ["00 48 600 700 800", "us", "+48600700800", "00 from where it is not dialled"],
  ["0011 48 600 700 800", "au", "+48600700800", "dialled abroad from Australia"],
  ["0 600 700 800", "pl", "+48600700800", "a trunk zero Poland no longer has"],
  ["+48 0 600 700 800", null, "+48600700800", "the same, international"],
  ["(+48) 600 700 800", null, "+48600700800", "brackets around the calling code"],
  ["tel:+48-600-700-800", null, "+48600700800", "a link"],
  ["tel. 600 700 800", "pl", "+48600700800", "the word before it"],
  ["+48 600 700 800 ext. 5", null, "+48600700800", "without the extension"],
  ["600700800x12", "pl", "+48600700800", "without the extension, national"],
  ["＋４８ ６００ ７００ ８００", null, "+48600700800", "full width"],
  ["+٤٨ ٦٠٠ ٧٠٠ ٨٠٠", null, "+48600700800", "Arabic digits"],
  ["६०० ७०० ८००", "pl", "+48600700800", "Devanagari digits"],
  ["\u202a+48\u00a0600\u00a0700\u00a0800\u202c", null, "+48600700800", "pasted from a phone"],
  ["020 7946 0958", "gb", "+442079460958", "a trunk zero the country has"],
  ["+44 (0)20 7946 0958", null, "+442079460958", "both spellings at once"],
  ["06 698 12345", "it", "+390669812345", "an Italian zero is part of the number"],
  ["8 912 345-67-89", "ru", "+79123456789", "a Russian trunk 8"],
  ["011 15-2345-6789", "ar", "+5491123456789", "an Argentine mobile as dialled at home"],
  ["1 (555) 123-4567", "us", "+15551234567", "a possible number, though not assigned"],
  ["044 123 456", "xk", "+38344123456", "Kosovo"],
]

const refused: [string, string | null | undefined, string, string][] = [
  ["", null, "international form", "is empty"],
  ["600 700 800", null, "international form", "is national without a country"],
  ["600 700 800", "aq", "international form", "has a country without phones of its own"],
  ["600 700 800", "poland", "international form", "has no two-letter country"],
  ["600 700 800 or 500", "pl", "is not a phone number", "has words in it"],
  ["1-800-FLOWERS", "us", "is not a phone number", "is spelt in letters"],
  ["112", "pl", "is not a phone number", "is too short"],
  ["+48 12", null, "is not a phone number", "is too short, international"],
  ["+999 123 456 789", null, "is not a phone number", "has no such calling code"],
  ["++48600700800", null, "is not a phone number", "has two plus signs"],
  ["0000", null, "international form", "is nothing but zeros"],
  [`+48${"6".repeat(1_000_000)}`, null, "is not a phone number", "is enormous"],
]

describe("parsePhone", () => {
  it.each(same)("reads %j in %j as %s: %s", (raw, country, number) => {
    expect(parsePhone(raw, country)).toEqual({ success: true, data: number })
    expect(parsePhone(number)).toEqual({ success: true, data: number })
  })

  it.each(refused)("refuses %p in %j: %s, it %s", (raw, country, issue) => {
    expect(parsePhone(raw, country)).toEqual({
      success: false,
      issue: expect.stringContaining(issue),
    })
  })

  it.each([
    ["+48 600 700 800", "+48 600 700 801", "a digit"],
    ["+48 600 700 800", "+49 600 700 800", "a country"],
    ["+39 06 698 12345", "+39 6 698 12345", "an Italian zero"],
  ])("never takes %s for %s: %s", (one, other) => {
    expect(parsePhone(one)).not.toEqual(parsePhone(other))
  })
})

describe("canonicalPhone", () => {
  it.each(same)("keeps %j in %j as %s: %s", (raw, country, number) => {
    expect(canonicalPhone(raw, country)).toBe(number)
  })

  it.each<[string, string | null | undefined, string, string]>([
    ["call me: 600 700 800 (evenings)", "pl", "+48600700800", "a number in a sentence"],
    ["600 700 800", null, "digits:600700800", "national without a country"],
    ["600-700-800", undefined, "digits:600700800", "its digits, however written"],
    ["٦٠٠ ٧٠٠ ٨٠٠", null, "digits:600700800", "its digits, in any script"],
    ["112", "pl", "digits:112", "too short to be read"],
    ["+48 600 700 80000000", null, "digits:4860070080000000", "too long to be read"],
  ])("keeps %j in %j as %s: %s", (raw, country, kept) => {
    expect(canonicalPhone(raw, country)).toBe(kept)
  })

  it.each([null, undefined, "", "  ", "none", "+", "---"])("has nothing for %j", (raw) => {
    expect(canonicalPhone(raw, "pl")).toBeNull()
  })

  it("never takes unread digits for a read number", () => {
    expect(canonicalPhone("48600700800")).not.toBe(canonicalPhone("+48600700800"))
  })
})
