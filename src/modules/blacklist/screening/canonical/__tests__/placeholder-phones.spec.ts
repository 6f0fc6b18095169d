import { canonicalPhones, parsePhone } from "../phone"

describe("a placeholder is nobody's phone", () => {
  it.each([
    ["000 000 000", "pl"],
    ["0", "pl"],
    ["0", null],
    ["00", "us"],
    ["0000000000", null],
    ["000000001", "pl"],
    ["123456789", "pl"],
    ["+48 123 456 789", null],
    ["48123456789", "pl"],
    ["1234567890", "us"],
    ["(123) 456-7890", "us"],
    ["0123456789", "de"],
    ["01234 567890", "gb"],
    ["012345678", null],
    ["12345", null],
    ["123456", "it"],
    ["987654321", "pl"],
    ["9876543210", "in"],
    ["1111111", "pl"],
    ["1111111", null],
    ["111 111 111", "pl"],
    ["+1 111 111 1111", null],
    ["555-555-5555", "us"],
    ["999999999", "pl"],
    ["+48 000 000 000", null],
    ["+48000000000", "pl"],
    ["0048 000 000 000", "pl"],
    ["+49 1111 1111111", null],
    ["11111111111", "br"],
    ["0000", null],
    ["99999999", "no"],
  ])("%s (%s)", (raw, country) => {
    expect(canonicalPhones(raw, country)).toEqual([])
    expect(parsePhone(raw, country)).toMatchObject({ success: false })
  })

  it("the real number beside one stays", () => {
    expect(canonicalPhones("000 000 000 / 600 700 800", "pl")).toEqual(["+48600700800"])
  })

  it("says so to an admin", () => {
    expect(parsePhone("123456789", "pl")).toEqual({
      success: false,
      issue: "is a placeholder that many people type, and nobody's number",
    })
  })
})

describe("a number with a pattern that is somebody's", () => {
  it.each([
    ["500 500 500", "pl", "+48500500500"],
    ["600 700 800", "pl", "+48600700800"],
    ["501 502 503", "pl", "+48501502503"],
    ["700 800 900", "pl", "+48700800900"],
    ["+48 600 000 000", null, "+48600000000"],
    ["600 123 456", "pl", "+48600123456"],
    ["512 345 678", "pl", "+48512345678"],
    ["22 123 45 67", "pl", "+48221234567"],
    ["800 111 111", "pl", "+48800111111"],
    ["+44 7700 900000", null, "+447700900000"],
    ["070 1234567", "se", "+46701234567"],
    ["(212) 555-0000", "us", "+12125550000"],
    ["030 123456", "de", "+4930123456"],
    ["0171 2345678", "de", "+491712345678"],
    ["70 70 70 70", "dk", "+4570707070"],
  ])("%s (%s) is %s", (raw, country, expected) => {
    expect(canonicalPhones(raw, country)).toEqual([expected])
    expect(parsePhone(raw, country)).toEqual({ success: true, data: expected })
  })
})
