import { expiresAt, id, plainText } from "../schema"

const HIGH = "\ud83d"
const LOW = "\ude00"

describe("plainText", () => {
  it.each([
    ["", "nothing"],
    ["Łódź 東京", "letters of any script"],
    [`${HIGH}${LOW}`, "a whole pair of surrogates"],
    ["<b>a\nb\t\u0001</b>", "markup and other control characters"],
    ["\ufffd\uffff", "what is no letter"],
  ])("takes %j: %s", (text) => {
    expect(plainText("reason").safeParse(text)).toEqual({ success: true, data: text })
  })

  it.each([
    ["a\0b", "a NUL"],
    [`${HIGH}abc`, "the first half of a pair alone"],
    [`abc${LOW}`, "the second half alone"],
    [`${LOW}${HIGH}`, "a pair the wrong way round"],
    [`${HIGH}${HIGH}${LOW}`, "a half beside a pair"],
  ])("refuses %j, naming the field: %s", (text) => {
    const { error } = plainText("reason").safeParse(text)
    expect(error?.issues).toMatchObject([{ message: expect.stringMatching(/^reason must be/) }])
  })
})

describe("id", () => {
  it("takes what may be an id, of 1 to 255 characters", () => {
    for (const value of ["o", "order_01", "x".repeat(255)]) {
      expect(id("order_id").safeParse(value).success).toBe(true)
    }
    for (const value of ["", "x".repeat(256), "a\0", HIGH, 5, null]) {
      expect([value, id("order_id").safeParse(value).success]).toEqual([value, false])
    }
  })
})

describe("expiresAt", () => {
  it("wants a zone beside a time", () => {
    expect(expiresAt.safeParse("2999-01-01T10:00:00").success).toBe(false)
    expect(expiresAt.safeParse("2999-01-01T10:00:00+01:00").success).toBe(true)
  })
})
