import type { EntryConditions } from "../../../../types/http"
import { BAN_SCOPES, type BanScope } from "../../../../types/vocabulary"
import { listsNamedBy, namingOf, type NamedPerson, partsOf, peopleOf, personOf } from "../impact"
import type { Shopper } from "../shopper"
import { canonical, JAN, shopper } from "./support"

const entries = (...all: EntryConditions[]) => ({
  entries: all.map((conditions) => ({
    conditions: canonical(conditions),
    action: "block" as const,
  })),
})

const PERSON: NamedPerson = {
  customer_id: "cus_1",
  emails: [JAN.email as string],
  phones: [JAN.phones[1]],
}
const STRANGER = shopper({ email: "x@other.example", phones: ["+48111222333"] })

const ban = (scope: readonly BanScope[] = BAN_SCOPES, people = [PERSON]) => ({ people, scope })

describe("a ban names", () => {
  const WHO: [who: string, shopper: Shopper, by: BanScope | null][] = [
    ["the record", { ...STRANGER, customer_id: "cus_1" }, "customer"],
    ["the login", { ...STRANGER, logged_in_customer_id: "cus_1" }, "customer"],
    ["the e-mail", { ...STRANGER, email: JAN.email }, "email"],
    ["any of the phones", { ...STRANGER, phones: JAN.phones }, "phone"],
    ["nobody else", STRANGER, null],
    ["nobody of whom nothing is known", { ...STRANGER, email: null, phones: [] }, null],
  ]

  it.each(WHO)("%s", (_, who, by) => {
    expect(namingOf(ban())(who)).toBe(by !== null)
    for (const scope of BAN_SCOPES) expect(namingOf(ban([scope]))(who)).toBe(by === scope)
  })

  it("any of several customers", () => {
    const other = { customer_id: "cus_2", emails: [], phones: ["+48111222333"] }
    expect(namingOf(ban(BAN_SCOPES, [PERSON, other]))(STRANGER)).toBe(true)
  })
})

describe("entries name", () => {
  it("whom one of them matches", () => {
    const naming = namingOf(entries({ city: "Poznań" }, { phone: JAN.phones[0] }))
    expect([naming(JAN), naming(STRANGER)]).toEqual([true, false])
  })

  it("with the action allow a customer who is logged in", () => {
    const subject = {
      entries: [{ conditions: { customer_id: "cus_1" }, action: "allow" as const }],
    }
    const typed = shopper({ customer_id: "cus_1" })
    expect(namingOf(subject)(typed)).toBe(false)
    expect(namingOf(subject)({ ...typed, logged_in_customer_id: "cus_1" })).toBe(true)
  })
})

describe("people are counted", () => {
  it("by e-mail, else by the record", () => {
    const person = personOf(entries({ city: "Poznań" }))
    expect(person(JAN)).toBe(JAN.email)
    expect(person(shopper({ email: null, customer_id: "cus_9" }))).toBe("cus_9")
    expect(person(shopper({ email: null }))).toBeNull()
  })

  it("once where the status is about them, whatever e-mail their order has", () => {
    const person = personOf(ban())
    expect(person({ ...STRANGER, customer_id: "cus_1" })).toBe(JAN.email)
    expect(person(STRANGER)).toBe("x@other.example")
  })

  it("also where they have no order, if the status is about them", () => {
    const nameless = { customer_id: "cus_2", emails: [], phones: [] }
    expect(peopleOf(ban(BAN_SCOPES, [PERSON, nameless]))).toEqual([JAN.email, "cus_2"])
    expect(peopleOf(entries({ city: "Poznań" }))).toEqual([])
  })
})

describe("of an order is read", () => {
  const address = ["address_1", "address_2", "company", "city", "postal_code", "country_code"]
  it.each([
    ["nothing but the e-mail", entries({ email: "a@b.example" }), [], false, false],
    ["nothing more for a domain", entries({ email_domain: "b.example" }), [], false, false],
    ["the origin for an IP", entries({ ip: "203.0.113.7" }), [], false, true],
    ["the origin for a range", entries({ ip_range: "203.0.113.0/24" }), [], false, true],
    ["the login for a customer", entries({ customer_id: "cus_1" }), [], false, true],
    ["phones", entries({ phone: "+48600700800" }), ["phone", "country_code"], true, false],
    ["the lines of an address", entries({ street: "Długa" }), address, false, false],
    ["them once", entries({ street: "Długa" }, { house_number: "5" }), address, false, false],
    ["a name", entries({ last_name: "Nowak" }), ["last_name"], false, false],
    [
      "a code with its country",
      entries({ postal_code: "1" }),
      ["postal_code", "country_code"],
      false,
      false,
    ],
    [
      "a province with its country",
      entries({ province: "CA" }),
      ["province", "country_code"],
      false,
      false,
    ],
    ["of a ban the phones", ban(), ["phone", "country_code"], true, true],
    ["of a ban that ends at the e-mail no phones", ban(["email"]), [], false, true],
  ] as const)("%s", (_, subject, columns, customer, origin) => {
    expect(partsOf(subject)).toEqual({ address: columns, customer, origin })
  })

  it("what the lists are of that entries name", () => {
    const subject = entries({ list_id: "bllist_1" }, { list_id: "bllist_1", city: "Poznań" })
    expect(listsNamedBy(subject)).toEqual(["bllist_1"])
    expect(listsNamedBy(entries({ city: "Poznań" }))).toEqual([])
    expect(listsNamedBy(ban())).toEqual([])
    expect(partsOf(subject, ["ip_range"])).toEqual({
      address: ["city"],
      customer: false,
      origin: true,
    })
  })
})
