import { RULE_ATTRIBUTES, type RuleAttribute } from "../../../../../types/vocabulary"
import { ipKey } from "../../entry-index"
import {
  type AttributeSet,
  hashesOf,
  KEY_NEEDS,
  LEDGER_KINDS,
  setKeys,
  setOfRule,
} from "../../rules"
import { JAN } from "../../__tests__/support"
import { identity, SPELT, SPELT_AGAIN, withOther, without } from "./support"

const ALONE: RuleAttribute[][] = RULE_ATTRIBUTES.map((attribute) => [attribute])
const PAIRS: RuleAttribute[][] = RULE_ATTRIBUTES.flatMap((one, index) =>
  RULE_ATTRIBUTES.slice(index + 1).map((other) => [one, other])
)
const COMBINATIONS = [...ALONE, ...PAIRS, [...RULE_ATTRIBUTES]]
const NAMED = COMBINATIONS.map((attributes) => [attributes.join(" and "), attributes] as const)

const setOf = (
  attributes: readonly RuleAttribute[],
  address_type: AttributeSet["address_type"] = "any"
) => setOfRule({ attributes: [...attributes], address_type })

const keysOf = (set: AttributeSet, who = SPELT): bigint[] =>
  setKeys("order", set, hashesOf(who), "query").map(({ key }) => key)

describe("setOfRule", () => {
  it.each<[RuleAttribute[], AttributeSet["address_type"], string, string]>([
    [["email"], "any", "rule:any:email", "one attribute"],
    [["phone", "email"], "any", "rule:any:email,phone", "the order of attributes does not matter"],
    [["email", "phone"], "any", "rule:any:email,phone", "…in either direction"],
    [["email", "email"], "any", "rule:any:email", "named twice is named once"],
    [["email", "ip"], "billing", "rule:any:email,ip", "no address compared, so no kind of address"],
    [["city"], "billing", "rule:billing:city", "an address is compared: its kind tells sets apart"],
    [["email", "city"], "shipping", "rule:shipping:city,email", "one address field is enough"],
  ])("%j at %s is the set %s: %s", (attributes, address_type, name) => {
    const set = setOf(attributes, address_type)
    expect(set).toEqual({
      name,
      attributes: [...new Set(attributes)].sort(),
      address_type: name.split(":")[1],
    })
  })

  it("gives each combination a name of its own", () => {
    const names = COMBINATIONS.map((attributes) => setOf(attributes).name)
    expect(new Set(names).size).toBe(13 + 78 + 1)
  })
})

describe("the keys of a set", () => {
  it.each(NAMED)("by %s: the same for the same details in other spelling", (_, names) => {
    const set = setOf(names)
    expect(keysOf(set)).toHaveLength(1)
    expect(keysOf(set, SPELT_AGAIN)).toEqual(keysOf(set))
  })

  it.each(NAMED)("by %s: none where one of them is empty", (_, names) => {
    const set = setOf(names)
    for (const name of names) expect(keysOf(set, without(SPELT, name))).toEqual([])
  })

  it.each(NAMED)("by %s: another where one of them differs", (_, names) => {
    const set = setOf(names)
    for (const name of names) {
      const others = keysOf(set, withOther(SPELT, name))
      expect(others).toHaveLength(1)
      expect(others).not.toEqual(keysOf(set))
    }
  })

  it.each(NAMED)("by %s: the same whatever else differs", (_, names) => {
    const set = setOf(names)
    for (const other of RULE_ATTRIBUTES.filter((attribute) => !names.includes(attribute))) {
      expect(keysOf(set, withOther(SPELT, other))).toEqual(keysOf(set))
      expect(keysOf(set, without(SPELT, other))).toEqual(keysOf(set))
    }
  })

  it("are no other set's and no other kind's", () => {
    const keys = COMBINATIONS.flatMap((attributes) =>
      [...LEDGER_KINDS, "rule_use:blarule_1", "rule_use:blarule_2"].flatMap((kind) =>
        setKeys(kind as (typeof LEDGER_KINDS)[number], setOf(attributes), hashesOf(SPELT), "query")
      )
    )
    expect(new Set(keys.map(({ key }) => key)).size).toBe(COMBINATIONS.length * 7)
  })

  it("fit PostgreSQL's int8", () => {
    for (const key of COMBINATIONS.flatMap((attributes) => keysOf(setOf(attributes), JAN))) {
      expect(BigInt.asIntN(64, key)).toBe(key)
    }
  })
})

