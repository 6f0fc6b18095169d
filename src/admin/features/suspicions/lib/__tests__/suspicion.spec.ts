import type { AdminSuspicion } from "../../../../../types"
import { toNote } from "../../../../ui/lib/form-values"
import { addressLine, nameOfSuspicion } from "../suspicion"

const suspicion = (known: Partial<AdminSuspicion>) => known as AdminSuspicion
const nameOfCountry = (code: string) => ({ pl: "Poland" })[code] ?? code

describe("the address of a suspicion in one line", () => {
  it.each([
    [
      "everything",
      {
        address_1: "ul. Długa 5/7",
        address_2: "2nd floor",
        postal_code: "00-238",
        city: "Warszawa",
        province: "mazowieckie",
        country_code: "pl",
      },
      "ul. Długa 5/7, 2nd floor, 00-238 Warszawa, mazowieckie, Poland",
    ],
    ["a town without its code", { city: "Warszawa", postal_code: null }, "Warszawa"],
    ["a code without its town", { postal_code: "00-238", country_code: "pl" }, "00-238, Poland"],
    ["nothing", { address_1: null, city: "" }, ""],
  ])("holds %s", (_, place, line) => {
    expect(addressLine(place, nameOfCountry)).toBe(line)
  })
})

describe("the name of a suspicion", () => {
  it.each([
    ["both names", { first_name: "Jan", last_name: "Kowalski", email: "jan@shop.example" }],
    ["one name", { first_name: null, last_name: "Kowalski", email: "jan@shop.example" }],
  ])("is the person's with %s", (_, known) => {
    expect(nameOfSuspicion(suspicion(known))).toMatch(/Kowalski$/)
  })

  it.each([
    ["e-mail", { email: "jan@shop.example", company: "Firma" }, "jan@shop.example"],
    ["company", { company: "Firma", phone: "+48 501 222 333" }, "Firma"],
    ["phone", { phone: "+48 501 222 333", ip: "203.0.113.7" }, "+48 501 222 333"],
    ["IP", { ip: "203.0.113.7" }, "203.0.113.7"],
  ])("is the %s where no better is known", (_, known, name) => {
    expect(nameOfSuspicion(suspicion(known))).toBe(name)
  })
})

describe("the comment of a suspicion", () => {
  it("is kept without blanks around it, and is none when it holds nothing else", () => {
    expect(toNote("  stolen card \n")).toBe("stolen card")
    expect(toNote(" \n ")).toBeNull()
  })
})
