import { attackFigures, isAttack, isStillAttack, type PaymentCounts } from "../attack"

const NOTHING: PaymentCounts = { failures: 0, orders: 0, usual_failures: 0, usual_orders: 0 }
const of = (counts: Partial<PaymentCounts>) => attackFigures({ ...NOTHING, ...counts })

describe("attackFigures", () => {
  it("take failures and placed orders for attempts", () => {
    expect(of({ failures: 30, orders: 10, usual_failures: 5, usual_orders: 95 })).toEqual({
      failures: 30,
      attempts: 40,
      share: 0.75,
      usual_share: 0.05,
    })
  })

  it("are zeros where nobody paid", () => {
    expect(of({})).toEqual({ failures: 0, attempts: 0, share: 0, usual_share: 0 })
  })
})

describe("isAttack", () => {
  it.each([
    ["a new store, all payments fail", { failures: 20 }, true],
    ["nineteen failures", { failures: 19 }, false],
    ["ten percent, where at least two are taken for usual", { failures: 20, orders: 180 }, false],
    ["more than ten percent", { failures: 20, orders: 179 }, true],
    [
      "five times the usual share",
      { failures: 25, orders: 75, usual_failures: 5, usual_orders: 95 },
      false,
    ],
    [
      "more than five times the usual share",
      { failures: 26, orders: 74, usual_failures: 5, usual_orders: 95 },
      true,
    ],
    [
      "a store where every fifth payment fails",
      { failures: 100, usual_failures: 20, usual_orders: 80 },
      false,
    ],
  ])("%s", (_, counts, expected) => {
    expect(isAttack(of(counts))).toBe(expected)
  })
})

describe("isStillAttack", () => {
  it.each([
    ["half of the failures", { failures: 10 }, true],
    ["fewer", { failures: 9 }, false],
    ["half of the share", { failures: 10, orders: 190 }, false],
    ["more than half of the share", { failures: 10, orders: 189 }, true],
  ])("%s", (_, counts, expected) => {
    expect(isStillAttack(of(counts))).toBe(expected)
  })
})