describe("several phones", () => {
  const phones = ["+48600700800", "+4915112345678", "+48111222333"]

  it("have a key each, the same as if there were only one", () => {
    const set = setOf(["phone", "email"])
    const one = phones.flatMap((phone) => keysOf(set, { ...SPELT, phones: [phone] }))
    expect(keysOf(set, { ...SPELT, phones })).toEqual(one)
    expect(new Set(one).size).toBe(3)
  })

  it("are combined with each of two addresses", () => {
    const set = setOf(["phone", "city"])
    const keys = keysOf(set, JAN)
    expect(new Set(keys).size).toBe(2 * 2)
    for (const phone of JAN.phones) {
      for (const address of [JAN.addresses.shipping, JAN.addresses.billing]) {
        const one = { ...JAN, phones: [phone], addresses: { shipping: address, billing: null } }
        expect(keys).toEqual(expect.arrayContaining(keysOf(set, one)))
      }
    }
  })
})

describe("the kind of address", () => {
  const { shipping, billing } = JAN.addresses
  const swapped = { ...JAN, addresses: { shipping: billing, billing: shipping } }
  const at = (addresses: typeof JAN.addresses) => ({ ...JAN, addresses })

  const shared = (address_type: AttributeSet["address_type"], one: typeof JAN) => {
    const set = setOf(["city", "street"], address_type)
    const keys = keysOf(set, swapped)
    return keysOf(set, one).filter((key) => keys.includes(key))
  }

  it.each([
    ["any", "both are the same, whichever is which", JAN, 2],
    ["any", "one of them is the other's", at({ shipping: billing, billing: null }), 1],
    ["shipping", "shipping never matches billing", JAN, 0],
    ["billing", "nor billing shipping", JAN, 0],
    ["shipping", "shipping matches shipping", at({ shipping: billing, billing: null }), 1],
    ["billing", "billing matches billing", at({ shipping: null, billing: shipping }), 1],
    ["shipping", "there is no shipping address", at({ shipping: null, billing }), 0],
    ["billing", "there is no billing address", at({ shipping, billing: null }), 0],
  ] as const)("%s, against the addresses the other way round: %s", (type, _, who, count) => {
    expect(shared(type, who)).toHaveLength(count)
  })

  it("the same set at another kind of address has other keys", () => {
    const same = at({ shipping, billing: shipping })
    const types = ["any", "shipping", "billing"] as const
    const keys = types.flatMap((type) => keysOf(setOf(["city"], type), same))
    expect(new Set(keys).size).toBe(3)
  })

  it("twice the same address has one key", () => {
    expect(keysOf(setOf(["city"]), at({ shipping, billing: shipping }))).toHaveLength(1)
  })

  it("all fields come from the same address: the name of one and the town of the other is nobody", () => {
    const mixed = at({ shipping: { ...shipping, city: "berlin" }, billing: null })
    const keys = keysOf(setOf(["first_name", "city"]), JAN)
    expect(keys).toHaveLength(2)
    const others = keysOf(setOf(["first_name", "city"]), mixed)
    expect(others).toHaveLength(1)
    expect(keys).not.toContain(others[0])
  })

  it("an address that lacks one of the fields is left out, the other one counts", () => {
    const { company: _company, ...noCompany } = billing ?? {}
    const who = at({ shipping, billing: noCompany })
    const only = at({ shipping, billing: null })
    expect(keysOf(setOf(["company", "city"]), who)).toEqual(
      keysOf(setOf(["company", "city"]), only)
    )
  })
})

describe("an IP that is noted for the cart but not known here", () => {
  const known = identity({ ip: "203.0.113.7", email: "jan@spam.example" })
  const open = identity({ email: "jan@spam.example" })

  it.each<[string, RuleAttribute[]]>([
    ["the IP alone", ["ip"]],
    ["the IP and the e-mail", ["ip", "email"]],
  ])("by %s: the key plus the IP's hash is the key with the IP known", (_, names) => {
    const set = setOf(names)
    const [{ key, needs }, ...more] = setKeys("order", set, open, "query", true)
    expect([needs, more]).toEqual([KEY_NEEDS.ip, []])
    expect([{ key: key ^ ipKey("203.0.113.7"), needs: 0 }]).toEqual(
      setKeys("order", set, known, "query")
    )
  })

  it("is not added where it is known, nor where it is not compared", () => {
    expect(setKeys("order", setOf(["ip"]), known, "query", true)).toEqual(
      setKeys("order", setOf(["ip"]), known, "query")
    )
    expect(setKeys("order", setOf(["email"]), open, "query", true)).toEqual([
      { key: expect.anything(), needs: 0 },
    ])
  })

  it("leaves no key where another detail is missing, nor where none is noted", () => {
    expect(setKeys("order", setOf(["ip", "email"]), identity(), "query", true)).toEqual([])
    expect(setKeys("order", setOf(["ip"]), open, "query", false)).toEqual([])
  })
})
