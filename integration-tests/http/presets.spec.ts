import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import type { AdminPreset, CreatedByPreset } from "../../src/types"
import { applyPresetWorkflow, type ApplyPresetWorkflowInput } from "../../src/workflows"
import { REFUSAL, type ShopperOptions } from "./support/checkout"
import { sql } from "./support/ledger"
import { minutesAgo, placeEarlier } from "./support/orders"
import { namesOf, rulesOf } from "./support/rules"
import { describeStore, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const PATH = "/admin/blacklist/presets"
const SETTINGS = "/admin/blacklist/settings"
const JAN = "jan@mail.example"
const PHONE = "+48 600 700 800"
const REFUSED = [400, REFUSAL]

const laterStep = createStep("test-presets-later-step-fails", async () => {
  throw new Error("a later step failed")
})
const failing = createWorkflow("test-preset-undone", (input: ApplyPresetWorkflowInput) => {
  applyPresetWorkflow.runAsStep({ input })
  laterStep()
})

describeStore((store) => {
  const rules = rulesOf(store)
  const presets = async (): Promise<AdminPreset[]> => (await store.admin.get(PATH)).data.presets
  const applied = async () =>
    (await presets()).filter((preset) => preset.applied).map(({ id }) => id)
  const apply = (id: string, body: object = {}) => store.admin.post(`${PATH}/${id}/apply`, body)
  const create = async (id: string, body: object = {}): Promise<CreatedByPreset[]> => {
    const { status, data } = await apply(id, body)
    expect([id, status]).toEqual([id, 200])
    return data.created
  }
  const rowOf = async ({ kind, id }: CreatedByPreset) =>
    (await store.admin.get(`/admin/blacklist/${kind.replace("_", "-")}s/${id}`)).data[kind]
  const settings = async () => (await store.admin.get(SETTINGS)).data.settings
  const allRules = async () => {
    const all = await Promise.all(
      ["auto", "manual"].map((kind) => store.admin.get(`/admin/blacklist/${kind}-rules`))
    )
    return all.flatMap(({ data }) => data.auto_rules ?? data.manual_rules)
  }
  const buy = async (shopper: ShopperOptions) => outcomeOf(await store.checkout(shopper).buy())
  const ordersWithPhone = (count: number) =>
    placeEarlier(
      store.container,
      Array.from({ length: count }, (_, n) => ({
        at: minutesAgo(60 + n),
        email: `earlier-${n}@mail.example`,
        shipping: { phone: PHONE, country_code: "pl" },
      }))
    )

  it("are shown with all that they create, and create just that, to tell only", async () => {
    const all = await presets()
    expect(all.map((preset) => preset.for).sort()).toEqual([
      "any",
      "card",
      "cash_on_delivery",
      "digital",
      "high_value",
    ])
    expect(await applied()).toEqual([])
    const before = await settings()
    for (const { id, creates } of all) {
      const created = await create(id)
      expect(created.map(({ kind }) => kind).sort()).toEqual(creates.map(({ kind }) => kind).sort())
      const { checks } = await settings()
      const made = await Promise.all(
        created.map(async (one) =>
          one.kind === "check" ? { name: one.id, ...checks[one.id] } : await rowOf(one)
        )
      )
      for (const { definition } of creates) {
        expect(made).toContainEqual(
          expect.objectContaining({ ...definition, enabled: true, mode: "monitor" })
        )
      }
      for (const row of made.filter((row) => row.id)) {
        expect(row.created_by).toBe(store.adminId)
      }
    }
    expect(await applied()).toEqual(all.map(({ id }) => id))
    // What presets created is nothing that the settings show.
    expect(Object.keys(await settings())).toEqual(Object.keys(before))
  })

  it("is applied while anything of it is there, by whatever name, and can be applied again when all is gone", async () => {
    const [first, ...others] = await create("cash_on_delivery")
    const again = await apply("cash_on_delivery", { mode: "enforce" })
    expect([again.status, again.data.type]).toEqual([422, "duplicate_error"])
    expect(again.data.message).toContain(first.id)

    await rules.change(first, { name: "Another name", enabled: false, mode: "enforce" })
    await store.admin.post(SETTINGS, { refusal_style: "decline" })
    for (const other of others) await rules.remove(other)
    expect(await applied()).toEqual(["cash_on_delivery"])
    expect((await apply("cash_on_delivery")).status).toBe(422)
    expect(await allRules()).toHaveLength(1)

    await rules.remove(first)
    expect(await applied()).toEqual([])
    // A rule by the same name is an admin's own.
    await rules.auto({ name: "8 orders in a day, by phone", mode: "monitor" })
    expect(await applied()).toEqual([])
    const created = await create("cash_on_delivery", { mode: "enforce" })
    expect(created.map(({ id }) => id)).not.toContain(first.id)
    for (const one of created) expect((await rowOf(one)).mode).toBe("enforce")
    expect(await applied()).toEqual(["cash_on_delivery"])
  })

  it("two admins who apply it at once create it once", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => apply("card_declines")))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422])
    expect(await allRules()).toHaveLength(4)
  })

  it("an unknown preset is a 404, and what makes no sense a 400 that names the field", async () => {
    const unknown = await apply("no_such_preset")
    expect([unknown.status, unknown.data.type]).toEqual([404, "not_found"])
    for (const [body, named] of [
      [{ mode: "later" }, /mode/],
      [{ mode: null }, /mode/],
      [{ colour: "red" }, /colour/],
    ] as const) {
      const { status, data } = await apply("card_declines", body)
      expect([status, data.type]).toEqual([400, "invalid_data"])
      expect(data.message).toMatch(named)
    }
    expect(await allRules()).toEqual([])
  })

  it("cash on delivery: the ninth order in a day with one phone is told of, and refused when enforced", async () => {
    const monitored = await create("cash_on_delivery")
    await ordersWithPhone(8)
    const shopper = { email: JAN, shipping: { phone: PHONE } }
    const told = [
      "5 orders in a day, by phone",
      "7 orders as a guest in a month, by phone",
      "8 orders in a day, by phone",
    ]
    const cart = await store.checkout(shopper).fill()
    expect((await cart.openPayment()).status).toBe(200)
    const [decision] = await rules.decisions()
    expect(decision).toMatchObject({ outcome: "allow", enforced: false })
    expect(namesOf(decision)).toEqual(told)

    for (const one of monitored) await rules.remove(one)
    await create("cash_on_delivery", { mode: "enforce" })
    expect(await buy(shopper)).toEqual(REFUSED)
    const [refusal] = await rules.decisions()
    expect(refusal).toMatchObject({ outcome: "refuse", enforced: true })
    expect(namesOf(refusal)).toEqual(told)
    expect(await rules.banned()).toEqual([])
    expect(await buy({ shipping: { phone: "+48 600 700 801" } })).toBe("order")
  })

  it("known suspects: two suspicions with one phone are a look, four a refusal", async () => {
    await create("known_suspects", { mode: "enforce" })
    const suspect = (n: number) => rules.suspect({ email: `bad-${n}@mail.example`, phone: PHONE })
    const shopper = { email: JAN, shipping: { phone: PHONE } }
    await suspect(1)
    expect(
      (await rules.explain({ cart_id: (await store.checkout(shopper).fill()).cartId })).outcome
    ).toBe("allow")
    await suspect(2)
    const cart = await store.checkout(shopper).fill()
    expect((await rules.explain({ cart_id: cart.cartId })).outcome).toBe("flag")
    expect((await cart.openPayment()).status).toBe(200)
    await suspect(3)
    await suspect(4)
    expect(await buy(shopper)).toEqual(REFUSED)
  })

  it("card declines: after eight of them in a day the next attempt is refused", async () => {
    await create("card_declines", { mode: "enforce" })
    const shopper = { email: JAN, card: { outcome: "declined" } }
    for (let n = 0; n < 8; n += 1) {
      expect((await store.checkout(shopper).buy()).data.type).not.toBe("order")
    }
    expect(await buy({ email: JAN })).toEqual(REFUSED)
    const [refusal] = await rules.decisions()
    expect(namesOf(refusal)).toContain("8 declined payments in a day, by customer")
    expect(await buy({ shipping: { address_1: "ul. Polna 9" } })).toBe("order")
  })

  it("checks: what an admin switched on stays as it is, and is no preset's", async () => {
    const set = (checks: object) => store.admin.post(SETTINGS, { checks })
    await set({ disposable_email: { enabled: true, mode: "enforce", action: "refuse" } })
    const [rule, ...none] = await create("digital_goods")
    expect(none).toEqual([])
    expect((await settings()).checks.disposable_email).toEqual({
      ...{ enabled: true, mode: "enforce", action: "refuse" },
    })
    await rules.remove(rule)
    expect(await applied()).toEqual([])

    await set({ disposable_email: null })
    const created = await create("digital_goods")
    const check = { kind: "check", id: "disposable_email" }
    expect(created).toContainEqual(check)
    expect((await settings()).checks.disposable_email).toEqual({
      ...{ enabled: true, mode: "monitor", action: "flag" },
    })
    expect(await buy({ email: "jan@mailinator.com" })).toBe("order")
    const [decision] = await rules.decisions("&reason_type=check")
    expect(decision).toMatchObject({ outcome: "allow", enforced: false })

    for (const one of created.filter(({ kind }) => kind !== "check")) await rules.remove(one)
    expect(await applied()).toEqual(["digital_goods"])
    expect((await apply("digital_goods")).data.message).toContain("check disposable_email")
    await set({ disposable_email: { enabled: false } })
    expect(await applied()).toEqual([])
    await set({ disposable_email: { enabled: true } })
    expect(await applied()).toEqual([])
    expect(await create("digital_goods")).not.toContainEqual(check)
  })

  it("what fails half-way leaves nothing", async () => {
    const before = await settings()
    // The auto rules are written by then, the checks are not.
    await sql(
      store.container,
      `create function test_no_manual_rules() returns trigger language plpgsql as
         $$ begin raise exception 'no manual rules today'; end $$`
    )
    await sql(
      store.container,
      `create trigger test_no_manual_rules before insert on blacklist_manual_rule
         for each row execute function test_no_manual_rules()`
    )
    for (const id of ["cash_on_delivery", "high_value"]) {
      const { status, data } = await apply(id)
      expect([status, data.message]).toEqual([500, expect.not.stringContaining("insert")])
    }
    await sql(store.container, "drop function test_no_manual_rules cascade")
    expect([await allRules(), await settings(), await applied()]).toEqual([[], before, []])

    for (const preset_id of ["cash_on_delivery", "high_value"]) {
      await expect(failing(store.container).run({ input: { preset_id } })).rejects.toMatchObject({
        message: "a later step failed",
      })
    }
    expect([await allRules(), await settings(), await applied()]).toEqual([[], before, []])
    await create("high_value")
  })
})
