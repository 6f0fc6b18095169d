import { shopper } from "../../__tests__/support"
import { lookupKey } from "../../lookup-key"
import type { Shopper } from "../../shopper"
import { COUNT_BY_SETS, hashesOf, linkKeys, ownOrderKeys, personKeys, setKeys } from "../../rules"

const LOGGED_IN = { customer_id: "cus_1", logged_in_customer_id: "cus_1" }
const hashes = (changes: Partial<Shopper> = {}) => hashesOf(shopper(changes))
const factKeys = (count_by: "address" | "ip_network", changes: Partial<Shopper> = {}) =>
  COUNT_BY_SETS[count_by].flatMap((set) =>
    setKeys("order", set, hashes(changes), "fact").map(({ key }) => key)
  )

describe("the keys by which orders are linked", () => {
  it("are those under which orders with the same phone, address and network lie", () => {
    const keys = linkKeys(hashes())
    expect(keys.phone).toHaveLength(2)
    expect(personKeys("order", hashes())).toEqual(expect.arrayContaining(keys.phone))
    expect(keys.address).toEqual(factKeys("address"))
    expect(keys.address.length).toBeGreaterThan(0)
    expect(keys.ip_network).toEqual(factKeys("ip_network"))
    expect(keys.ip_network).toHaveLength(1)
  })

  it("are none for an address that many share, and none for what is not known", () => {
    const shared = linkKeys(hashes({ shared_addresses: ["shipping", "billing"] }))
    expect(shared.address).toEqual([])
    expect(shared.phone).toHaveLength(2)
    const unknown = linkKeys(hashes({ phones: [], ip_network: null }))
    expect([unknown.phone, unknown.ip_network]).toEqual([[], []])
  })

  it("of a guest leave out the phones that only the record of a typed e-mail has", () => {
    const [phone] = shopper({}).phones
    expect(linkKeys(hashes({ record_phones: [phone] })).phone).toHaveLength(1)
    expect(linkKeys(hashes({ ...LOGGED_IN, record_phones: [phone] })).phone).toHaveLength(2)
  })
})

describe("where a customer's own orders are found", () => {
  it("is under the account, or under a guest's e-mail", () => {
    const account = [lookupKey("customer_id", "cus_1")]
    const email = [lookupKey("email", "jan@mail.example")]
    const [ofAccount, ...others] = ownOrderKeys({ account, email })
    expect(others).toEqual([])
    expect(personKeys("order", hashes(LOGGED_IN))).toContain(ofAccount)
    const [ofGuest] = ownOrderKeys({ account: [], email: hashes().email })
    expect(personKeys("order", hashes())).toContain(ofGuest)
    expect(ofGuest).not.toBe(ofAccount)
  })
})
