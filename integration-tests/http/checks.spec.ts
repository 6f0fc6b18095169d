import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../src/modules/blacklist"
import type { AdminDecision, CheckName, CheckSettingsChanges } from "../../src/types"
import { DEFAULT_CHECKS } from "../../src/types/checks"
import type { ShopperOptions } from "./support/checkout"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const SETTINGS = "/admin/blacklist/settings"
const REFUSE = { enabled: true, mode: "enforce", action: "refuse" } as const

/** Shoppers whom each check hits as it is set, and why. */
const HITS: [CheckName, object, ShopperOptions, object][] = [
  [
    "countries",
    { countries: ["DE"] },
    { billing: { country_code: "de" } },
    { matched: ["country_code"], address_type: "billing", list: "deny" },
  ],
  [
    "large_order",
    { limits: { EUR: 1 } },
    {},
    { matched: ["amount"], amount: expect.any(Number), limit: 1, currency_code: "eur" },
  ],
  [
    "address_mismatch",
    { level: "any" },
    { billing: { address_1: "Długa 17" } },
    { matched: ["address"], differs: "address" },
  ],
  [
    "disposable_email",
    {},
    { email: "jan@mailinator.com" },
    { matched: ["email_domain"], list_ids: [expect.stringMatching(/^bllist_/)] },
  ],
  [
    "proxy",
    {},
    { headers: { "x-forwarded-for": "203.0.113.99" } },
    { matched: ["ip"], list_ids: [expect.stringMatching(/^bllist_/)] },
  ],
]

