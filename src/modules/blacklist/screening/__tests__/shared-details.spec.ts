import { factsOfCart } from "../facts"
import { matchEntry } from "../match"
import { isSharedAddress, NOTHING_SHARED, sharedDetailsOf } from "../shared-details"
import { isAccountOwner, shopperOf, withOrigin } from "../shopper"
import { networkOfIp } from "../canonical"
import { facts } from "./support"

const WAREHOUSE = {
  address_1: "ul. Magazynowa 3",
  city: "Wrocław",
  postal_code: "50-123",
  country_code: "pl",
}

const store = sharedDetailsOf({
  placeholder_emails: ["Orders@Relay.example", "not an e-mail"],
  pickup_points: ["Chata Polska Odbiór"],
  stock_locations: [WAREHOUSE, { city: "Wrocław" }],
  ipv6Prefix: 56,
})

describe("addresses that many people share", () => {
  it.each([
    [true, "a locker", { address_1: "Paczkomat WAW01A", country_code: "pl" }],
    [true, "the store's own words", { address_1: "CHATA POLSKA odbior 7", country_code: "pl" }],
    [true, "the store's warehouse, spelt otherwise", { ...WAREHOUSE, address_1: "Magazynowa 3" }],
    [false, "next door", { ...WAREHOUSE, address_1: "ul. Magazynowa 5" }],
    [false, "the same street elsewhere", { ...WAREHOUSE, postal_code: "00-001" }],
    [false, "no street", { city: "Wrocław" }],
  ])("%s: %s", (expected, _, address) => {
    expect(isSharedAddress(address, store)).toBe(expected)
  })

  it("a store without locations asks for none", () => {
    expect(isSharedAddress(WAREHOUSE, NOTHING_SHARED)).toBe(false)
  })
})

describe("an e-mail that the store's own systems write", () => {
  const given = facts({ email: "orders+77@relay.example", customer_id: "cus_relay" })

  it("is nobody's, nor is the record that core keeps for it", () => {
    expect(shopperOf(given, store)).toMatchObject({
      email: null,
      customer_id: null,
      email_domains: [],
    })
  })

  it("an account that is logged in is somebody", () => {
    expect(shopperOf({ ...given, logged_in_customer_id: "cus_1" }, store)).toMatchObject({
      email: null,
      customer_id: "cus_1",
    })
  })

  it("is an e-mail like any other where it is not in the settings", () => {
    expect(shopperOf(given).customer_id).toBe("cus_relay")
  })
})

describe("whose e-mail it is", () => {
  const cart = (email: string, own?: string) =>
    shopperOf(factsOfCart({ id: "cart_1", email, customer: { id: "cus_1", email: own } }))

  it.each([
    [true, "the record's, spelt otherwise", "Jan.Kowalski@gmail.com", "jankowalski@gmail.com"],
    [false, "another one, typed for the cart", "anna@spam.example", "jan@spam.example"],
    [true, "the record's e-mail is not known", "anna@spam.example", undefined],
  ])("own: %s – %s", (expected, _, email, own) => {
    expect(cart(email, own).email_is_own).toBe(expected)
  })

  it.each([
    [true, "cus_1", "cus_1"],
    [false, "cus_1", null],
    [false, "cus_1", "cus_2"],
    [false, null, null],
  ])("the account's owner: %s – cart of %s, login %s", (expected, customer_id, login) => {
    expect(isAccountOwner({ customer_id, logged_in_customer_id: login })).toBe(expected)
  })
})

describe("what rules count of an IP", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7", "203.0.113.0/24"],
    ["::ffff:203.0.113.7", "203.0.113.7", "203.0.113.0/24"],
    ["2001:db8:1:2ff:aaaa::1", "2001:db8:1:200::/56", "2001:db8:1::/48"],
    [null, null, null],
  ])("%s: %s, and its network %s", (ip, counted_ip, ip_network) => {
    expect(shopperOf(facts({ ip }), store)).toMatchObject({ counted_ip, ip_network })
  })

  it("the whole address with a prefix of 128", () => {
    const exact = { ...store, ipv6Prefix: 128 }
    expect(shopperOf(facts({ ip: "2001:db8::1" }), exact).counted_ip).toBe("2001:db8::1")
  })

  it("also where the cart's saved origin says it", () => {
    const { ip: _ip, ...open } = facts()
    const origin = { ip: "2001:db8::1", customer_id: null }
    expect(withOrigin(shopperOf(open, store), open, origin, store)).toMatchObject({
      ip: "2001:db8::1",
      counted_ip: "2001:db8::/56",
      ip_network: "2001:db8::/48",
    })
  })
})

describe("an entry that names a pick-up point", () => {
  const strangerAt = (address_1: string) =>
    shopperOf(
      facts({
        phone: "+48500500500",
        shipping_address: { address_1, last_name: "Nowak", city: "Warszawa", country_code: "de" },
      }),
      store
    )

  const placeOf = (address: string) => {
    const { street, house_number } = strangerAt(address).addresses.shipping ?? {}
    return { street, ...(house_number && { house_number }) }
  }

  it.each([
    [false, "the locker alone", {}, "Packstation 145"],
    [true, "with the name", { last_name: "nowak" }, "Packstation 145"],
    [true, "with the phone", { phone: "+48500500500" }, "Packstation 145"],
    [true, "a street where people live", {}, "Lange Straße 12"],
  ])("matches a stranger there: %s – %s", (expected, _, more, address) => {
    const match = matchEntry({ ...placeOf(address), ...more }, "block", strangerAt(address))
    expect(match !== null).toBe(expected)
  })

  it("matches a stranger there by the town", () => {
    expect(matchEntry({ city: "warszawa" }, "block", strangerAt("Packstation 145"))).not.toBeNull()
  })
})

it("what is no IP has no network", () => {
  expect(networkOfIp("nonsense", { ipv4: 24, ipv6: 64 })).toBe("nonsense")
})
