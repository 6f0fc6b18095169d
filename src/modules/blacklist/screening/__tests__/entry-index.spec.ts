import type { EntryConditions } from "../../../../types/http"
import { CONDITION_FIELDS, ADDRESS_FIELDS } from "../../../../types/vocabulary"
import type { CanonicalConditions } from "../conditions"
import { customerKey, entryIndexKey, entryProbes, ipKey, personProbes } from "../entry-index"
import { lookupKey } from "../lookup-key"
import { matchEntry } from "../match"
import { canonical, finder, JAN, shopper } from "./support"

const MEMBER = shopper({
  customer_id: "cus_1",
  logged_in_customer_id: "cus_1",
  list_ids: ["bllist_1"],
})

/** Conditions in all fields that match the member at the shipping address. */
const FULL = canonical({
  email: "jan@mail.spam.example",
  email_domain: "spam.example",
  ip: "203.0.113.7",
  ip_range: "203.0.113.3-203.0.113.9",
  phone: "+48 600 700 800",
  first_name: "Jan",
  last_name: "Kowalski",
  company: "Acme",
  street: "ul. Długa",
  house_number: "5/7",
  postal_code: "50-123",
  city: "Wrocław",
  province: "Dolnośląskie",
  country_code: "PL",
  customer_id: "cus_1",
  list_id: "bllist_1",
})

const pick = (fields: readonly string[]) =>
  Object.fromEntries(
    fields.map((field) => [field, FULL[field as keyof CanonicalConditions]])
  ) as CanonicalConditions

const SUBSETS = Array.from({ length: 2 ** CONDITION_FIELDS.length - 1 }, (_, index) =>
  CONDITION_FIELDS.filter((_field, bit) => (index + 1) & (1 << bit))
)

const ADDRESS = "first_name last_name street house_number postal_code city".split(" ")
const REGION = ["province", "country_code"]

/** What an entry is indexed under, in words. */
function sourceOf(fields: readonly string[]): string {
  const lead = ["email", "customer_id", "phone", "ip", "company"].find((field) =>
    fields.includes(field)
  )
  const among = (set: string[]) => fields.filter((field) => set.includes(field)).join("+")
  const last = ["email_domain", "list_id", "ip_range"].find((field) => fields.includes(field))
  return lead ?? (among(ADDRESS) || (last ?? among(REGION)))
}

const INDEXED = SUBSETS.map((names) => ({
  names,
  conditions: pick(names),
  ...entryIndexKey(pick(names)),
}))

describe("indexing and finding agree", () => {
  it("for every combination of fields and the person it matches", () => {
    expect(INDEXED).toHaveLength(65_535)
    expect(INDEXED.filter(({ conditions }) => !matchEntry(conditions, "block", MEMBER))).toEqual([])
    const finds = finder(MEMBER)
    expect(INDEXED.filter((entry) => !finds(entry)).map(({ names }) => names)).toEqual([])
  })

  it("at the billing address as well", () => {
    const { shipping, billing } = MEMBER.addresses
    const finds = finder({ ...MEMBER, addresses: { shipping: billing, billing: shipping } })
    expect(INDEXED.filter((entry) => !finds(entry)).map(({ names }) => names)).toEqual([])
  })

  it("and no combination of hashes is another one's: 73 things to be indexed under have 73 keys", () => {
    const sources = new Map<bigint, Set<string>>()
    for (const { names, key } of INDEXED) {
      if (key === null) expect(sourceOf(names)).toBe("ip_range")
      else sources.set(key, (sources.get(key) ?? new Set()).add(sourceOf(names)))
    }
    // Seven single fields, 63 sets of an address, three of a region.
    expect(sources.size).toBe(7 + 63 + 3)
    expect([...sources.values()].filter((shared) => shared.size > 1)).toEqual([])
  })

  it("and a stranger finds nothing of all that", () => {
    const stranger = shopper({
      email: "piotr@honest.example",
      email_domains: ["honest.example"],
      phones: ["+48111222333"],
      ip: "198.51.100.1",
      addresses: { shipping: JAN.addresses.billing, billing: null },
    })
    const finds = finder(stranger)
    expect(INDEXED.filter((entry) => finds(entry)).map(({ names }) => names)).toEqual([])
  })
})

