import { addressDifference } from "../address-difference"

const HOME = { street: "dluga", house_number: "5", postal_code: "00001", country_code: "pl" }

describe("the difference of two addresses", () => {
  it.each([
    ["the same", HOME, HOME, false, null],
    ["another country", HOME, { ...HOME, country_code: "de" }, false, "country"],
    [
      "another country and street",
      HOME,
      { street: "am markt", country_code: "de" },
      false,
      "country",
    ],
    ["another street", HOME, { ...HOME, street: "krotka" }, false, "address"],
    ["another house", HOME, { ...HOME, house_number: "7" }, false, "address"],
    ["another postal code", HOME, { ...HOME, postal_code: "00002" }, false, "address"],
    [
      "another name and town alone",
      HOME,
      { ...HOME, last_name: "nowak", city: "lodz" },
      false,
      null,
    ],
    ["a field that one of them lacks", HOME, { street: "dluga", country_code: "pl" }, false, null],
    ["the other way round", { street: "dluga" }, HOME, false, null],
    ["a locker", HOME, { ...HOME, street: "krotka" }, true, null],
    ["a locker abroad", HOME, { ...HOME, country_code: "de" }, true, "country"],
    ["no billing address", HOME, null, false, null],
    ["no shipping address", null, HOME, false, null],
  ] as const)("%s", (_, shipping, billing, isShared, difference) => {
    expect(addressDifference(shipping, billing, isShared)).toBe(difference)
  })

  it("is told from hashes as well", () => {
    expect(addressDifference({ street: 1n }, { street: 2n }, false)).toBe("address")
  })
})
