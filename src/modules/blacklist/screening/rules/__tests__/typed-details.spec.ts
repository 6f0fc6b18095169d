import type { RuleAttribute } from "../../../../../types/vocabulary"
import {
  COUNT_BY_SETS,
  type AttributeSet,
  hashesOf,
  KEY_NEEDS,
  locksOf,
  countQueriesFor,
  type SetKey,
  setKeys,
  setOfRule,
} from "../../rules"
import { lookupKey } from "../../lookup-key"
import type { Shopper } from "../../shopper"
import { shopper } from "../../__tests__/support"
import { autoRule, ruleSet } from "./support"

const OTHER_PHONE = "+48500500500"
const OTHER_IP = { ip: "198.51.100.9", counted_ip: "198.51.100.9", ip_network: "198.51.100.0/24" }
const PHONE = { phones: ["+48600700800"] }

/** The account V, logged in at home. */
const owner = (changes: Partial<Shopper> = {}) =>
  shopper({ ...PHONE, customer_id: "cus_v", logged_in_customer_id: "cus_v", ...changes })
/** A guest who typed V's e-mail: core puts V's record on the cart. */
const guest = (changes: Partial<Shopper> = {}) =>
  shopper({ phones: [OTHER_PHONE], ...OTHER_IP, customer_id: "cus_v", ...changes })
/** Another account, on whose cart V's e-mail was typed. */
const impostor = (changes: Partial<Shopper> = {}) =>
  shopper({
    phones: [OTHER_PHONE],
    ...OTHER_IP,
    customer_id: "cus_w",
    logged_in_customer_id: "cus_w",
    email_is_own: false,
    ...changes,
  })

const setOf = (...attributes: RuleAttribute[]) => setOfRule({ attributes, address_type: "any" })
const CUSTOMER = COUNT_BY_SETS.customer
const EMAIL = [setOf("email")]

const plain = (keys: SetKey[]) => keys.map(({ key }) => key)

/** Whether what the first did counts against the second. */
const counts = (sets: AttributeSet[], did: Shopper, asks: Shopper): boolean => {
  const keys = (who: Shopper, side: "fact" | "query") =>
    sets.flatMap((set) => plain(setKeys("order", set, hashesOf(who), side)))
  const asked = keys(asks, "query")
  return keys(did, "fact").some((key) => asked.includes(key))
}

describe("what was done under a typed e-mail", () => {
  it.each<[boolean, string, Shopper, Shopper]>([
    [true, "an account's own, against the account", owner(), owner()],
    [true, "an account's own from elsewhere", owner({ ...OTHER_IP, phones: [] }), owner()],
    [true, "an account's own, against a guest with the e-mail", owner(), guest()],
    [false, "a guest's, against the account", guest(), owner()],
    [true, "a guest's with the account's phone", guest(PHONE), owner()],
    [
      true,
      "one of several phones agrees",
      guest({ phones: [OTHER_PHONE, "+48600700800"] }),
      owner(),
    ],
    [true, "a guest's from the account's IP", guest({ counted_ip: "203.0.113.7" }), owner()],
    [false, "a guest's without phone and IP", guest({ phones: [], counted_ip: null }), owner()],
    [true, "a guest's, against a guest", guest(), guest({ phones: [], counted_ip: null })],
    [false, "another account's that typed the e-mail, against the account", impostor(), owner()],
    [true, "another account's that typed it, against guests", impostor(), guest()],
    [true, "another account's that typed it, against itself", impostor(), impostor()],
    [true, "a guest's, against another account that types it", guest(), impostor()],
  ])("counts: %s – %s", (expected, _, did, asks) => {
    expect(counts(CUSTOMER, did, asks)).toBe(expected)
    expect(counts(EMAIL, did, asks)).toBe(expected)
  })

  it.each<[boolean, string, RuleAttribute[], Shopper, Shopper]>([
    [false, "with the address", ["email", "street"], guest(), owner()],
    [true, "with the address, and the phone agrees", ["email", "street"], guest(PHONE), owner()],
    [true, "the phone is compared anyway", ["email", "phone"], guest(PHONE), owner()],
    [
      true,
      "the IP is compared anyway",
      ["customer_id", "ip"],
      guest({ ...owner(), logged_in_customer_id: null }),
      owner(),
    ],
    [false, "by the customer", ["customer_id"], guest(), owner()],
    [true, "by the customer, and the phone agrees", ["customer_id"], guest(PHONE), owner()],
    [true, "by the customer, among guests", ["customer_id"], guest(), guest({ phones: [] })],
    [false, "by both", ["customer_id", "email"], guest(), owner()],
    [true, "by both, its own", ["customer_id", "email"], owner(), owner()],
  ])("counts: %s – a manual rule %s", (expected, _, attributes, did, asks) => {
    expect(counts([setOf(...attributes)], did, asks)).toBe(expected)
  })
})

