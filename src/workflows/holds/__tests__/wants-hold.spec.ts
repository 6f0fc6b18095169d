import type { AutomaticHold } from "../../../types"
import { type NewOrderRisk, wantsHold } from "../utils/wants-hold"

const clean: NewOrderRisk = { suspicious: false, level: null }

describe("orders that are held by themselves", () => {
  it.each<[AutomaticHold, Partial<NewOrderRisk>, boolean]>([
    ["off", { suspicious: true, level: "critical" }, false],
    ["suspicious", {}, false],
    ["suspicious", { level: "critical" }, false],
    ["suspicious", { suspicious: true }, true],
    ["high", { suspicious: true }, false],
    ["high", { level: "medium" }, false],
    ["high", { level: "high" }, true],
    ["high", { level: "critical" }, true],
    ["critical", { level: "high" }, false],
    ["critical", { level: "critical" }, true],
  ])("%s, %j: %s", (automatic, risk, expected) => {
    expect(wantsHold(automatic, { ...clean, ...risk })).toBe(expected)
  })
})
