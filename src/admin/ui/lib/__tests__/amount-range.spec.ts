import { readAmountRange, writeAmountRange } from "../amount-range"

describe("a range of amounts in a list's filter", () => {
  it.each([
    ["10", "", "≥ 10", { $gte: 10 }],
    ["", "99.5", "≤ 99.5", { $lte: 99.5 }],
    ["10", "99.50", "10 – 99.5", { $gte: 10, $lte: 99.5 }],
    ["0", "0", "0 – 0", { $gte: 0, $lte: 0 }],
  ])("from %p to %p is written and read", (from, to, written, range) => {
    expect(writeAmountRange(from, to)).toBe(written)
    expect(readAmountRange(written)).toEqual(range)
  })

  it.each([
    ["", ""],
    [" ", "-1"],
    ["abc", "Infinity"],
  ])("from %p to %p is no range", (from, to) => {
    expect(writeAmountRange(from, to)).toBeUndefined()
  })

  it.each([undefined, null, 10, "10", "≥ ", "≥ 1 – 2", { $gte: 1 }])(
    "%p in an address is no range",
    (written) => {
      expect(readAmountRange(written)).toEqual({})
    }
  )
})