describe("a login that only the database knows", () => {
  const [set] = EMAIL
  const open = hashesOf(owner(), false)
  const whole = (isOwner: boolean, ipKey: bigint | null, keys: SetKey[]) =>
    keys.flatMap(({ key, needs }) => {
      if (needs & (isOwner ? KEY_NEEDS.guest : KEY_NEEDS.owner)) return []
      if (!(needs & KEY_NEEDS.ip)) return key
      return ipKey === null ? [] : key ^ ipKey
    })

  it("asks for the owner what the owner asks, and for a guest what a guest does", () => {
    const keys = setKeys("order", set, open, "query")
    const known = (who: Shopper) => plain(setKeys("order", set, hashesOf(who), "query")).sort()
    expect(whole(true, null, keys).sort()).toEqual(known(owner()))
    expect(whole(false, null, keys).sort()).toEqual(known(owner({ logged_in_customer_id: null })))
  })

  it("the IP of the cart agrees as a known one does", () => {
    const unknown = { ...open, ip: [] }
    const keys = setKeys("order", set, unknown, "query", true)
    expect(whole(true, lookupKey("ip", "203.0.113.7"), keys).sort()).toEqual(
      plain(setKeys("order", set, hashesOf(owner()), "query")).sort()
    )
  })

  it("an e-mail that was typed for the cart is nobody's own, whoever is logged in", () => {
    const keys = setKeys("order", set, hashesOf(impostor(), false), "query")
    expect(keys).toHaveLength(1)
    expect(keys[0].needs).toBe(0)
  })

  it("the network of the cart's IP is added as well", () => {
    const network: AttributeSet = { name: "n", attributes: ["ip_network"], address_type: "any" }
    const keys = setKeys("order", network, { ...open, ip_network: [] }, "query", true)
    expect(keys).toEqual([{ key: expect.anything(), needs: KEY_NEEDS.ip_network }])
  })
})

describe("checkouts that count against one another wait for one another", () => {
  const rules = ruleSet({ auto: [autoRule({ count_by: "customer" })] })
  const locks = (who: Shopper) =>
    locksOf(countQueriesFor(rules, hashesOf(who), null, false), hashesOf(who))

  it.each<[string, Shopper, Shopper]>([
    ["a guest and the account", guest(PHONE), owner()],
    ["two guests", guest(), guest({ phones: [] })],
    ["the account twice", owner(), owner({ ...OTHER_IP, phones: [] })],
  ])("%s", (_, one, other) => {
    expect(locks(one).some((lock) => locks(other).includes(lock))).toBe(true)
  })
})

describe("an address that many people share", () => {
  const locker = {
    first_name: "jan",
    last_name: "kowalski",
    street: "paczkomat waw01a",
    postal_code: "00001",
    country_code: "pl",
  }
  const at = (changes: Partial<typeof locker>, rest: Partial<Shopper> = {}) =>
    shopper({
      ...PHONE,
      addresses: { shipping: { ...locker, ...changes }, billing: null },
      shared_addresses: ["shipping"],
      ...rest,
    })
  const stranger = { first_name: "anna", last_name: "nowak" }
  const other = { phones: [OTHER_PHONE] }

  it.each<[boolean, string, Shopper]>([
    [false, "a stranger", at(stranger, other)],
    [true, "the same name", at({}, other)],
    [true, "the same phone", at(stranger)],
    [false, "the same family name without a first name", at({ first_name: "" }, other)],
    [false, "only the first name agrees", at({ last_name: "nowak" }, other)],
    [false, "no name and no phone", at({ first_name: "", last_name: "" }, { phones: [] })],
  ])("counts together with name or phone: %s – %s", (expected, _, asks) => {
    const home = Object.fromEntries(
      Object.entries(asks.addresses.shipping ?? {}).filter(([, value]) => value)
    )
    const who = { ...asks, addresses: { shipping: home, billing: null } }
    expect(counts(COUNT_BY_SETS.address, at({}), who)).toBe(expected)
    expect(counts([setOf("street", "postal_code")], at({}), who)).toBe(expected)
  })

  it.each<[boolean, RuleAttribute[]]>([
    [true, ["street", "email"]],
    [true, ["postal_code", "country_code"]],
    [false, ["street", "last_name"]],
    [false, ["street", "phone"]],
    [false, ["street", "company"]],
    [false, ["house_number"]],
  ])("a stranger counts: %s – by %j, the e-mail and the region being the same", (expected, by) => {
    expect(counts([setOf(...by)], at({}), at(stranger, other))).toBe(expected)
  })

  it("the other address of the cart counts alone if it is somebody's home", () => {
    const home = { street: "dluga", house_number: "5", postal_code: "50123" }
    const who = (phones: string[]) =>
      shopper({
        phones,
        addresses: { shipping: locker, billing: home },
        shared_addresses: ["shipping"],
      })
    expect(counts(COUNT_BY_SETS.address, who(["+48600700800"]), who([OTHER_PHONE]))).toBe(true)
  })

  it("there is none where the address is not given", () => {
    const nowhere = shopper({
      addresses: { shipping: null, billing: null },
      shared_addresses: ["shipping"],
    })
    expect(plain(setKeys("order", COUNT_BY_SETS.address[0], hashesOf(nowhere), "fact"))).toEqual([])
  })
})