describe("entryIndexKey", () => {
  it.each<[EntryConditions, bigint, string]>([
    [
      { email: "jan@spam.example", phone: "+48600700800" },
      lookupKey("email", "jan@spam.example"),
      "e-mail first",
    ],
    [{ customer_id: "cus_1", phone: "+48600700800" }, customerKey("cus_1"), "then the customer"],
    [
      { phone: "+48600700800", ip: "203.0.113.7" },
      lookupKey("phone", "+48600700800"),
      "then the phone",
    ],
    [{ ip: "203.0.113.7", company: "Acme" }, ipKey("203.0.113.7"), "then the IP"],
    [
      { company: "Acme", city: "Wrocław" },
      lookupKey("address.company", "acme"),
      "then the company",
    ],
    [
      { city: "Wrocław", email_domain: "spam.example" },
      lookupKey("address.city", "wroclaw"),
      "then the address",
    ],
    [
      { email_domain: "spam.example", ip_range: "203.0.113.0/24" },
      lookupKey("email_domain", "spam.example"),
      "then the domain",
    ],
    [{ country_code: "pl" }, lookupKey("address.country_code", "pl"), "the region last of all"],
  ])("%j is indexed under one key: %s", (typed, key) => {
    expect(entryIndexKey(canonical(typed))).toMatchObject({ key, networks: [] })
  })

  it("indexes a range by its networks, even beside a region", () => {
    expect(
      entryIndexKey(canonical({ ip_range: "203.0.113.3-203.0.113.4", country_code: "pl" }))
    ).toEqual({
      key: null,
      networks: ["203.0.113.3/32", "203.0.113.4/32"],
      fields: null,
    })
  })

  it("indexes a set of address fields whatever the order they were typed in", () => {
    const one = entryIndexKey(canonical({ city: "Wrocław", last_name: "Kowalski" }))
    const other = entryIndexKey(canonical({ last_name: "KOWALSKI", city: "wroclaw" }))
    expect(one).toEqual(other)
  })
})

describe("entryProbes", () => {
  const NONE = { fields: 0, keys: [] }
  const nobody = shopper({
    email: null,
    email_domains: [],
    phones: [],
    ip: null,
    addresses: { shipping: null, billing: null },
  })

  it("are none for a shopper of whom nothing is known", () => {
    expect(entryProbes(nobody)).toEqual({ keys: [], shipping: NONE, billing: NONE })
    expect(personProbes(nobody)).toEqual([])
  })

  it("are at most 8 and one a list, and 4 an address with its province's spellings, each once", () => {
    const { keys: probes, shipping, billing } = entryProbes(MEMBER)
    // pl-02: 02, dolnoslaskie, lower silesia; de-be: be, berlin.
    expect(probes).toHaveLength(1 + 2 + 2 + 1 + 1 + 1 + 2 * (1 + 3) + 3 + 2)
    expect(new Set(probes).size).toBe(probes.length)
    expect([shipping, billing]).toEqual([
      { fields: 63, keys: expect.arrayContaining([expect.any(BigInt)]) },
      { fields: 63, keys: expect.arrayContaining([expect.any(BigInt)]) },
    ])
    expect(shipping.keys).not.toEqual(billing.keys)
    const twice = {
      ...MEMBER,
      addresses: { shipping: JAN.addresses.shipping, billing: JAN.addresses.shipping },
    }
    expect(entryProbes(twice).keys).toHaveLength(1 + 2 + 2 + 1 + 1 + 1 + 4 + 3)
    expect(entryProbes(twice)).toMatchObject({ shipping, billing: NONE })
  })

  it.each(ADDRESS_FIELDS)("has no key for an address without a %s", (field) => {
    const { [field]: _, ...address } = JAN.addresses.shipping ?? {}
    const finds = finder({ ...nobody, addresses: { shipping: address, billing: null } })
    expect(finds(entryIndexKey(pick([field])))).toBe(false)
    expect(
      ADDRESS_FIELDS.filter((other) => other !== field && !finds(entryIndexKey(pick([other]))))
    ).toEqual([])
  })

  it("include who is logged in, were the cart another customer's", () => {
    const who = { ...nobody, customer_id: "cus_1", logged_in_customer_id: "cus_2" }
    expect(entryProbes(who).keys).toEqual([customerKey("cus_1"), customerKey("cus_2")])
    expect(finder(who)(entryIndexKey({ customer_id: "cus_2" }))).toBe(true)
  })

  it("recognise a person by e-mail and phones only", () => {
    expect(personProbes(MEMBER)).toEqual([
      lookupKey("email", "jan@mail.spam.example"),
      lookupKey("phone", "+48600700800"),
      lookupKey("phone", "+4915112345678"),
    ])
  })
})
