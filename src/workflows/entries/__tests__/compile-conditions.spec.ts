import { MedusaError } from "@medusajs/framework/utils"
import { lookupKey } from "../../../modules/blacklist/screening/lookup-key"
import type { EntryConditions } from "../../../types/http"
import type { EntryAction } from "../../../types/vocabulary"
import { compileConditions } from "../utils/compile-conditions"

const failure = (conditions: EntryConditions): MedusaError => {
  try {
    compileConditions(conditions, "block")
  } catch (error) {
    return error as MedusaError
  }
  throw new Error("was accepted")
}

describe("compileConditions", () => {
  it("keeps the conditions as typed, in canonical form and where they are indexed", () => {
    const conditions = { city: "Wrocław", email: "Jan+x@Spam.Example", customer_id: "cus_1" }
    expect(compileConditions(conditions, "block")).toEqual({
      conditions,
      canonical: { city: "wroclaw", email: "jan@spam.example", customer_id: "cus_1" },
      fields: ["email", "city", "customer_id"],
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      search_text: "Jan+x@Spam.Example Wrocław cus_1",
      lookup_key: lookupKey("email", "jan@spam.example").toString(),
      lookup_fields: null,
      customer_id: "cus_1",
      networks: [],
    })
  })

  it("takes what was read before as it is, and reads the rest", () => {
    const conditions = { street: "Baker Street 4", city: "Kraków" }
    const known = { street: "baker street 4", house_number: "12" }
    expect(compileConditions(conditions, "block", known)).toMatchObject({
      conditions,
      canonical: { street: "baker street 4", city: "krakow" },
      fields: ["street", "city"],
      search_text: "Baker Street 4 Kraków",
    })
    const { fingerprint } = compileConditions({ city: "kraków" }, "block", { city: "krakow" })
    expect(fingerprint).toBe(compileConditions({ city: "Kraków" }, "block").fingerprint)
  })

  it("files a range by networks and without a key", () => {
    expect(compileConditions({ ip_range: "203.0.113.3-203.0.113.4" }, "flag")).toMatchObject({
      lookup_key: null,
      lookup_fields: null,
      customer_id: null,
      networks: ["203.0.113.3/32", "203.0.113.4/32"],
    })
  })

  it.each<[string, EntryConditions, EntryConditions]>([
    ["another spelling", { email: "jan@gmail.com" }, { email: "J.A.N+x@GoogleMail.com" }],
    [
      "another order",
      { city: "Wrocław", last_name: "Nowak" },
      { last_name: "NOWAK", city: "wroclaw" },
    ],
    [
      "another notation of a range",
      { ip_range: "203.0.113.0/24" },
      { ip_range: "203.0.113.0-203.0.113.255" },
    ],
    ["a condition that is not given", { city: "Wrocław" }, { city: "Wrocław", email: undefined }],
  ])("gives the same fingerprint for %s", (_, one, other) => {
    expect(compileConditions(one, "block").fingerprint).toBe(
      compileConditions(other, "block").fingerprint
    )
  })

  it("gives everything else another fingerprint", () => {
    const different: [EntryConditions, EntryAction][] = [
      [{ city: "Wrocław" }, "block"],
      [{ city: "Wrocław" }, "flag"],
      [{ city: "Wrocław" }, "allow"],
      [{ city: "Poznań" }, "block"],
      [{ province: "Wrocław" }, "block"],
      [{ city: "Wrocław", province: "Wrocław" }, "block"],
      [{ first_name: "Jan", last_name: "Nowak" }, "block"],
      [{ first_name: "Nowak", last_name: "Jan" }, "block"],
      [{ ip_range: "203.0.113.0/24" }, "block"],
      [{ ip_range: "203.0.113.0/25" }, "block"],
    ]
    const prints = different.map(
      ([conditions, action]) => compileConditions(conditions, action).fingerprint
    )
    expect(new Set(prints).size).toBe(different.length)
  })

  it.each<[EntryConditions, string]>([
    [{}, "conditions: at least one of email, email_domain, ip,"],
    [{ email: undefined }, "conditions: at least one of email, email_domain, ip,"],
    [{ email: "secret-without-at" }, "conditions.email is not a valid e-mail address"],
    [{ ip: "0203.0.113.7", country_code: "polska" }, "; conditions.country_code is not a"],
  ])("refuses %j as invalid_data: %s", (conditions, message) => {
    const error = failure(conditions)
    expect(error).toBeInstanceOf(MedusaError)
    expect(error.type).toBe(MedusaError.Types.INVALID_DATA)
    expect(error.message).toContain(message)
    for (const value of Object.values(conditions)) {
      if (value) expect(error.message).not.toContain(value)
    }
  })
})
