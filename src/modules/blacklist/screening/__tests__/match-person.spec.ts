import type { CanonicalConditions } from "../conditions"
import { matchEntry } from "../match"
import { canonical, JAN, shopper } from "./support"

describe("the condition customer_id", () => {
  const conditions: CanonicalConditions = { customer_id: "cus_1" }
  const who = {
    "the customer, logged in": { customer_id: "cus_1", logged_in_customer_id: "cus_1" },
    "a guest with the customer's e-mail": { customer_id: "cus_1", logged_in_customer_id: null },
    "the customer, with another's cart": { customer_id: "cus_2", logged_in_customer_id: "cus_1" },
    "another customer, with this one's cart": {
      customer_id: "cus_1",
      logged_in_customer_id: "cus_2",
    },
    "somebody else": { customer_id: "cus_2", logged_in_customer_id: "cus_2" },
    "a guest": { customer_id: null, logged_in_customer_id: null },
  }

  it.each<[keyof typeof who, "block" | "flag" | "allow", boolean, string]>([
    ["the customer, logged in", "block", true, "both say so"],
    ["the customer, logged in", "allow", true, "both say so"],
    ["a guest with the customer's e-mail", "block", true, "a ban must not end at the login"],
    ["a guest with the customer's e-mail", "flag", true, "nor a flag"],
    ["a guest with the customer's e-mail", "allow", false, "trust is not gained by typing"],
    ["the customer, with another's cart", "block", true, "the login tells who it is"],
    ["the customer, with another's cart", "allow", true, "the login tells who it is"],
    ["another customer, with this one's cart", "block", true, "the cart is enough to block"],
    ["another customer, with this one's cart", "allow", false, "the cart is not enough to trust"],
    ["somebody else", "block", false, "neither says so"],
    ["a guest", "block", false, "there is no customer"],
  ])("%s, action %s: %s, because %s", (name, action, matches) => {
    expect(matchEntry(conditions, action, shopper(who[name]))).toEqual(
      matches ? { matched: ["customer_id"] } : null
    )
  })

  it("other conditions of an allow entry need no login", () => {
    expect(matchEntry({ email: JAN.email as string }, "allow", JAN)).toEqual({ matched: ["email"] })
  })
})

describe("the condition ip_range", () => {
  it.each<[string, string | null, boolean, string]>([
    ["203.0.113.0/24", "203.0.113.0", true, "the first address"],
    ["203.0.113.0/24", "203.0.113.255", true, "the last address"],
    ["203.0.113.0/24", "203.0.114.0", false, "the one after"],
    ["203.0.113.9/32", "203.0.113.9", true, "a single address"],
    ["203.0.113.3-203.0.113.9", "203.0.113.3", true, "the first of a range"],
    ["203.0.113.3-203.0.113.9", "203.0.113.9", true, "the last of a range"],
    ["203.0.113.3-203.0.113.9", "203.0.113.2", false, "the one before"],
    ["203.0.113.3-203.0.113.9", "203.0.113.10", false, "the one after"],
    ["2001:db8::/32", "2001:db8:ffff::1", true, "inside an IPv6 network"],
    ["2001:db8::/32", "2001:db9::1", false, "outside an IPv6 network"],
    ["2001:db8::5-2001:db8::1:0", "2001:db8::ffff", true, "inside an IPv6 range"],
    ["2001:db8::5-2001:db8::1:0", "2001:db8::4", false, "before an IPv6 range"],
    ["::ffff:203.0.113.0/120", "203.0.113.9", true, "IPv4 inside IPv6 is IPv4"],
    ["203.0.113.0/24", "2001:db8::1", false, "the other family"],
    ["2001:db8::/32", "203.0.113.9", false, "the other family"],
    ["203.0.113.0/24", null, false, "no address"],
  ])("%s and %s: %s (%s)", (ip_range, ip, matches) => {
    expect(matchEntry(canonical({ ip_range }), "block", shopper({ ip }))).toEqual(
      matches ? { matched: ["ip_range"] } : null
    )
  })
})

describe("the condition phone", () => {
  it("is compared with every phone, and with nothing where there is none", () => {
    for (const phone of JAN.phones) {
      expect(matchEntry({ phone }, "block", JAN)).toEqual({ matched: ["phone"] })
    }
    expect(matchEntry({ phone: JAN.phones[0] }, "block", shopper({ phones: [] }))).toBeNull()
  })
})
