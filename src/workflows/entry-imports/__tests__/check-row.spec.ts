import { checkRow, type RowContext } from "../utils/check-row"

const CONTEXT: RowContext = {
  defaults: { action: "flag", mode: "monitor", reason: "Imported", expires_at: null },
  placeholder_emails: ["orders@relay.example"],
  list_ids: ["bllist_1"],
  breadth: { trustedProxies: ["198.51.100.1"], countries: ["pl"] },
}
const check = (values: Record<string, unknown>, context = CONTEXT) =>
  checkRow({ row: 7, values }, context)

describe("a row", () => {
  it("has what it says, and the defaults for the rest", () => {
    expect(
      check({
        email: " Jan+x@Spam.Example ",
        action: " BLOCK ",
        active: "FALSE",
        expires_at: "2020-01-01",
      })
    ).toMatchObject({
      success: true,
      entry: {
        row: 7,
        conditions: { email: "Jan+x@Spam.Example" },
        canonical: { email: "jan@spam.example" },
        action: "block",
        mode: "monitor",
        reason: "Imported",
        active: false,
        expires_at: "2020-01-01T00:00:00.000Z",
      },
    })
    expect(check({ ip: "203.0.113.7", reason: "Own" })).toMatchObject({
      entry: { action: "flag", reason: "Own", active: true, expires_at: null },
    })
    expect(check({ ip: "203.0.113.7" }, { ...CONTEXT, defaults: {} })).toMatchObject({
      entry: { action: "block", mode: "enforce", reason: null },
    })
  })

  it("may name a list that there is", () => {
    expect(check({ list_id: "bllist_1" })).toMatchObject({ success: true })
    expect(check({ list_id: "bllist_2" })).toEqual({
      success: false,
      errors: [{ row: 7, field: "list_id", message: "list_id is not the id of a list" }],
    })
  })

  it("of another spelling is the same entry", () => {
    const printOf = (email: string) => {
      const checked = check({ email })
      return checked.success && checked.entry.fingerprint
    }
    expect(printOf("J.A.N+x@GoogleMail.com")).toBe(printOf("jan@gmail.com"))
  })

  it.each<[string, Record<string, unknown>, [string | null, string][]]>([
    [
      "an e-mail that is none",
      { email: "jan" },
      [["email", "email is not a valid e-mail address"]],
    ],
    ["nothing to match", { reason: "Why" }, [[null, "at least one of email,"]]],
    [
      "a word that is none",
      { ip: "203.0.113.7", action: "ban" },
      [["action", "one of block, flag, allow"]],
    ],
    [
      "a moment that is none",
      { ip: "203.0.113.7", expires_at: "31.12.2026" },
      [["expires_at", "ISO 8601"]],
    ],
    ["no truth", { ip: "203.0.113.7", active: "maybe" }, [["active", "true or false"]]],
    ["a number for a text", { phone: 600700800 }, [["phone", "expected string"]]],
    ["an empty text", { email: "" }, [["email", "email must not be empty"]]],
    ["a key that means nothing", { emial: "jan@x.pl" }, [["emial", "emial means nothing"]]],
    ["a value for a key", { "jan@x.pl": "1" }, [[null, "a key means nothing"]]],
    [
      "two errors",
      { email: "jan", ip: "010.0.0.1" },
      [
        ["email", "not a valid e-mail"],
        ["ip", "not an IPv4"],
      ],
    ],
    ["a placeholder", { email: "orders@relay.example" }, [["email", "placeholder_emails"]]],
    [
      "half the world",
      { email_domain: "gmail.com" },
      [["email_domain", "email_domain is the domain of a mailbox"]],
    ],
    ["a proxy", { ip: "198.51.100.1" }, [["ip", "trusted proxy"]]],
    ["a country", { country_code: "pl" }, [["country_code", "sells to"]]],
  ])("with %s is refused", (_, values, errors) => {
    const checked = check(values)
    expect(checked).toMatchObject({
      success: false,
      errors: errors.map(([field, message]) => ({
        row: 7,
        field,
        message: expect.stringContaining(message),
      })),
    })
    const told = JSON.stringify(checked)
    expect(told).not.toContain("010.0.0.1")
    expect(told).not.toContain("jan@x.pl")
  })

  it("may be as broad as it likes where that was confirmed", () => {
    expect(check({ email_domain: "gmail.com" }, { ...CONTEXT, breadth: null }).success).toBe(true)
  })

  it("that could not be read keeps what is wrong", () => {
    const error = { field: null, message: "is no valid JSON" }
    expect(checkRow({ row: 3, error }, CONTEXT)).toEqual({
      success: false,
      errors: [{ row: 3, ...error }],
    })
  })
})
