import { canonicalEmail } from "../../../modules/blacklist/screening"
import { emailPatterns } from "../utils/email-patterns"

/** As PostgreSQL's ILIKE compares. */
const matches = (pattern: string, text: string) => {
  const source = pattern.replace(/\\(.)|[.*+?^${}()|[\]]|%|_/g, (sign, escaped?: string) => {
    if (escaped) return escaped.replace(/[.*+?^${}()|[\]\\]/, "\\$&")
    return sign === "%" ? ".*" : sign === "_" ? "." : `\\${sign}`
  })
  return new RegExp(`^${source}$`, "iu").test(text)
}
const matchesAny = (canonical: string, email: string) =>
  emailPatterns(canonical).some((pattern) => matches(pattern, email))

describe("emailPatterns", () => {
  it.each([
    "jan@spam.example",
    "JAN+deals@Spam.Example",
    "Jan.Kowalski@gmail.com",
    "jankowalski+x@googlemail.com",
    "jan_kowalski@proton.me",
    "jan-kowalski@pm.me",
    "jan.kowalski@ya.ru",
    "jan@mac.com",
    "anything@jan.fastmail.com",
    "jan+tag@fastmail.com",
    "jan@bücher.example",
    "jan@xn--bcher-kva.example",
    "żółw@spam.example",
    "a_b%c@spam.example",
  ])("match %s by its canonical form", (email) => {
    expect(matchesAny(canonicalEmail(email) as string, email)).toBe(true)
  })

  it("name the domain, and those of the same provider only", () => {
    expect(emailPatterns("an@gmail.com")).toEqual(["a%n%@gmail.com", "a%n%@googlemail.com"])
    expect(emailPatterns("a-1@spam.example")).toEqual(["a%%%1%@spam.example"])
    expect(emailPatterns("a@xn--bcher-kva.example")).toEqual([
      "a%@xn--bcher-kva.example",
      "a%@bücher.example",
    ])
    expect(emailPatterns("a_b@fastmail.com")).toEqual([
      "a%%%b%@fastmail.com",
      "%@a\\_b.fastmail.com",
    ])
    expect(matchesAny("an@gmail.com", "an@spam.example")).toBe(false)
  })

  it("are none for what is no e-mail", () => {
    expect([emailPatterns("nonsense"), emailPatterns("@spam.example")]).toEqual([[], []])
  })
})
