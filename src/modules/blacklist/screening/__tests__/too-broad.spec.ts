import type { EntryConditions } from "../../../../types/http"
import { describeBreadth, tooBroad } from "../too-broad"
import { canonical } from "./support"

const STORE = {
  trustedProxies: [
    "loopback",
    "198.51.100.7",
    "104.16.0.0/13",
    "192.0.2.0/255.255.255.0",
    "2400:cb00::/32",
    "not-an-address",
  ],
  countries: ["pl", "de"],
}

const causes = (conditions: EntryConditions) =>
  tooBroad(canonical(conditions), STORE).map(({ cause }) => cause)

const BROAD: [why: string, conditions: EntryConditions, cause: string][] = [
  ["Gmail", { email_domain: "gmail.com" }, "mailbox_provider"],
  ["Gmail's other name", { email_domain: "@GoogleMail.com" }, "mailbox_provider"],
  ["a Polish provider", { email_domain: "wp.pl" }, "mailbox_provider"],
  ["a German provider", { email_domain: "web.de" }, "mailbox_provider"],
  ["Microsoft", { email_domain: "outlook.com" }, "mailbox_provider"],
  ["Apple's other name", { email_domain: "me.com" }, "mailbox_provider"],
  ["the domain above a provider's", { email_domain: "telepac.pt" }, "mailbox_provider"],
  ["a private address", { ip: "10.0.0.3" }, "reserved_address"],
  ["a private address of a small network", { ip: "192.168.1.1" }, "reserved_address"],
  ["a container's address", { ip: "172.17.0.1" }, "reserved_address"],
  ["loopback", { ip: "127.0.0.1" }, "reserved_address"],
  ["loopback of IPv6", { ip: "::1" }, "reserved_address"],
  ["loopback in IPv6", { ip: "::ffff:127.0.0.1" }, "reserved_address"],
  ["link-local", { ip: "169.254.10.20" }, "reserved_address"],
  ["link-local of IPv6", { ip: "fe80::1" }, "reserved_address"],
  ["carrier-grade NAT", { ip: "100.64.0.1" }, "reserved_address"],
  ["unique local", { ip: "fd12:3456::1" }, "reserved_address"],
  ["no address at all", { ip: "0.0.0.0" }, "reserved_address"],
  ["multicast", { ip: "224.0.0.1" }, "reserved_address"],
  ["broadcast", { ip: "255.255.255.255" }, "reserved_address"],
  ["a private network", { ip_range: "10.1.0.0/16" }, "reserved_address"],
  ["a network with a private one in it", { ip_range: "172.0.0.0/8" }, "reserved_address"],
  ["a trusted proxy", { ip: "198.51.100.7" }, "trusted_proxy"],
  ["an address of a trusted network", { ip: "104.17.1.2" }, "trusted_proxy"],
  ["an address of a network with a mask", { ip: "192.0.2.9" }, "trusted_proxy"],
  ["a proxy's address of IPv6", { ip: "2400:cb00::7" }, "trusted_proxy"],
  ["a network with a proxy in it", { ip_range: "198.51.100.0/24" }, "trusted_proxy"],
  ["a part of a trusted network", { ip_range: "104.16.1.0/24" }, "trusted_proxy"],
  ["more than a /8", { ip_range: "4.0.0.0/7" }, "wide_network"],
  ["a /8 and one more", { ip_range: "4.0.0.0-5.0.0.0" }, "wide_network"],
  ["more than a /32 of IPv6", { ip_range: "2a00::/31" }, "wide_network"],
  ["a region's country", { country_code: "PL" }, "region_country"],
]

const NARROW: [why: string, conditions: EntryConditions][] = [
  ["a domain of one's own", { email_domain: "spam.example" }],
  ["a name below a provider's", { email_domain: "shop.wp.pl" }],
  ["a name that ends alike", { email_domain: "notgmail.com" }],
  ["an e-mail at a provider", { email: "jan@gmail.com" }],
  ["a public address", { ip: "8.8.8.8" }],
  ["an address of documentation", { ip: "203.0.113.7" }],
  ["a network of documentation", { ip_range: "203.0.113.0/24" }],
  ["a network of documentation of IPv6", { ip_range: "2001:db8::/32" }],
  ["the neighbour of a proxy", { ip: "198.51.100.8" }],
  ["a whole /8", { ip_range: "4.0.0.0/8" }],
  ["a whole /32 of IPv6", { ip_range: "2a00:1450::/32" }],
  ["a country the store does not sell to", { country_code: "us" }],
  ["a customer", { customer_id: "cus_1" }],
  ["a town", { city: "Wrocław" }],
]

const MIXED: [why: string, conditions: EntryConditions, broad: number][] = [
  ["a phone with its country", { phone: "600 700 800", country_code: "pl" }, 0],
  ["a town in a region's country", { city: "Wrocław", country_code: "pl" }, 0],
  ["a person in a region's country", { last_name: "Kowalski", country_code: "pl" }, 0],
  ["an e-mail through a proxy", { email: "jan@gmail.com", ip: "10.0.0.3" }, 0],
  ["a domain of one's own in a country", { email_domain: "spam.example", country_code: "pl" }, 0],
  ["Gmail and one address", { email_domain: "gmail.com", ip: "8.8.8.8" }, 0],
  ["Gmail in a region's country", { email_domain: "gmail.com", country_code: "pl" }, 2],
  ["Gmail through a proxy", { email_domain: "gmail.com", ip: "198.51.100.7" }, 2],
  ["Gmail where nothing is sold", { email_domain: "gmail.com", country_code: "us" }, 0],
  ["all that is broad", { email_domain: "wp.pl", ip_range: "4.0.0.0/6", country_code: "de" }, 3],
]

describe("an entry is too broad for", () => {
  it.each(BROAD)("%s", (_, conditions, cause) => {
    expect(causes(conditions)).toEqual([cause])
  })
})

describe("an entry is narrow enough for", () => {
  it.each(NARROW)("%s", (_, conditions) => {
    expect(causes(conditions)).toEqual([])
  })
})

describe("of several conditions", () => {
  it.each(MIXED)("%s: %j", (_, conditions, broad) => {
    expect(causes(conditions)).toHaveLength(broad)
  })
})

it("says which conditions are broad, and never what they hold", () => {
  const broad = tooBroad(canonical({ email_domain: "gmail.com", country_code: "pl" }), STORE)
  expect(describeBreadth(broad)).toBe(
    "conditions.email_domain is the domain of a mailbox provider, at which anybody may have an " +
      "address; conditions.country_code is a country that the store sells to"
  )
})

it("without proxies and regions knows what is broad everywhere", () => {
  const nothing = { trustedProxies: [], countries: [] }
  expect(tooBroad(canonical({ country_code: "pl" }), nothing)).toEqual([])
  expect(tooBroad(canonical({ ip: "10.0.0.3" }), nothing)).toHaveLength(1)
  expect(tooBroad({}, nothing)).toEqual([])
})
