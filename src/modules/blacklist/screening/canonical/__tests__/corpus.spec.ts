import { canonicalPhone, canonicalPostalCode, canonicalProvince, canonicalStreet } from ".."
import { PHONES, POSTAL_CODES, PROVINCES, type Same, STREETS, type Typed } from "./data/corpus"

type Row = [typed: Typed, sign: "=" | "≠", other: Typed, country: string, because: string]

const first = (typed: Typed) => (typeof typed === "string" ? typed : typed.join("\n"))

const FORMS: [string, Same[], (typed: Typed, group: Same) => unknown][] = [
  [
    "streets",
    STREETS,
    (typed, { country, city }) => {
      const [one, two] = typeof typed === "string" ? [typed, null] : typed
      return canonicalStreet(one, two, { country_code: country, city })
    },
  ],
  ["phones", PHONES, (typed, { country }) => canonicalPhone(first(typed), country)],
  [
    "postal codes",
    POSTAL_CODES,
    (typed, { country }) => canonicalPostalCode(first(typed), country),
  ],
  ["provinces", PROVINCES, (typed, { country }) => canonicalProvince(first(typed), country)],
]

const rowsOf = (groups: Same[]) =>
  groups.flatMap((group) => {
    const [one, ...others] = group.same
    const row = (sign: "=" | "≠") => (typed: Typed) =>
      [[typed, sign, one, group.country || "no country", group.because] as Row, group] as const
    return [...others.map(row("=")), ...(group.not ?? []).map(row("≠"))]
  })

describe("the corpus", () => {
  const rows = FORMS.flatMap(([, groups]) => rowsOf(groups))

  it("has at least 400 rows of at least 20 countries", () => {
    expect(rows.length).toBeGreaterThanOrEqual(400)
    expect(new Set(rows.map(([[, , , country]]) => country)).size).toBeGreaterThanOrEqual(20)
  })

  describe.each(FORMS)("%s", (_, groups, form) => {
    it.each(rowsOf(groups))("%j", ([typed, sign, one], group) => {
      const same = JSON.stringify(form(typed, group)) === JSON.stringify(form(one, group))
      expect(same ? "=" : "≠").toBe(sign)
    })
  })
})
