import { type BlacklistSettings, DEFAULT_SETTINGS } from "../../src/types/settings"
import { onDatabase } from "./support/module"
import {
  entriesFound,
  extremeValues,
  inHours,
  lookUp,
  newEntry,
  newStatus,
  softDeleteStatuses,
} from "./support/rows"

onDatabase(({ service, sql }) => {
  const idOf = async (customerId: string) => {
    const [{ id }] = await sql("select id from blacklist_customer_status where customer_id = ?", [
      customerId,
    ])
    return id as string
  }

  describe("bans", () => {
    beforeEach(async () => {
      await service.statuses.put([
        newStatus("cus_1", {
          source: "auto_rule",
          source_id: "blarule_1",
          reason: "Fraud",
          emails: ["jan@spam.example"],
          phones: ["+48600700800"],
        }),
        newStatus("cus_expired", { emails: ["old@spam.example"], expires_at: inHours(-1) }),
        newStatus("cus_running", { emails: ["new@spam.example"], expires_at: inHours(1) }),
        newStatus("cus_white", { status: "whitelisted", emails: ["vip@spam.example"] }),
        newStatus("cus_neutral", { status: "neutral", emails: ["calm@spam.example"] }),
      ])
    })

    it("are found by e-mail and by phone, with what they were found by", async () => {
      const status = {
        id: await idOf("cus_1"),
        customer_id: "cus_1",
        status: "blacklisted",
        reason: "Fraud",
        source: "auto_rule",
        source_id: "blarule_1",
        set_on_guest: false,
      }
      const { bans, statuses } = await lookUp(service, {
        email: "Jan+x@Spam.Example",
        billing_address: { phone: "600 700 800", country_code: "pl" },
      })
      const byKind = [...bans].sort((a, b) => (a.kind < b.kind ? -1 : 1))
      expect(byKind).toEqual([
        { ...status, kind: "email", value: "jan@spam.example" },
        { ...status, kind: "phone", value: "+48600700800" },
      ])
      expect(statuses).toEqual([])
    })

    it.each([
      ["old@spam.example", [], "the ban has expired"],
      ["new@spam.example", ["cus_running"], "the ban is running"],
      ["vip@spam.example", [], "whitelisted is no ban"],
      ["calm@spam.example", [], "nor is neutral"],
      ["honest@spam.example", [], "nobody was banned by it"],
    ])("by %s: %j, because %s", async (email, customers) => {
      const { bans } = await lookUp(service, { email })
      expect(bans.map(({ customer_id }) => customer_id)).toEqual(customers)
    })

    it("end with the status, and with its deletion", async () => {
      await service.statuses.put([newStatus("cus_1", { status: "neutral" })])
      expect(
        (await lookUp(service, { email: "jan@spam.example", customer_id: "cus_1" })).bans
      ).toEqual([])
      await softDeleteStatuses(service, [await idOf("cus_running")])
      const found = await lookUp(service, { email: "new@spam.example", customer_id: "cus_running" })
      expect([found.bans, found.statuses]).toEqual([[], []])
    })

    it("are found under the lowest and the highest keys", async () => {
      const { lowest, highest } = extremeValues(
        "phone",
        (n) => `+4860070${String(n).padStart(4, "0")}`
      )
      expect(lowest.key < -(2n ** 62n) && highest.key > 2n ** 62n).toBe(true)
      await service.statuses.put([newStatus("cus_2", { phones: [lowest.value, highest.value] })])
      for (const { value } of [lowest, highest]) {
        const { bans } = await lookUp(service, { phone: value })
        expect(bans.map((ban) => ban.value)).toEqual([value])
      }
    })
  })

  describe("statuses", () => {
    beforeEach(async () => {
      await service.statuses.put([
        newStatus("cus_banned", { reason: "Fraud" }),
        newStatus("cus_white", { status: "whitelisted", expires_at: inHours(1) }),
        newStatus("cus_over", { status: "whitelisted", expires_at: inHours(-1) }),
        newStatus("cus_neutral", { status: "neutral" }),
      ])
    })

    it.each([
      ["cus_banned", ["blacklisted"]],
      ["cus_white", ["whitelisted"]],
      ["cus_over", []],
      ["cus_neutral", []],
      ["cus_unknown", []],
      [null, []],
    ])("of %s: %j", async (customer_id, statuses) => {
      const found = await lookUp(service, { customer_id })
      expect(found.statuses.map(({ status }) => status)).toEqual(statuses)
    })

    it("tell what set them", async () => {
      await service.statuses.put([
        newStatus("cus_ruled", { source: "manual_rule", source_id: "blmrule_1" }),
      ])
      const [byRule, byAdmin] = [
        await lookUp(service, { customer_id: "cus_ruled" }),
        await lookUp(service, { customer_id: "cus_banned" }),
      ]
      expect(byRule.statuses).toMatchObject([{ source: "manual_rule", source_id: "blmrule_1" }])
      expect(byAdmin.statuses).toMatchObject([{ source: "manual", source_id: null }])
    })

    it("are those of the cart's customer and of who was logged in", async () => {
      await service.origins.save("cart_1", { ip: null, customer_id: "cus_banned" })
      const found = await lookUp(service, { cart_id: "cart_1", customer_id: "cus_white" })
      expect(found.statuses.map(({ customer_id }) => customer_id).sort()).toEqual([
        "cus_banned",
        "cus_white",
      ])
    })
  })

  describe("the origin of the cart", () => {
    beforeEach(async () => {
      await service.entries.insert([
        newEntry({ ip: "203.0.113.7" }, { id: "noted ip" }),
        newEntry({ ip_range: "203.0.113.0/24" }, { id: "noted network" }),
        newEntry({ ip: "198.51.100.1" }, { id: "given ip" }),
        newEntry({ ip_range: "198.51.100.0/24" }, { id: "given network" }),
        newEntry({ customer_id: "cus_noted" }, { id: "noted customer" }),
        newEntry({ customer_id: "cus_cart" }, { id: "cart's customer" }),
      ])
      await service.origins.save("cart_1", { ip: "203.0.113.7", customer_id: "cus_noted" })
    })

    it("stands in for an IP that is not given", async () => {
      const found = await lookUp(service, { cart_id: "cart_1", customer_id: "cus_cart" })
      expect(found.origin).toEqual({ ip: "203.0.113.7", customer_id: "cus_noted" })
      expect(found.entries.map(({ id }) => id).sort()).toEqual([
        "cart's customer",
        "noted customer",
        "noted ip",
        "noted network",
      ])
    })

    it("gives way to an IP that is given", async () => {
      const found = await entriesFound(service, { cart_id: "cart_1", ip: "198.51.100.1" })
      expect(found).toEqual(["given ip", "given network", "noted customer"])
    })

    it("is that of the cart alone", async () => {
      const other = await lookUp(service, { cart_id: "cart_2" })
      expect([other.origin, other.entries]).toEqual([null, []])
      const none = await lookUp(service, { cart_id: null })
      expect([none.origin, none.entries]).toEqual([null, []])
    })

    it("may know neither IP nor customer", async () => {
      await service.origins.save("cart_2", { ip: null, customer_id: null })
      const found = await lookUp(service, { cart_id: "cart_2" })
      expect(found).toMatchObject({
        origin: { ip: null, customer_id: null },
        entries: [],
        statuses: [],
      })
    })
  })

  it("brings the settings along, over the defaults", async () => {
    expect((await lookUp(service, {})).settings).toEqual(DEFAULT_SETTINGS)
    const save = (changes: Partial<BlacklistSettings>) =>
      service.changeSettings((settings) => ({ ...settings, ...changes }))
    await save({ refusal_message: "No.", ban_scope: [] })
    await save({ refusal_message: "Never.", ban_scope: ["email"] })
    const { settings } = await lookUp(service, {})
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      refusal_message: "Never.",
      ban_scope: ["email"],
    })
    expect(await service.getSettings()).toEqual(settings)
    expect(await sql("select id from blacklist_setting")).toHaveLength(1)
  })
})
