import { combineKeys, lookupKey, subsetKeys } from "../lookup-key"

const INT8_MIN = -(2n ** 63n)
const INT8_MAX = 2n ** 63n - 1n

describe("lookupKey", () => {
  it.each([
    ["email", "jan@spam.example", 2728302628147894104n],
    ["phone", "+48600700800", -6100921569828907308n],
  ] as const)("stays what it was, or indexed entries would be lost: %s %s", (kind, value, key) => {
    expect(lookupKey(kind, value)).toBe(key)
  })

  it("is the same however many others came in between", () => {
    const first = lookupKey("email", "jan@spam.example")
    for (let index = 0; index < 3000; index++) lookupKey("email", `between-${index}`)
    expect(lookupKey("email", "jan@spam.example")).toBe(first)
  })

  it("tells the kinds apart", () => {
    const kinds = ["email", "email_domain", "phone", "ip", "customer_id", "address.city"] as const
    expect(new Set(kinds.map((kind) => lookupKey(kind, "same"))).size).toBe(kinds.length)
  })

  it("does not run kind and value together", () => {
    expect(lookupKey("email", "_domain")).not.toBe(lookupKey("email_domain", ""))
    expect(lookupKey("address.a", "bc")).not.toBe(lookupKey("address.ab", "c"))
  })

  it("fits PostgreSQL's int8, with both signs", () => {
    const keys = Array.from({ length: 2000 }, (_, index) => lookupKey("email", String(index)))
    expect(keys.every((key) => key >= INT8_MIN && key <= INT8_MAX)).toBe(true)
    expect(keys.some((key) => key < 0n) && keys.some((key) => key > 0n)).toBe(true)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe("combineKeys", () => {
  it.each([
    [1n, 2n, 3n, "small numbers"],
    [INT8_MAX, INT8_MIN, -1n, "both ends"],
    [INT8_MIN, INT8_MIN, 0n, "the same twice"],
    [-1n, 5n, -6n, "both signs"],
  ])("%s and %s make %s: %s", (a, b, combined) => {
    expect(combineKeys(a, b)).toBe(combined)
    expect(combineKeys(b, a)).toBe(combined)
  })
})

describe("subsetKeys", () => {
  it("has the key of every non-empty subset", () => {
    expect(subsetKeys([])).toEqual([])
    expect(subsetKeys([7n])).toEqual([7n])
    const keys = subsetKeys([1n, 2n, 4n, 8n, 16n, 32n])
    expect([...keys].sort((a, b) => Number(a - b))).toEqual(
      Array.from({ length: 63 }, (_, index) => BigInt(index + 1))
    )
  })
})
