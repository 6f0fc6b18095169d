import { canonicalIp } from "../canonical"
import type { AddressFacts } from "../facts"
import { canonicalAddress, ipForms, shopperOf, withOrigin } from "../shopper"
import { facts, JAN } from "./support"

const SHIPPING: AddressFacts = {
  first_name: "Jan",
  last_name: "KOWALSKI",
  company: "Acme.",
  address_1: "ul. Długa 5",
  address_2: "m. 7",
  city: "Wrocław",
  province: "Dolnośląskie",
  postal_code: "50-123",
  country_code: "PL",
  phone: "600 700 800",
}
const BILLING: AddressFacts = {
  first_name: "Anna",
  last_name: "Nowak",
  company: "Umbrella",
  address_1: "Hauptstraße 12 A",
  city: "Berlin",
  province: "BE",
  postal_code: "10115",
  country_code: "de",
  phone: "0151 12345678",
}

describe("shopperOf", () => {
  it("brings everything into canonical form", () => {
    const raw = facts({
      email: " Jan+x@Mail.Spam.Example ",
      ip: "::ffff:203.0.113.7",
      shipping_address: SHIPPING,
      billing_address: BILLING,
    })
    expect(shopperOf(raw)).toEqual(JAN)
  })

  it("tells the phones that were typed from those of the customer's record", () => {
    const raw = facts({ phone: "500 600 700", shipping_address: SHIPPING })
    expect(shopperOf(raw)).toMatchObject({
      phones: ["+48600700800", "+48500600700"],
      record_phones: ["+48500600700"],
    })
    expect(shopperOf({ ...raw, phone: "+48600700800" }).record_phones).toEqual([])
  })

  it("knows nothing of nobody", () => {
    expect(shopperOf(facts())).toEqual({
      customer_id: null,
      logged_in_customer_id: null,
      email: null,
      email_is_own: true,
      email_domains: [],
      phones: [],
      ip: null,
      ip_country: null,
      counted_ip: null,
      ip_network: null,
      list_ids: [],
      sales_channel_id: null,
      addresses: { shipping: null, billing: null },
      shared_addresses: [],
      record_phones: [],
    })
  })

  it("keeps apart whose cart it is and who is logged in; left open is nobody, yet", () => {
    const open = facts({ customer_id: "cus_1", logged_in_customer_id: undefined, ip: undefined })
    expect(shopperOf(open)).toMatchObject({
      customer_id: "cus_1",
      logged_in_customer_id: null,
      ip: null,
    })
    const told = facts({ customer_id: "cus_1", logged_in_customer_id: "cus_2" })
    expect(shopperOf(told)).toMatchObject({ customer_id: "cus_1", logged_in_customer_id: "cus_2" })
  })

  it("keeps an e-mail that cannot be read, without domains", () => {
    expect(shopperOf(facts({ email: "Jan at home" }))).toMatchObject({
      email: "jan at home",
      email_domains: [],
    })
  })

  it.each<[string, Parameters<typeof facts>[0], string[]]>([
    ["no phone at all", { shipping_address: { country_code: "pl" } }, []],
    ["a phone without digits", { phone: "none" }, []],
    [
      "each address's national spelling with its own country",
      { shipping_address: SHIPPING, billing_address: BILLING },
      JAN.phones,
    ],
    [
      "one number everywhere, once",
      { phone: "+48600700800", shipping_address: SHIPPING, billing_address: SHIPPING },
      ["+48600700800"],
    ],
    [
      "the profile's national spelling with the shipping country",
      {
        phone: "600700800",
        shipping_address: { country_code: "pl" },
        billing_address: { country_code: "de" },
      },
      ["+48600700800"],
    ],
    [
      "the profile's national spelling with the billing country where there is no shipping",
      { phone: "600700800", billing_address: { country_code: "pl" } },
      ["+48600700800"],
    ],
    [
      "the same where the shipping address has no country",
      {
        phone: "600700800",
        shipping_address: { country_code: null },
        billing_address: { country_code: "pl" },
      },
      ["+48600700800"],
    ],
    [
      "the same where the shipping country is empty",
      {
        phone: "600700800",
        shipping_address: { country_code: "" },
        billing_address: { country_code: "pl" },
      },
      ["+48600700800"],
    ],
    ["an unparsable number by its digits", { phone: "12-34" }, ["digits:1234"]],
    [
      "a number of the profile before none of the addresses",
      { phone: "+48 111 222 333", shipping_address: SHIPPING },
      ["+48600700800", "+48111222333"],
    ],
  ])("phones: %s", (_, changes, phones) => {
    expect(shopperOf(facts(changes)).phones).toEqual(phones)
  })
})

