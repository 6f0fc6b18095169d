import { shopper } from "../../__tests__/support"
import { combineKeys, lookupKey } from "../../lookup-key"
import type { Shopper } from "../../shopper"
import { hashesOf, type LedgerKind, personKeys, personSalt, toldByStaff } from "../../rules"

const PHONES = ["+48600700800", "+4915112345678"]
const LOGGED_IN = { customer_id: "cus_1", logged_in_customer_id: "cus_1" }
const hashes = (changes: Partial<Shopper>) => hashesOf(shopper(changes))
const keys = (changes: Partial<Shopper>, kind: LedgerKind = "suspicion") =>
  personKeys(kind, hashes(changes))
const of = (key: Parameters<typeof personSalt>[1], hash: bigint, kind: LedgerKind = "suspicion") =>
  combineKeys(hash, personSalt(kind, key))
const phones = (known = PHONES) => known.map((phone) => of("phone", lookupKey("phone", phone)))

describe("the keys of a person", () => {
  it("are the account's and the phones' of who is logged in, never the e-mail's", () => {
    expect(keys(LOGGED_IN)).toEqual([of("account", lookupKey("customer_id", "cus_1")), ...phones()])
  })

  it("are the e-mail's and the phones' of a guest, never those of the account that was typed", () => {
    const email = of("guest", lookupKey("email", "jan@mail.spam.example"))
    expect(keys({ customer_id: "cus_1" })).toEqual([email, ...phones()])
    expect(keys({ customer_id: "cus_1", record_phones: [PHONES[0]] })).toEqual([
      email,
      ...phones([PHONES[1]]),
    ])
  })

  it("have every phone of an account, also of its record", () => {
    expect(keys({ ...LOGGED_IN, record_phones: PHONES })).toEqual(keys(LOGGED_IN))
  })

  it("are those of the account that is logged in where another one's e-mail was typed", () => {
    const [first] = keys({ customer_id: "cus_2", logged_in_customer_id: "cus_1" })
    expect(first).toBe(of("account", lookupKey("customer_id", "cus_1")))
  })

  it("of what staff did are the account's, or those of the guest's e-mail", () => {
    const identity = hashes({ customer_id: "cus_1" })
    expect(personKeys("suspicion", toldByStaff(identity))).toEqual(keys(LOGGED_IN))
    expect(personKeys("suspicion", toldByStaff(identity, false))).toEqual(
      personKeys("suspicion", identity)
    )
  })

  it("of an order are those of its place, its network and its domain as well", () => {
    const [place] = personKeys("order", { ...hashes({}), account: [], email: [], person_phone: [] })
    const guest = keys({}, "order")
    // E-mail and two phones; the place and the domain.
    expect(guest).toHaveLength(5)
    expect(guest).toContain(place)
    expect(guest.at(-1)).toBe(of("domain", lookupKey("email_domain", "mail.spam.example"), "order"))
    // The account with the place and with the network.
    expect(keys(LOGGED_IN, "order")).toHaveLength(7)
  })

  it("have no place that many share, and no domain of a mailbox provider", () => {
    expect(keys({ shared_addresses: ["shipping"] }, "order")).toHaveLength(4)
    expect(keys({ email_domains: ["mail.wp.pl", "wp.pl"] }, "order")).toHaveLength(4)
  })

  it("are none for the use of a rule", () => {
    expect(keys(LOGGED_IN, "rule_use")).toEqual([])
  })
})
