import { DEFAULT_SETTINGS } from "../../src/types"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

const PATH = "/admin/blacklist/settings"

describeStore((store) => {
  it("the setting risk changes field by field, goes back by null, and refuses what makes no sense", async () => {
    const risk = async () => (await store.admin.get(PATH)).data.settings.risk
    expect(await risk()).toEqual(DEFAULT_SETTINGS.risk)

    await store.admin.post(PATH, { risk: { levels: { low: 10 }, large_order: { PLN: 1500 } } })
    await store.admin.post(PATH, { risk: { signals: { velocity: { points: 7 } } } })
    expect(await risk()).toEqual({
      levels: { low: 10, medium: 40, high: 60, critical: 80 },
      signals: { ...DEFAULT_SETTINGS.risk.signals, velocity: { enabled: true, points: 7 } },
      large_order: { pln: 1500 },
    })

    const bad: [unknown, RegExp][] = [
      [{ levels: { low: 40 } }, /risk\.levels/],
      [{ levels: { low: "low" } }, /risk\.levels\.low/],
      [{ levels: { safe: 1 } }, /safe/],
      [{ signals: { velocity: { points: -1 } } }, /risk\.signals\.velocity\.points/],
      [{ signals: { good_history: { points: 5 } } }, /risk\.signals\.good_history\.points/],
      [{ signals: { velocity: { enabled: "yes" } } }, /risk\.signals\.velocity\.enabled/],
      [{ signals: { moon: { points: 5 } } }, /moon/],
      [{ large_order: { zloty: 5 } }, /risk\.large_order/],
      [{ large_order: { pln: 0 } }, /risk\.large_order/],
      [{ colour: "red" }, /colour/],
    ]
    for (const [change, named] of bad) {
      const { status, data } = await store.admin.post(PATH, { risk: change })
      expect([status, data.type]).toEqual([400, "invalid_data"])
      expect(data.message).toMatch(named)
    }

    await store.admin.post(PATH, {
      risk: { levels: { low: null }, signals: { velocity: null }, large_order: { pln: null } },
    })
    expect(await risk()).toEqual(DEFAULT_SETTINGS.risk)
    await store.admin.post(PATH, { risk: { levels: { high: 70 } } })
    await store.admin.post(PATH, { risk: null })
    expect(await risk()).toEqual(DEFAULT_SETTINGS.risk)
  })
})
