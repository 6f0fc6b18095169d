import type { CanonicalAddress } from "../../shopper"
import { COUNT_BY_SETS, setKeys } from "../../rules"
import { identity } from "./support"

const HOME: CanonicalAddress = {
  first_name: "jan",
  last_name: "kowalski",
  company: "acme",
  street: "dluga",
  house_number: "5/7",
  postal_code: "50123",
  city: "wroclaw",
  province: "dolnoslaskie",
  country_code: "pl",
}

const [ADDRESS] = COUNT_BY_SETS.address

const keysOf = (shipping: CanonicalAddress | null, billing: CanonicalAddress | null = null) =>
  setKeys("order", ADDRESS, identity({ addresses: { shipping, billing } }), "query").map(
    ({ key }) => key
  )

const home = (
  changes: Partial<Record<keyof CanonicalAddress, string | undefined>>
): CanonicalAddress => {
  const address = { ...HOME, ...changes }
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined))
}

describe("a postal address as a whole", () => {
  it.each<[string, boolean, CanonicalAddress, CanonicalAddress]>([
    ["another person", true, HOME, home({ first_name: "anna", last_name: "nowak" })],
    ["a company or none", true, HOME, home({ company: undefined })],
    ["another province", true, HOME, home({ province: "mazowieckie" })],
    [
      "the town spelt otherwise, beside the same postal code",
      true,
      HOME,
      home({ city: "breslau" }),
    ],
    ["no town, beside the same postal code", true, HOME, home({ city: undefined })],
    [
      "no postal code twice, and the same town",
      true,
      home({ postal_code: undefined }),
      home({ postal_code: undefined }),
    ],
    [
      "no postal code twice, and another town",
      false,
      home({ postal_code: undefined }),
      home({ postal_code: undefined, city: "poznan" }),
    ],
    ["a postal code once, in the same town", false, HOME, home({ postal_code: undefined })],
    [
      "a town spelt like a postal code",
      false,
      home({ postal_code: "poznan" }),
      home({ postal_code: undefined, city: "poznan" }),
    ],
    ["another street", false, HOME, home({ street: "krotka" })],
    ["another house number", false, HOME, home({ house_number: "5/8" })],
    ["no house number once", false, HOME, home({ house_number: undefined })],
    [
      "no house number twice",
      true,
      home({ house_number: undefined }),
      home({ house_number: undefined }),
    ],
    ["another postal code", false, HOME, home({ postal_code: "50124" })],
    ["another country", false, HOME, home({ country_code: "de" })],
    ["no country once", false, HOME, home({ country_code: undefined })],
  ])("with %s the same is %s", (_, same, one, other) => {
    expect([keysOf(one).length, keysOf(other).length]).toEqual([1, 1])
    expect(keysOf(one)[0] === keysOf(other)[0]).toBe(same)
  })

  it.each<[string, CanonicalAddress | null]>([
    ["nothing at all", null],
    ["no street", home({ street: undefined })],
    [
      "no street but a house number",
      { house_number: "5", postal_code: "50123", country_code: "pl" },
    ],
    ["neither postal code nor town", home({ postal_code: undefined, city: undefined })],
    ["a country only", { country_code: "pl" }],
  ])("with %s there is none", (_, address) => {
    expect(keysOf(address)).toEqual([])
  })

  it("shipping and billing count alike, each once", () => {
    const other = home({ street: "krotka" })
    expect(keysOf(HOME, other).sort()).toEqual(keysOf(other, HOME).sort())
    expect(keysOf(HOME, other)).toEqual([...keysOf(HOME), ...keysOf(other)])
    expect(keysOf(HOME, { ...HOME, first_name: "anna" })).toEqual(keysOf(HOME))
  })
})
