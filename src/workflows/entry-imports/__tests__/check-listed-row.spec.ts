import { checkListedRow } from "../utils/check-listed-row"
import { rowReader } from "../utils/row-readers"

describe("a line of a list", () => {
  it("is a value with its key, or says what is wrong with it", () => {
    const read = (value: string) =>
      checkListedRow({ row: 3, values: { email_domain: value } }, { list_type: "email_domain" })
    expect(read("@Spam.Example")).toEqual({
      success: true,
      row: { key: expect.stringMatching(/^-?\d+$/), value: "spam.example", networks: [] },
    })
    for (const [value, message] of [
      ["co.uk", /^email_domain would match/],
      [`${"a".repeat(500)}.example`, /^email_domain must have at most 500 characters$/],
    ] as const) {
      expect(read(value)).toEqual({
        success: false,
        errors: [{ row: 3, field: "email_domain", message: expect.stringMatching(message) }],
      })
    }
  })

  it("that nobody could tell the kind of stays an error", () => {
    const error = { field: null, message: "could be two things" }
    expect(checkListedRow({ row: 4, error }, { list_type: "phone" })).toEqual({
      success: false,
      errors: [{ row: 4, ...error }],
    })
  })

  it("of ranges keeps all networks, and a single address", () => {
    const { read } = rowReader({ list_type: "ip_range" })
    expect(read({ row: 1, values: { ip_range: "203.0.113.0-203.0.113.2" } })).toMatchObject({
      row: { networks: ["203.0.113.0/31", "203.0.113.2/32"] },
    })
    expect(read({ row: 2, values: { ip: "203.0.113.7" } })).toMatchObject({
      row: { networks: ["203.0.113.7/32"] },
    })
  })
})
