import type { MedusaContainer } from "@medusajs/framework/types"
import { emailKeyOf, searchKeysOf } from "../utils/search-keys"

const storeWith = (http: object) =>
  ({ resolve: () => ({ projectConfig: { http } }) }) as unknown as MedusaContainer

const STORE = storeWith({ jwtSecret: "one secret", cookieSecret: "another" })
const JAN = { email: "jan@spam.example", phones: ["+48600700800", "+48600700801"], ip: "10.0.0.1" }

describe("searchKeysOf", () => {
  it("gives a key for the e-mail, each phone and the IP, the same each time", () => {
    const keys = searchKeysOf(JAN, STORE)
    expect(new Set(keys).size).toBe(4)
    expect(keys).toEqual(searchKeysOf(JAN, STORE))
    expect(keys).toEqual([
      ...searchKeysOf({ email: JAN.email }, STORE),
      ...searchKeysOf({ phones: JAN.phones }, STORE),
      ...searchKeysOf({ ip: JAN.ip }, STORE),
    ])
    for (const key of keys) expect(key).toMatch(/^[\w-]{22}$/)
  })

  it("gives one for each domain of the e-mail, and the e-mail's own by itself", () => {
    const email_domains = ["mail.spam.example", "spam.example"]
    expect(searchKeysOf({ ...JAN, email_domains }, STORE)).toEqual([
      ...searchKeysOf(JAN, STORE),
      ...searchKeysOf({ email_domains: [email_domains[0]] }, STORE),
      ...searchKeysOf({ email_domains: [email_domains[1]] }, STORE),
    ])
    expect(emailKeyOf(JAN.email, STORE)).toBe(searchKeysOf(JAN, STORE)[0])
    expect(emailKeyOf(null, STORE)).toBeNull()
  })

  it("gives none for what is not known", () => {
    expect(searchKeysOf({ email: null, phones: [], ip: null }, STORE)).toEqual([])
    expect(searchKeysOf({}, STORE)).toEqual([])
  })

  it("tells values of different fields apart", () => {
    expect(searchKeysOf({ email: "x" }, STORE)).not.toEqual(searchKeysOf({ ip: "x" }, STORE))
  })

  it("depends on the store's secret alone", () => {
    const of = (http: object) => searchKeysOf(JAN, storeWith(http))
    const keys = searchKeysOf(JAN, STORE)
    expect(of({ jwtSecret: "one secret", cookieSecret: "changed" })).toEqual(keys)
    expect(of({ jwtSecret: Buffer.from("one secret"), cookieSecret: "changed" })).toEqual(keys)
    expect(of({ jwtSecret: "changed", cookieSecret: "another" })).not.toEqual(keys)
    // A key pair is no text: the other secret stands in.
    expect(of({ jwtSecret: { key: "…" }, cookieSecret: "one secret" })).toEqual(keys)
  })

  it("gives none without a secret: without one, anybody could make them", () => {
    expect(searchKeysOf(JAN, storeWith({ jwtSecret: undefined, cookieSecret: "" }))).toEqual([])
  })
})
