import type { EntryConditions } from "../../../../types/http"
import { CONDITION_FIELDS, type ConditionField } from "../../../../types/vocabulary"
import { parseConditions } from "../conditions"

describe("parseConditions", () => {
  it.each<[EntryConditions, object]>([
    [{}, {}],
    [{ email: " Jan.K+x@GoogleMail.com " }, { email: "jank@gmail.com" }],
    [{ email_domain: "@Spam.Example." }, { email_domain: "spam.example" }],
    [{ ip: "::ffff:203.0.113.7" }, { ip: "203.0.113.7" }],
    [{ ip_range: "203.0.113.7/24" }, { ip_range: ["203.0.113.0/24"] }],
    [{ ip_range: "2001:db8::/32" }, { ip_range: ["2001:db8::/32"] }],
    [
      { ip_range: "203.0.113.3 - 203.0.113.8" },
      { ip_range: ["203.0.113.3/32", "203.0.113.4/30", "203.0.113.8/32"] },
    ],
    [{ phone: "+48 600 700 800" }, { phone: "+48600700800" }],
    [
      { phone: "600 700 800", country_code: "PL" },
      { phone: "+48600700800", country_code: "pl" },
    ],
    [{ first_name: "  JÓZEF " }, { first_name: "jozef" }],
    [{ last_name: "O’Brien-Nowak" }, { last_name: "obrien nowak" }],
    [{ company: "Acme, Inc." }, { company: "acme inc" }],
    [{ street: "ul. Długa" }, { street: "dluga" }],
    [{ house_number: "5 m. 7" }, { house_number: "5/7" }],
    [{ postal_code: "50-123" }, { postal_code: "50123" }],
    [{ city: "Wrocław" }, { city: "wroclaw" }],
    [{ province: "Dolnośląskie" }, { province: "dolnoslaskie" }],
    [{ country_code: "PL" }, { country_code: "pl" }],
    [{ customer_id: " cus_01ABC " }, { customer_id: "cus_01ABC" }],
    [{ list_id: " bllist_01ABC " }, { list_id: "bllist_01ABC" }],
    [{ email: undefined, city: "Wrocław" }, { city: "wroclaw" }],
  ])("reads %j as %j", (typed, data) => {
    expect(parseConditions(typed)).toEqual({ success: true, data })
  })

  /** One value that cannot be read for each field; each is long enough to be noticed in an issue. */
  const UNREADABLE: Record<ConditionField, string> = {
    email: "secret-without-at",
    email_domain: "secret value.example",
    ip: "0203.000.0113.07",
    ip_range: "203.0.113.99-203.0.113.11",
    phone: "600700800",
    first_name: "-_-_-",
    last_name: "......",
    company: "&&&&&",
    street: "Sekretna 1234",
    house_number: "secret house",
    postal_code: "---///",
    city: "?!?!?",
    province: ",,,,,",
    country_code: "polska",
    customer_id: "     ",
    list_id: "   ",
  }

  it.each(Object.entries(UNREADABLE))(
    "refuses %s: %j, naming the field, not the value",
    (field, value) => {
      const reading = parseConditions({ [field]: value })
      expect(reading).toEqual({ success: false, issues: [{ field, issue: expect.any(String) }] })
      const issue = reading.success ? "" : reading.issues[0].issue
      expect(issue.length).toBeGreaterThan(10)
      expect(issue).not.toContain(value)
      expect(issue).not.toContain(value.trim() || value)
    }
  )

  it("names every field that cannot be read, and nothing that can", () => {
    const reading = parseConditions({ ...UNREADABLE, city: "Wrocław" })
    expect(reading.success ? [] : reading.issues.map(({ field }) => field)).toEqual(
      CONDITION_FIELDS.filter((field) => field !== "city")
    )
  })

  it.each<[EntryConditions, ConditionField[], string]>([
    [{ phone: "600700800" }, ["phone"], "a national number without a country"],
    [
      { phone: "600700800", country_code: "polska" },
      ["phone", "country_code"],
      "nor with one nobody knows",
    ],
    [{ phone: "600700800", email: "jan@spam.example" }, ["phone"], "other conditions do not help"],
  ])("refuses %j for %j: %s", (typed, fields) => {
    const reading = parseConditions(typed)
    expect(reading.success ? [] : reading.issues.map(({ field }) => field)).toEqual(fields)
  })

  it("asks for the international form where no country is given", () => {
    expect(parseConditions({ phone: "600700800" })).toMatchObject({
      issues: [{ issue: expect.stringContaining("international form") }],
    })
  })
})