describe("canonicalAddress", () => {
  it.each<[string, AddressFacts | null | undefined]>([
    ["no address", null],
    ["no address either", undefined],
    ["an empty address", {}],
    [
      "an address of empty values",
      { first_name: "", city: null, address_1: "  ", postal_code: "-" },
    ],
    ["a phone alone, which is no address", { phone: "+48600700800" }],
  ])("is null for %s", (_, address) => {
    expect(canonicalAddress(address)).toBeNull()
  })

  it("leaves out what is empty", () => {
    expect(
      canonicalAddress({ ...SHIPPING, first_name: " ", province: null, company: "..." })
    ).toEqual({
      last_name: "kowalski",
      street: "dluga",
      house_number: "5/7",
      postal_code: "50123",
      city: "wroclaw",
      country_code: "pl",
    })
  })

  it("does not take a country's name for its code", () => {
    expect(canonicalAddress({ city: "Wrocław", country_code: "Poland" })).toEqual({
      city: "wroclaw",
    })
  })
})

describe("canonicalIp", () => {
  it.each<[string | null | undefined, string | null, string]>([
    ["203.0.113.7", "203.0.113.7", "an address"],
    [" ::FFFF:203.0.113.7 ", "203.0.113.7", "IPv4 inside IPv6"],
    ["2001:DB8:0:0::1", "2001:db8::1", "any spelling of IPv6"],
    ["0203.0.113.7", null, "octal is not guessed"],
    ["203.0.113.7:443", null, "a port"],
    ["unknown", null, "a word"],
    ["", null, "nothing"],
    [null, null, "nothing"],
    [undefined, null, "nothing"],
  ])("reads %j as %j: %s", (raw, ip) => {
    expect(canonicalIp(raw)).toBe(ip)
  })
})

describe("withOrigin", () => {
  const noted = { ip: "198.51.100.1", customer_id: "cus_noted" }
  const open = facts({ ip: undefined, logged_in_customer_id: undefined })
  const told = facts({ ip: "203.0.113.7", logged_in_customer_id: "cus_told" })
  const denied = facts({ ip: null, logged_in_customer_id: null })

  it.each([
    [
      "takes what was noted where the facts leave it open",
      open,
      noted,
      "198.51.100.1",
      "cus_noted",
    ],
    ["believes the facts rather than the note", told, noted, "203.0.113.7", "cus_told"],
    ["believes the facts that there is neither", denied, noted, null, null],
    ["has nothing where nothing was noted", open, null, null, null],
    [
      "reads a noted IP into canonical form",
      open,
      { ...noted, ip: "::ffff:1.2.3.4" },
      "1.2.3.4",
      "cus_noted",
    ],
    ["drops a noted IP that cannot be read", open, { ip: "1.2.3", customer_id: null }, null, null],
    ["needs no note where the facts say it all", told, null, "203.0.113.7", "cus_told"],
  ])("%s", (_, given, origin, ip, logged_in_customer_id) => {
    const before = shopperOf(given)
    expect(withOrigin(before, given, origin)).toEqual({
      ...before,
      ...ipForms(ip, { ipv6Prefix: 64 }),
      logged_in_customer_id,
    })
  })
})
