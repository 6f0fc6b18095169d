import type { CheckoutFacts } from "../facts"
import { weakKeysOf } from "../weak-keys"
import { facts } from "./support"

const HOME = {
  first_name: "Jan",
  last_name: "Kowalski",
  address_1: "ul. Kopernika 5/7",
  postal_code: "50-123",
  city: "Wrocław",
  country_code: "pl",
}

const at = (changes: Partial<typeof HOME>): Partial<CheckoutFacts> => ({
  shipping_address: { ...HOME, first_name: "", ...changes },
})

/** Whether two checkouts share a weak key. */
const resemble = (one: Partial<CheckoutFacts>, other: Partial<CheckoutFacts>) => {
  const keys = new Set(weakKeysOf(facts(one)).map(({ key }) => key))
  return weakKeysOf(facts(other)).some(({ key }) => keys.has(key))
}

describe("weakKeysOf", () => {
  it.each<[string, boolean, Partial<CheckoutFacts>, Partial<CheckoutFacts>]>([
    ["a letter wrong", true, at({}), at({ address_1: "Kopermika 5/7" })],
    ["a letter missing", true, at({}), at({ address_1: "Kopernka 5/7" })],
    ["a letter too many", true, at({}), at({ address_1: "Kopernikka 5/7" })],
    ["two letters swapped", true, at({}), at({ address_1: "Koprenika 5/7" })],
    ["another house", false, at({}), at({ address_1: "Kopernika 5/8" })],
    ["another postal code", false, at({}), at({ postal_code: "50-124" })],
    ["another date", false, at({ address_1: "3 Maja 5" }), at({ address_1: "13 Maja 5" })],
    ["a short name", false, at({ address_1: "Maja 5" }), at({ address_1: "Raja 5" })],
    ["no street", false, at({ address_1: "" }), at({ address_1: "" })],
    [
      "no area",
      false,
      at({ postal_code: "", city: "" }),
      at({ postal_code: "", city: "", address_1: "Kopermika 5/7" }),
    ],
    [
      "a Cyrillic letter in the street",
      true,
      at({ address_1: "Коpernika 5/7" }),
      at({ address_1: "Kopernika 5/7" }),
    ],
    [
      "a Cyrillic letter in the name",
      true,
      { billing_address: { first_name: "Jan", last_name: "Kowalѕki" } },
      { billing_address: { first_name: "Jan", last_name: "Kowalski" } },
    ],
    [
      "another name",
      false,
      { billing_address: { first_name: "Jan", last_name: "Nowak" } },
      { billing_address: { first_name: "Jan", last_name: "Kowalski" } },
    ],
    [
      "a street that is Cyrillic through and through",
      false,
      at({ address_1: "Ленина 5" }),
      at({ address_1: "Kopernika 5" }),
    ],
    ["two digits swapped", true, { phone: "+48600700800" }, { phone: "+48607000800" }],
    ["two digits wrong", false, { phone: "+48600700800" }, { phone: "+48600700811" }],
    [
      "a Cyrillic letter in the e-mail",
      true,
      { email: "jаn@a.example" },
      { email: "jan@a.example" },
    ],
    ["a one for an l", true, { email: "paypal@a.example" }, { email: "paypa1@a.example" }],
    ["another e-mail", false, { email: "jan@a.example" }, { email: "jon@a.example" }],
  ])("%s: resembles is %s", (_, resembles, one, other) => {
    expect(resemble(one, other)).toBe(resembles)
  })

  it("has none for nobody, and each once", () => {
    expect(weakKeysOf(facts())).toEqual([])
    const keys = weakKeysOf(facts({ shipping_address: HOME, billing_address: HOME }))
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length)
  })
})
