import type { EntryConditions } from "../../../../types/http"
import { ENTRY_ACTIONS, ADDRESS_FIELDS } from "../../../../types/vocabulary"
import type { CanonicalConditions } from "../conditions"
import { entryIndexKey } from "../entry-index"
import { matchEntry } from "../match"
import { canonicalAddress, type Shopper } from "../shopper"
import { canonical, finder, JAN, shopper } from "./support"

const match = (typed: EntryConditions, who: Shopper = JAN, action: "block" | "allow" = "block") =>
  matchEntry(canonical(typed), action, who)

describe("one condition", () => {
  it.each<[EntryConditions, string, "shipping" | "billing" | undefined]>([
    [{ email: "Jan+deals@Mail.Spam.Example" }, "the e-mail in another spelling", undefined],
    [{ email_domain: "mail.spam.example" }, "the e-mail's domain", undefined],
    [{ email_domain: "@spam.example" }, "a parent of the e-mail's domain", undefined],
    [{ ip: "::ffff:203.0.113.7" }, "the IP in another spelling", undefined],
    [{ ip_range: "203.0.113.0/24" }, "a network around the IP", undefined],
    [{ ip_range: "203.0.113.5 - 203.0.113.9" }, "a range around the IP", undefined],
    [{ phone: "0048 600-700-800" }, "the first phone", undefined],
    [
      { phone: "0151 12345678", country_code: "de" },
      "a national phone with its country",
      "billing",
    ],
    [{ first_name: "JAN" }, "the shipping name", "shipping"],
    [{ first_name: "Anna" }, "the billing name", "billing"],
    [{ last_name: "Kowalski" }, "the last name", "shipping"],
    [{ company: "Acme" }, "the company", "shipping"],
    [{ street: "ul. Długa" }, "the street", "shipping"],
    [{ street: "Hauptstr." }, "the billing street", "billing"],
    [{ house_number: "5 m. 7" }, "the house and flat", "shipping"],
    [{ postal_code: "50-123" }, "the postal code", "shipping"],
    [{ city: "WROCŁAW" }, "the city", "shipping"],
    [{ province: "Dolnośląskie" }, "the province", "shipping"],
    [{ country_code: "DE" }, "the billing country", "billing"],
  ])("%j matches by %s", (typed, _, address_type) => {
    const matched = Object.keys(typed)
    expect(match(typed)).toEqual(address_type ? { matched, address_type } : { matched })
  })

  it.each<[EntryConditions, string]>([
    [{ email: "jan@spam.example" }, "the same name at the parent domain"],
    [{ email_domain: "pam.example" }, "the end of a domain that is no parent"],
    [{ email_domain: "other.mail.spam.example" }, "a subdomain of the shopper's"],
    [{ ip: "203.0.113.70" }, "an IP that begins alike"],
    [{ ip_range: "203.0.113.8/29" }, "the network next door"],
    [{ ip_range: "203.0.113.8-203.0.113.9" }, "a range that starts one later"],
    [{ phone: "+48600700801" }, "another number"],
    [{ house_number: "5" }, "the house without its flat"],
    [{ house_number: "57" }, "the digits of house and flat run together"],
    [{ company: "A.C.M.E." }, "a company of four words"],
    [{ postal_code: "50-12" }, "the beginning of a postal code"],
    [{ customer_id: "cus_1" }, "a customer, where the shopper is none"],
  ])("%j does not match: %s", (typed) => {
    expect(match(typed)).toBeNull()
  })
})

describe("several conditions", () => {
  const REDCART: [string, EntryConditions][] = [
    ["IP 203.0.113.7 in Wrocław", { ip: "203.0.113.7", city: "Wrocław" }],
    ["Jan Kowalski", { first_name: "Jan", last_name: "Kowalski" }],
  ]
  const at = (city: string) => shopper({ addresses: { shipping: { city }, billing: null } })

  it.each(REDCART)("RedCart's example matches when all holds: %s", (_, typed) => {
    expect(match(typed)).toEqual({ matched: Object.keys(typed), address_type: "shipping" })
  })

  it.each<[string, EntryConditions, Shopper]>([
    ["another city", REDCART[0][1], at("poznan")],
    ["another IP", REDCART[0][1], shopper({ ip: "203.0.113.8" })],
    ["no IP", REDCART[0][1], shopper({ ip: null })],
    [
      "another first name",
      REDCART[1][1],
      shopper({
        addresses: { shipping: { first_name: "anna", last_name: "kowalski" }, billing: null },
      }),
    ],
    [
      "first name from one address and last name from the other",
      REDCART[1][1],
      shopper({
        addresses: {
          shipping: { first_name: "jan", last_name: "nowak" },
          billing: { first_name: "anna", last_name: "kowalski" },
        },
      }),
    ],
    ["no address", REDCART[1][1], shopper({ addresses: { shipping: null, billing: null } })],
  ])("RedCart's example does not match: %s", (_, typed, who) => {
    expect(match(typed, who)).toBeNull()
  })

  it("takes all address fields from one address, for every two fields of two addresses", () => {
    for (const one of ADDRESS_FIELDS) {
      for (const other of ADDRESS_FIELDS.filter((field) => field !== one)) {
        const mixed = {
          [one]: JAN.addresses.shipping?.[one],
          [other]: JAN.addresses.billing?.[other],
        } as CanonicalConditions
        expect(matchEntry(mixed, "block", JAN)).toBeNull()
      }
    }
  })

  it("names the person's fields before the address's, and the shipping address where both agree", () => {
    const twice = shopper({
      addresses: { shipping: JAN.addresses.shipping, billing: JAN.addresses.shipping },
    })
    expect(match({ city: "Wrocław", email: "jan@mail.spam.example" }, twice)).toEqual({
      matched: ["email", "city"],
      address_type: "shipping",
    })
  })

  it("asks for the person's fields as well as the address's", () => {
    expect(match({ email: "jan@mail.spam.example", city: "Poznań" })).toBeNull()
    expect(match({ email: "piotr@mail.spam.example", city: "Wrocław" })).toBeNull()
  })
})

