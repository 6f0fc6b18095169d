import { AUTO_RULE_COUNT_BY } from "../../../../../types/vocabulary"
import {
  BUILT_IN_SETS,
  EMPTY_RULE_SET,
  factKeys,
  FAILURE_SETS,
  hashesOf,
  type LedgerKind,
  countedUseKeys,
  personKeys,
  personUseKeys,
  setKeys,
  setOfRule,
  SUSPECT_SETS,
} from "../../rules"
import { shopper } from "../../__tests__/support"
import { autoRule, ruleSet, identity } from "./support"

const MEMBER = hashesOf(shopper({ customer_id: "cus_1", logged_in_customer_id: "cus_1" }))
const GUEST = hashesOf(shopper({ customer_id: "cus_1" }))

const CITY = { ...setOfRule({ attributes: ["city"], address_type: "any" }), kind: "order" as const }
const PHONE = {
  ...setOfRule({ attributes: ["phone"], address_type: "any" }),
  kind: "suspicion" as const,
}
const SETS = [CITY, PHONE]

const keysOf = (kind: LedgerKind, sets: Parameters<typeof setKeys>[1][]) => [
  ...sets.flatMap((set) => setKeys(kind, set, MEMBER, "fact").map(({ key }) => key)),
  ...personKeys(kind, MEMBER),
]

describe("the keys of a fact", () => {
  it.each<[LedgerKind, string, Parameters<typeof setKeys>[1][]]>([
    ["order", "the built-in sets and those registered for orders", [...BUILT_IN_SETS, CITY]],
    [
      "payment_failure",
      "the built-in sets, the whole store and the channel",
      [...BUILT_IN_SETS, ...FAILURE_SETS],
    ],
    ["suspicion", "customer, e-mail and those registered for suspicions", [...SUSPECT_SETS, PHONE]],
  ])("of kind %s: %s", (kind, _, sets) => {
    const keys = factKeys({ kind }, MEMBER, ruleSet({ sets: SETS }))
    expect(keys).toEqual(keysOf(kind, sets))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it("are those of the built-in sets where no rule was ever made", () => {
    expect(factKeys({ kind: "order" }, MEMBER, EMPTY_RULE_SET)).toEqual(
      keysOf("order", BUILT_IN_SETS)
    )
    // Customer, e-mail, IP and its network, two phones, two addresses; the typed e-mail with each phone and with the IP.
    const ofPerson = (fact: typeof GUEST) => personKeys("order", fact).length
    expect(factKeys({ kind: "order" }, GUEST, EMPTY_RULE_SET)).toHaveLength(11 + ofPerson(GUEST))
    // The account's own: the customer and the e-mail once more.
    expect(factKeys({ kind: "order" }, MEMBER, EMPTY_RULE_SET)).toHaveLength(10 + ofPerson(MEMBER))
  })

  it("are none where nothing is known of whom it is about", () => {
    for (const kind of ["order", "suspicion"] as const) {
      expect(factKeys({ kind }, identity(), ruleSet({ sets: SETS }))).toEqual([])
    }
  })

  it("are the store's and the channel's for a payment failure of nobody", () => {
    const keysIn = (sales_channel_id: string | null) =>
      factKeys({ kind: "payment_failure" }, identity({ sales_channel_id }), ruleSet())
    const [store, ...more] = keysIn(null)
    expect(more).toEqual([])
    expect(keysIn("web")).toEqual([store, expect.anything()])
    expect(keysIn("app")).not.toContain(keysIn("web")[1])
  })
})

describe("the keys of a use of a rule", () => {
  const use = (source_id: string, rules = ruleSet()) =>
    factKeys({ kind: "rule_use", source_id }, MEMBER, rules)

  it.each([
    ["customer", 4],
    ["email", 4],
    ["ip", 5],
    ["phone", 6],
    ["address", 6],
    ["store", 4],
  ] as const)("are by what the rule counts and by the person: %s, %d keys", (count_by, count) => {
    const rules = ruleSet({ auto: [autoRule({ id: "a1", count_by })], sets: SETS })
    expect(use("a1", rules)).toHaveLength(count)
  })

  it("are no other rule's, though both count the same", () => {
    const rules = ruleSet({ auto: [autoRule({ id: "a1" }), autoRule({ id: "a2" })] })
    const shared = use("a1", rules).filter((key) => use("a2", rules).includes(key))
    expect([use("a1", rules).length, use("a2", rules).length, shared]).toEqual([4, 4, []])
  })

  it("are none of an order's", () => {
    for (const count_by of AUTO_RULE_COUNT_BY) {
      const rules = ruleSet({ auto: [autoRule({ id: "a1", count_by })] })
      const orders = factKeys({ kind: "order" }, MEMBER, rules)
      expect(use("a1", rules).filter((key) => orders.includes(key))).toEqual([])
    }
  })

  it("are none for a rule that is gone or switched off", () => {
    expect(use("a1", ruleSet({ auto: [autoRule({ id: "a2" })] }))).toEqual([])
    expect(use("a1")).toEqual([])
  })
})

describe("the keys of a rule's uses against one person", () => {
  it.each(AUTO_RULE_COUNT_BY)("find every use of a rule that counts by %s", (count_by) => {
    const rules = ruleSet({ auto: [autoRule({ id: "a1", count_by })] })
    const indexed = factKeys({ kind: "rule_use", source_id: "a1" }, GUEST, rules)
    const person = personUseKeys("a1", GUEST)
    expect(person).toHaveLength(2)
    expect(indexed).toEqual(expect.arrayContaining(person))
  })

  it("are one a name: a guest is found by the e-mail alone", () => {
    const email = "jan@spam.example"
    const [key, ...more] = personUseKeys("a1", identity({ email }))
    expect(more).toEqual([])
    expect(personUseKeys("a1", identity({ email, customer_id: "cus_1" }))).toContain(key)
  })

  it("are no other rule's", () => {
    const others = personUseKeys("a2", MEMBER)
    expect(personUseKeys("a1", MEMBER).filter((key) => others.includes(key))).toEqual([])
  })

  it("are none where nothing is known of the person", () => {
    expect(personUseKeys("a1", identity({ ip: "203.0.113.7" }))).toEqual([])
  })
})

describe("the keys by which uses of a rule are counted", () => {
  const rules = ruleSet({ auto: [autoRule({ id: "a1", count_by: "ip" })] })

  it("are those of the fact that a guest's use is", () => {
    const filed = factKeys({ kind: "rule_use", source_id: "a1" }, GUEST, rules)
    const counted = countedUseKeys("a1", GUEST, rules)
    expect(counted).toHaveLength(3)
    expect(filed).toEqual(expect.arrayContaining(counted))
  })

  it("are none of a rule that is gone", () => {
    expect(countedUseKeys("a2", GUEST, rules)).toEqual([])
  })
})
