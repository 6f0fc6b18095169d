import { searchQuery, searchWords } from "../search-words"

describe("what an order is found by", () => {
  it("are its numbers, its e-mail and its parts, and names without accents", () => {
    expect(
      searchWords({
        display_id: 12,
        custom_display_id: "PL-7",
        email: " Jan.Kowalski@Spam.example ",
        names: ["Łukasz Żak", null, "Łukasz"],
      })
    ).toEqual([
      "#12",
      "#pl-7",
      "jan.kowalski@spam.example",
      "spam.example",
      "jan",
      "kowalski",
      "spam",
      "example",
      "lukasz",
      "zak",
    ])
    expect(
      searchWords({ display_id: null, custom_display_id: null, email: null, names: [] })
    ).toEqual([])
    expect(
      searchWords({
        display_id: null,
        custom_display_id: null,
        email: `${"x".repeat(300)}@y.example`,
        names: [],
      }).every((word) => word.length <= 120)
    ).toBe(true)
  })

  it.each([
    ["#12", "'#12'"],
    ["12", "('#12' | '12':*)"],
    ["Kowalski", "('#kowalski' | 'kowalski':*)"],
    ["jan  żak", "('#jan' | 'jan':*) & ('#żak' | 'zak':*)"],
    ["jan@sp", "('#jan@sp' | 'jan@sp':* | ('jan':* & 'sp':*))"],
    ["o'brien\\", "('#o''brien\\\\' | 'obrien':*)"],
    ["!&|", "('#!&|')"],
  ])("%s is looked for by %s", (q, expected) => {
    expect(searchQuery(q)).toBe(expected)
  })

  it("blanks look for nothing", () => expect(searchQuery("  ")).toBeNull())
})
