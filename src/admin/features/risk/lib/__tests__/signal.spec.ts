import { pointsText, signalKey } from "../signal"

describe("signals in words", () => {
  it("points have their sign", () => {
    expect([20, 0, -20].map(pointsText)).toEqual(["+20", "+0", "−20"])
  })

  it.each([
    ["velocity", {}, "risk.signals.velocity"],
    ["address_mismatch", { differs: "country" }, "risk.signals.address_mismatch.country"],
    ["address_mismatch", { differs: "address" }, "risk.signals.address_mismatch.address"],
    ["suspected", { suspicion: "open" }, "risk.signals.suspected.open"],
    ["suspected", { suspicion: "confirmed" }, "risk.signals.suspected.confirmed"],
  ] as const)("%s %j is %s", (id, detail, key) => {
    expect(signalKey({ id, detail })).toBe(key)
  })
})
