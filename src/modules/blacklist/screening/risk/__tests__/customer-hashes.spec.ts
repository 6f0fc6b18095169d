import { lookupKey } from "../../lookup-key"
import { NOTHING_SHARED } from "../../shared-details"
import { customerHashes, type ScoredCustomer } from "../customer-hashes"

const ANNA: ScoredCustomer = {
  id: "cus_1",
  has_account: true,
  email: "Anna@mail.example",
  phone: "600 700 800",
  addresses: [
    { phone: null, country_code: null },
    { phone: "+49 151 12345678", country_code: "de" },
    { phone: "600700800", country_code: "pl" },
    { phone: "000 000 000", country_code: "pl" },
  ],
}
const of = (kind: "customer_id" | "email" | "phone", value: string) => `${lookupKey(kind, value)}`

describe("whom a customer record stands for", () => {
  it("an account, its e-mail and its phones, each once and no placeholder", () => {
    const pl = { ...ANNA, addresses: ANNA.addresses.slice(2) }
    expect(customerHashes(pl, NOTHING_SHARED)).toEqual({
      account: [of("customer_id", "cus_1")],
      email: [of("email", "anna@mail.example")],
      person_phone: [of("phone", "+48600700800")],
    })
  })

  it("reads a profile's national number with the country of the first address", () => {
    const { person_phone } = customerHashes(
      { ...ANNA, phone: "0151 12345678", addresses: ANNA.addresses.slice(0, 2) },
      NOTHING_SHARED
    )
    expect(person_phone).toEqual([of("phone", "+4915112345678")])
  })

  it("a guest's record: the e-mail", () => {
    const guest = { ...ANNA, has_account: false, phone: null, addresses: [] }
    expect(customerHashes(guest, NOTHING_SHARED)).toEqual({
      email: [of("email", "anna@mail.example")],
    })
  })

  it("nobody where the e-mail is one that the store writes for many, or none", () => {
    const shared = { ...NOTHING_SHARED, emails: new Set(["anna@mail.example"]) }
    const guest = { ...ANNA, has_account: false, phone: null, addresses: [] }
    expect(customerHashes(guest, shared)).toEqual({})
    expect(customerHashes({ ...guest, email: null }, shared)).toEqual({})
  })
})