describe("an empty value", () => {
  const NOBODY: Shopper = {
    customer_id: null,
    list_ids: [],
    logged_in_customer_id: null,
    email: null,
    email_is_own: true,
    email_domains: [],
    phones: [],
    ip: null,
    ip_country: null,
    counted_ip: null,
    ip_network: null,
    sales_channel_id: null,
    addresses: { shipping: {}, billing: null },
    shared_addresses: [],
    record_phones: [],
  }
  const EVERY: EntryConditions = {
    email: "jan@mail.spam.example",
    email_domain: "spam.example",
    ip: "203.0.113.7",
    ip_range: "203.0.113.0/24",
    phone: "+48600700800",
    first_name: "Jan",
    last_name: "Kowalski",
    company: "Acme",
    street: "Długa",
    house_number: "5/7",
    postal_code: "50-123",
    city: "Wrocław",
    province: "Dolnośląskie",
    country_code: "pl",
    customer_id: "cus_1",
  }

  it.each(Object.entries(EVERY))("of the shopper matches no entry: %s", (field, value) => {
    expect(match({ [field]: value }, NOBODY)).toBeNull()
    expect(
      match({ [field]: value }, { ...NOBODY, addresses: { shipping: null, billing: {} } })
    ).toBeNull()
  })

  it("is no wildcard: an entry with one more condition than the shopper has values fails", () => {
    const { province: _, ...address } = JAN.addresses.shipping ?? {}
    const who = shopper({ addresses: { shipping: address, billing: null } })
    expect(match({ city: "Wrocław" }, who)).not.toBeNull()
    expect(match({ city: "Wrocław", province: "Dolnośląskie" }, who)).toBeNull()
  })

  it.each(ENTRY_ACTIONS)("an entry without conditions (%s) matches nobody", (action) => {
    expect(matchEntry({}, action, JAN)).toBeNull()
    expect(matchEntry({}, action, NOBODY)).toBeNull()
  })
})

describe("what the country decides", () => {
  const at = (address: Partial<Record<string, string>>) =>
    shopper({ addresses: { shipping: canonicalAddress(address), billing: null } })

  it.each<[EntryConditions, Partial<Record<string, string>>, boolean, string]>([
    [{ postal_code: "94103" }, { postal_code: "94103-1234", country_code: "us" }, true, "ZIP+4"],
    [
      { postal_code: "94103", country_code: "us" },
      { postal_code: "94103-1234", country_code: "us" },
      true,
      "ZIP+4 beside the country",
    ],
    [
      { postal_code: "94103-1234" },
      { postal_code: "94103", country_code: "us" },
      false,
      "not the other way round",
    ],
    [
      { postal_code: "94103" },
      { postal_code: "94103-1234", country_code: "pl" },
      false,
      "another country's nine digits",
    ],
    [{ province: "California" }, { province: "CA", country_code: "us" }, true, "no country"],
    [{ province: "US-CA" }, { province: "california", country_code: "us" }, true, "a whole code"],
    [
      { province: "California", country_code: "us" },
      { province: "us-ca", country_code: "us" },
      true,
      "its country",
    ],
    [
      { province: "CA", country_code: "us" },
      { province: "CA", country_code: "ar" },
      false,
      "another country",
    ],
    [{ province: "Colorado" }, { province: "CA", country_code: "us" }, false, "another state"],
    [
      { house_number: "5/12" },
      { address_1: "5/12 High Street", country_code: "au" },
      true,
      "as it is typed in Australia",
    ],
    [
      { house_number: "5/12" },
      { address_1: "Unit 12, 5 High Street", country_code: "au" },
      false,
      "the other reading in Australia",
    ],
    [
      { house_number: "5/12" },
      { address_1: "Długa 5 m. 12", country_code: "pl" },
      true,
      "as it is typed in Poland",
    ],
    [
      { house_number: "Unit 5, 12", country_code: "au" },
      { address_1: "5/12 High Street", country_code: "au" },
      true,
      "in words",
    ],
    [{ city: "Wrocław" }, { city: "Poznań" }, false, "another town"],
    [{ city: "Wrocław" }, { postal_code: "50-123" }, false, "no town"],
  ])("%j and %j: %s (%s)", (typed, address, matches) => {
    const who = at(address)
    expect(match(typed, who) !== null).toBe(matches)
    if (matches) expect(finder(who)(entryIndexKey(canonical(typed)))).toBe(true)
  })
})
