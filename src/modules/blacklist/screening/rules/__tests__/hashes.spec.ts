import { lookupKey } from "../../lookup-key"
import {
  BUILT_IN_SETS,
  hashesOf,
  type IdentityHashes,
  readHashes,
  setKeys,
  setOfRule,
  storeHashes,
  toldByStaff,
  withCustomers,
} from "../../rules"
import { JAN, shopper } from "../../__tests__/support"
import { RULE_ATTRIBUTES } from "../../../../../types/vocabulary"
import { identity } from "./support"

const MEMBER = shopper({ customer_id: "cus_1" })
const OWNER = { customer_id: "cus_1", logged_in_customer_id: "cus_1" }

describe("hashesOf", () => {
  it("hashes every canonical value by its kind, and keeps both addresses apart", () => {
    const hashes = hashesOf(MEMBER)
    expect(hashes).toMatchObject({
      customer_id: [lookupKey("customer_id", "cus_1")],
      email: [lookupKey("email", "jan@mail.spam.example")],
      ip: [lookupKey("ip", "203.0.113.7")],
      ip_network: [lookupKey("ip_network", "203.0.113.0/24")],
      phone: [lookupKey("phone", "+48600700800"), lookupKey("phone", "+4915112345678")],
      shipping: { city: lookupKey("address.city", "wroclaw") },
      billing: { city: lookupKey("address.city", "berlin") },
    })
    expect(Object.keys(hashes.shipping ?? {})).toEqual(Object.keys(JAN.addresses.shipping ?? {}))
  })

  it("has nothing of what is not known", () => {
    expect(identity()).toEqual({
      customer_id: [],
      email: [],
      ip: [],
      ip_network: [],
      phone: [],
      sales_channel_id: [],
      account: [],
      person_phone: [],
      own_domain: [],
      email_domain: [],
      shipping: null,
      billing: null,
      typed: { customer_id: true, email: true },
      shared: [],
    })
  })
})

describe("withCustomers", () => {
  const of = (...ids: string[]) => ids.map((id) => lookupKey("customer_id", id))

  it.each<[string, string | null, string[], string[]]>([
    ["a guest gets the records of their e-mail", null, ["cus_2", "cus_3"], ["cus_2", "cus_3"]],
    ["a member's own record comes first", "cus_1", ["cus_2"], ["cus_1", "cus_2"]],
    ["a record is named once", "cus_1", ["cus_1", "cus_2", "cus_2"], ["cus_1", "cus_2"]],
    ["nothing is known", "cus_1", [], ["cus_1"]],
    ["an empty id is none", "cus_1", [""], ["cus_1"]],
  ])("%s", (_, customer_id, known, expected) => {
    const hashes = hashesOf(shopper({ customer_id }))
    expect(withCustomers(hashes, known)).toEqual({ ...hashes, customer_id: of(...expected) })
  })
})

describe("hashes in the ledger", () => {
  it.each<[string, IdentityHashes]>([
    ["everything", hashesOf(MEMBER)],
    ["nothing", identity()],
    ["what staff told", toldByStaff(hashesOf(MEMBER))],
    [
      "an e-mail that was typed by an account",
      hashesOf(shopper({ ...OWNER, email_is_own: false })),
    ],
    ["an account's own", hashesOf(shopper(OWNER))],
    ["an address that many people share", hashesOf(shopper({ shared_addresses: ["billing"] }))],
    ["a sales channel", hashesOf(shopper({ sales_channel_id: "sc_1" }))],
    ["an e-mail only", identity({ email: "jan@spam.example" })],
    ["a billing address only", identity({ addresses: { shipping: null, billing: { city: "x" } } })],
    [
      "a shipping address only",
      identity({ addresses: { shipping: { city: "x" }, billing: null } }),
    ],
    ["the ends of int8", { ...identity(), phone: [-(2n ** 63n), 2n ** 63n - 1n] }],
  ])("are read as they were written: %s", (_, hashes) => {
    const stored = JSON.parse(JSON.stringify(storeHashes(hashes)))
    expect(readHashes(stored)).toEqual(hashes)
  })

  it("leave out what is empty", () => {
    const member = { customer_id: null, logged_in_customer_id: null }
    expect(storeHashes(identity(member))).toEqual({ typed: ["customer_id", "email"] })
    expect(Object.keys(storeHashes(identity({ email: "jan@spam.example" })))).toEqual([
      "email",
      "typed",
    ])
  })

  it("hold nothing that could be read", () => {
    const text = JSON.stringify(storeHashes(hashesOf(MEMBER)))
    const values = [
      "cus_1",
      "spam",
      "203.0.113",
      "600700800",
      ...Object.values(JAN.addresses.shipping ?? {}).filter((value) => value.length > 3),
    ]
    for (const value of values) expect(text).not.toContain(value)
  })

  it("are enough for the keys of any set", () => {
    const read = readHashes(JSON.parse(JSON.stringify(storeHashes(hashesOf(MEMBER)))))
    const everything = setOfRule({ attributes: [...RULE_ATTRIBUTES], address_type: "any" })
    for (const set of [...BUILT_IN_SETS, everything]) {
      for (const side of ["fact", "query"] as const) {
        const keys = setKeys("order", set, read, side)
        expect(keys.length).toBeGreaterThan(0)
        expect(keys).toEqual(setKeys("order", set, hashesOf(MEMBER), side))
      }
    }
  })
})

it("what the ledger kept before it knew of typed e-mails is taken for the customer's own", () => {
  expect(readHashes({})).toEqual(toldByStaff(identity()))
})