describeStore((store) => {
  const set = (checks: unknown) => store.admin.post(SETTINGS, { checks })
  const switchOn = async (checks: CheckSettingsChanges) => {
    const { status, data } = await set(checks)
    expect([status, data.type]).toEqual([200, undefined])
    return data.settings.checks
  }
  const decisions = async (query = ""): Promise<AdminDecision[]> =>
    (await store.admin.get(`/admin/blacklist/decisions?${query}`)).data.decisions
  const explained = async (cart_id: string) =>
    (await store.admin.post("/admin/blacklist/explain", { cart_id })).data.decision
  const listProxies = async () => {
    const { data } = await store.admin.post("/admin/blacklist/lists", {
      name: "VPNs",
      use: "proxy",
      type: "ip_range",
    })
    const form = new FormData()
    form.append("file", new Blob(["203.0.113.64/26\n"]), "list.txt")
    await store.admin.post(`/admin/blacklist/lists/${data.list.id}/import`, form)
  }

  it.each(HITS)("%s refuses, as was explained before", async (name, own, shopper, detail) => {
    if (name === "proxy") await listProxies()
    await switchOn({ [name]: { ...REFUSE, ...own } })
    const cart = await store.checkout(shopper).fill()
    const reason = { type: "check", id: name, name, action: "refuse", mode: "enforce", detail }
    const before = await explained(cart.cartId)
    expect(before).toMatchObject({
      outcome: "refuse",
      reasons: [reason],
      decided_by: { type: "check", id: name },
    })
    expect(before.explanation).toContainEqual(
      expect.objectContaining({ type: "check", id: name, hit: true, live: true })
    )
    expect((await cart.openPayment()).status).toBe(400)
    const [kept] = await decisions(`reason_type=check&reason_id=${name}`)
    expect(kept).toMatchObject({ stage: "payment_session", outcome: "refuse", reasons: [reason] })

    // Whom it does not hit, it leaves alone, and so it does when it is off.
    if (name !== "large_order") expect(outcomeOf(await store.checkout().buy())).toBe("order")
    await switchOn({ [name]: null })
    expect(outcomeOf(await store.checkout(shopper).buy())).toBe("order")
  })

  it("flags an order, which then waits for review", async () => {
    await switchOn({ countries: { ...REFUSE, action: "flag", list: "allow", countries: ["pl"] } })
    const flagged = await store.checkout({ billing: { country_code: "de" } }).buy()
    expect(outcomeOf(flagged)).toBe("order")
    const [suspicion] = await eventually(
      async () => (await store.admin.get("/admin/blacklist/suspicions")).data.suspicions,
      ({ length }) => length === 1
    )
    expect(suspicion).toMatchObject({ order_id: flagged.data.order.id, source: "automatic" })
    const flags = () => decisions("outcome=flag&stage=complete_cart")
    expect(await flags()).toMatchObject([{ order_id: flagged.data.order.id }])
    expect(outcomeOf(await store.checkout().buy())).toBe("order")
    expect(await flags()).toHaveLength(1)
  })

  it("only tells what it would do in monitor mode, which is the default", async () => {
    const checks = await switchOn({ large_order: { enabled: true, limits: { eur: 1 } } })
    expect(checks.large_order).toEqual({
      ...{ enabled: true, mode: "monitor", action: "flag", limits: { eur: 1 } },
    })
    expect(outcomeOf(await store.checkout().buy())).toBe("order")
    const kept = await decisions("reason_type=check")
    expect(kept.length).toBeGreaterThan(0)
    for (const decision of kept) {
      expect(decision).toMatchObject({ outcome: "allow", enforced: false, decided_by: null })
    }
  })

  it("stands behind an allow entry and before a flag entry", async () => {
    await switchOn({ disposable_email: REFUSE })
    const entry = (action: string, email: string) =>
      store.admin.post("/admin/blacklist/entries", { conditions: { email }, action })
    await entry("allow", "friend@mailinator.com")
    await entry("flag", "other@mailinator.com")
    expect(outcomeOf(await store.checkout({ email: "friend@mailinator.com" }).buy())).toBe("order")
    expect((await store.checkout({ email: "other@mailinator.com" }).buy()).status).toBe(400)
    const [refusal] = await decisions("outcome=refuse")
    expect(refusal.reasons.map(({ type, action }) => [type, action])).toEqual([
      ["check", "refuse"],
      ["entry", "flag"],
    ])
  })

  it("looks at placed orders as well", async () => {
    const { data } = await store.checkout({ email: "early@mailinator.com" }).buy()
    await switchOn({ disposable_email: REFUSE, large_order: { ...REFUSE, limits: { eur: 1 } } })
    const checked = await store.admin.post("/admin/blacklist/orders/check", {
      order_ids: [data.order.id],
    })
    expect(checked.data.decisions[0]).toMatchObject({
      outcome: "flag",
      reasons: [{ id: "large_order" }, { id: "disposable_email" }],
    })
  })

  it("is set field by field; what is wrong is a 400 that names the field", async () => {
    expect((await store.admin.get(SETTINGS)).data.settings.checks).toEqual(DEFAULT_CHECKS)
    await switchOn({ countries: { countries: ["PL", "pl", "de"] }, proxy: { enabled: true } })
    const checks = await switchOn({ countries: { enabled: true } })
    expect(checks).toEqual({
      ...DEFAULT_CHECKS,
      countries: { ...DEFAULT_CHECKS.countries, enabled: true, countries: ["pl", "de"] },
      proxy: { ...DEFAULT_CHECKS.proxy, enabled: true },
    })
    for (const [bad, named] of [
      [{ planets: {} }, /planets/],
      [{ proxy: { countries: [] } }, /countries/],
      [{ proxy: { enabled: "yes" } }, /enabled/],
      [{ proxy: { mode: "off" } }, /mode/],
      [{ proxy: { action: "blacklist" } }, /action/],
      [{ countries: { countries: ["zz"] } }, /countries/],
      [{ countries: { list: "some" } }, /list/],
      [{ countries: { enabled: true, list: "allow", countries: [] } }, /countries/],
      [{ large_order: { limits: { euro: 5 } } }, /limits/],
      [{ large_order: { limits: { eur: -1 } } }, /limits|eur/],
      [{ large_order: { limits: { eur: "5" } } }, /limits|eur/],
      [{ address_mismatch: { level: "street" } }, /level/],
      [{ new_place: { from: "low" } }, /from/],
      [{ risk_level: { from: "safe" } }, /from/],
      [{ risk_level: { providers: [] } }, /providers/],
      [{ payment_method: { from: "severe" } }, /from/],
      [{ payment_method: { providers: "pp_cod" } }, /providers/],
      [{ payment_method: { providers: [" "] } }, /providers/],
      [{ payment_method: { message: " " } }, /message/],
      [{ payment_method: { message: "x".repeat(501) } }, /message/],
    ] as [unknown, RegExp][]) {
      const { status, data } = await set(bad)
      expect([bad, status, data.type]).toEqual([bad, 400, "invalid_data"])
      expect(data.message).toMatch(named)
    }
    expect((await store.admin.get(SETTINGS)).data.settings.checks).toEqual(checks)
    const service = store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    expect((await service.getSettings()).checks).toEqual(checks)
  })
})
