import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { createCustomerGroupsWorkflow } from "@medusajs/medusa/core-flows"
import { BLACKLIST_MODULE } from "../../src/modules/blacklist"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import {
  createAutoRulesWorkflow,
  createManualRulesWorkflow,
  deleteAutoRulesWorkflow,
  deleteManualRulesWorkflow,
  updateAutoRuleWorkflow,
  updateManualRuleWorkflow,
} from "../../src/workflows"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

type Fields = Record<string, unknown>

const DAY = { value: 1, unit: "day" }
const HOUR = { value: 2, unit: "hour" }
const TEN_YEARS = { value: 120, unit: "month" }
const LONG_NAME = "n".repeat(255)

/** What a rule of each kind needs, what it has where nothing else is said, and other good values. */
const KINDS = {
  manual: {
    least: { name: "Three parcels", attributes: ["street"], permitted_strikes: 3 } as Fields,
    defaults: {
      enabled: true,
      mode: "enforce",
      address_type: "any",
      count: "orders",
      requires_suspicion: true,
      period: null,
      only_for_guests: false,
      for_unassigned_customers: false,
      customer_group_ids: [],
      sales_channel_ids: [],
      action: "blacklist",
      block_duration: null,
    } as Fields,
    others: {
      name: LONG_NAME,
      enabled: false,
      mode: "monitor",
      attributes: ["email", "ip", "phone", "customer_id", "country_code", "house_number"],
      address_type: "billing",
      permitted_strikes: 10_000,
      count: "suspicions",
      requires_suspicion: false,
      period: TEN_YEARS,
      only_for_guests: true,
      for_unassigned_customers: true,
      action: "flag",
      block_duration: { value: 5_256_000, unit: "minute" },
    } as Fields,
  },
  auto: {
    least: { name: "Five a day", type: "orders", limit: 5, period: DAY } as Fields,
    defaults: {
      enabled: true,
      mode: "enforce",
      count_by: "customer",
      distinct: null,
      action: "blacklist",
      block_duration: DAY,
      suspicion_after: null,
      blacklist_after: null,
      sales_channel_ids: [],
    } as Fields,
    others: {
      name: "0",
      enabled: false,
      mode: "monitor",
      type: "payment_failures",
      limit: 10_000,
      period: { value: 1, unit: "minute" },
      count_by: "address",
      distinct: "ip",
      action: "refuse",
      block_duration: { value: 520, unit: "week" },
      suspicion_after: 2,
      blacklist_after: { suspicions: 3, period: { value: 3_650, unit: "day" } },
    } as Fields,
  },
}

const badPeriods = (field: string): [Fields, RegExp][] =>
  [
    "1 day",
    {},
    { value: 0, unit: "day" },
    { value: 1.5, unit: "day" },
    { value: "1", unit: "day" },
    { value: 1, unit: "fortnight" },
    { value: 1 },
    { value: 121, unit: "month" },
    { value: 521, unit: "week" },
    { value: 3_651, unit: "day" },
    { value: 87_601, unit: "hour" },
    { value: 5_256_001, unit: "minute" },
  ].map((period) => [{ [field]: period }, new RegExp(field)])

const badIds = (field: string): [Fields, RegExp][] =>
  [
    "one",
    [""],
    [5],
    ["a\0b"],
    ["\ud800"],
    ["same", "same"],
    Array(1001).fill("x"),
    ["unknown_1"],
  ].map((ids) => [{ [field]: ids }, new RegExp(field)])

const badNumbers = (field: string): [Fields, RegExp][] =>
  [0, -1, 1.5, 10_001, 1e20, "3", true].map((n) => [{ [field]: n }, new RegExp(field)])

const BAD_COMMON: [Fields, RegExp][] = [
  [{ name: "" }, /name/],
  [{ name: "   " }, /name/],
  [{ name: `${LONG_NAME}n` }, /name/],
  [{ name: "a\0b" }, /name/],
  [{ name: "\ud800b" }, /name/],
  [{ name: 5 }, /name/],
  [{ name: null }, /name/],
  [{ enabled: "yes" }, /enabled/],
  [{ mode: "sometimes" }, /mode/],
  [{ action: "explode" }, /action/],
  [{ colour: "red" }, /colour/],
  [{ id: "mine" }, /id/],
  [{ created_by: "somebody" }, /created_by/],
  [{ period: { ...DAY, colour: 1 } }, /colour/],
  ...badPeriods("period"),
  ...badPeriods("block_duration"),
  ...badIds("sales_channel_ids"),
]

const BAD = {
  manual: [
    ...BAD_COMMON,
    ...badNumbers("permitted_strikes"),
    ...badIds("customer_group_ids"),
    [{ attributes: [] }, /attributes/],
    [{ attributes: "street" }, /attributes/],
    [{ attributes: ["shoe_size"] }, /attributes/],
    [{ attributes: ["street", "city", "street"] }, /attributes/],
    [{ address_type: "secret" }, /address_type/],
    [{ count: "sheep" }, /count/],
    [{ requires_suspicion: 1 }, /requires_suspicion/],
    [{ only_for_guests: "no" }, /only_for_guests/],
    [{ for_unassigned_customers: null }, /for_unassigned_customers/],
    [{ limit: 3 }, /limit/],
  ] as [Fields, RegExp][],
  auto: [
    ...BAD_COMMON,
    ...badNumbers("limit"),
    ...badNumbers("suspicion_after"),
    ...badPeriods("period").map(([{ period }]): [Fields, RegExp] => [
      { suspicion_after: 1, blacklist_after: { suspicions: 1, period } },
      /blacklist_after/,
    ]),
    [{ period: null }, /period/],
    [{ type: "sheep" }, /type/],
    [{ count_by: "shoe_size" }, /count_by/],
    [{ distinct: "card" }, /distinct/],
    [{ distinct: ["email"] }, /distinct/],
    [{ count_by: "email", distinct: "email" }, /^distinct/],
    [{ count_by: "ip", distinct: "ip" }, /^distinct/],
    [{ count_by: "store", action: "flag" }, /^type/],
    [{ type: "payment_failures", count_by: "store" }, /^action/],
    [{ type: "payment_failures", count_by: "store", action: "refuse" }, /^action/],
    [{ suspicion_after: 1, blacklist_after: { suspicions: 0, period: DAY } }, /blacklist_after/],
    [{ suspicion_after: 1, blacklist_after: { period: DAY } }, /blacklist_after/],
    [{ suspicion_after: 1, blacklist_after: { suspicions: 1 } }, /blacklist_after/],
    [{ suspicion_after: 1, blacklist_after: { suspicions: 1, period: DAY, colour: 1 } }, /colour/],
    [{ blacklist_after: { suspicions: 1, period: DAY } }, /blacklist_after/],
    [{ attributes: ["email"] }, /attributes/],
  ] as [Fields, RegExp][],
}

const laterStep = createStep("test-a-later-step-fails", async () => {
  throw new Error("a later step failed")
})
const failing = createWorkflow("test-rules-undone", (input: { id: string; auto: string }) => {
  createManualRulesWorkflow.runAsStep({
    input: { rules: [{ name: "New", attributes: ["email"], permitted_strikes: 1 }] },
  })
  createAutoRulesWorkflow.runAsStep({
    input: {
      rules: [{ name: "New", type: "orders", limit: 1, period: { value: 1, unit: "day" } }],
    },
  })
  updateManualRuleWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({
      id: input.id,
      name: "Changed",
      period: { value: 3, unit: "week" as const },
      block_duration: null,
    })),
  })
  updateAutoRuleWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({
      id: input.auto,
      period: { value: 3, unit: "week" as const },
      blacklist_after: null,
    })),
  })
  deleteManualRulesWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({ ids: [input.id] })),
  })
  deleteAutoRulesWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({ ids: [input.auto] })),
  })
  laterStep()
})

describeStore((store) => {
  const invalid = (what: unknown) => ({ what, status: 400, type: "invalid_data" })
  const apiOf = (kind: "manual" | "auto") => {
    const path = `/admin/blacklist/${kind}-rules`
    const one = `${kind}_rule`
    return {
      path,
      post: (body: unknown) => store.admin.post(path, body),
      add: async (body: Fields = {}) => {
        const { status, data } = await store.admin.post(path, { ...KINDS[kind].least, ...body })
        expect([status, data.message]).toEqual([200, undefined])
        return data[one]
      },
      change: (id: string, body: Fields) => store.admin.post(`${path}/${id}`, body),
      read: async (id: string) => (await store.admin.get(`${path}/${id}`)).data[one],
      list: async (query = "") => (await store.admin.get(`${path}${query}`)).data,
      names: async (query: string) =>
        (await store.admin.get(`${path}${query}`)).data[`${one}s`].map(
          ({ name }: { name: string }) => name
        ),
    }
  }

  describe.each(["manual", "auto"] as const)("%s rules", (kind) => {
    const api = apiOf(kind)
    const { least, defaults, others } = KINDS[kind]
    const one = `${kind}_rule`

    it("need only what has no default, and keep every other value", async () => {
      const { status, data } = await api.post({ ...least, name: `  ${least.name}  ` })
      expect(status).toBe(200)
      expect(data).toEqual({
        [one]: {
          id: expect.stringMatching(kind === "manual" ? /^blmrule_/ : /^blarule_/),
          ...least,
          ...defaults,
          created_by: store.adminId,
          created_at: expect.stringMatching(/Z$/),
          updated_at: expect.stringMatching(/Z$/),
        },
      })
      expect(await api.read(data[one].id)).toEqual(data[one])

      const sales_channel_ids = [store.shop.salesChannelId]
      const full = await api.add({ ...others, sales_channel_ids })
      expect(full).toMatchObject({ ...others, sales_channel_ids })
      for (const field of Object.keys(least)) {
        const { [field]: _left, ...rest } = least
        const answer = await api.post(rest)
        expect({ what: field, status: answer.status, type: answer.data.type }).toEqual(
          invalid(field)
        )
        expect(answer.data.message).toMatch(new RegExp(field))
      }
    })

    it("are refused bad values with a 400 that names the field, new and on a change", async () => {
      const rule = await api.add()
      for (const [body, named] of BAD[kind]) {
        for (const answer of [
          await api.post({ ...least, ...body }),
          await api.change(rule.id, body),
        ]) {
          const what = JSON.stringify(body).slice(0, 200)
          const { status, data } = answer
          expect({ what, status, type: data.type }).toEqual(invalid(what))
          expect(data.message).toMatch(named)
        }
      }
      expect((await api.list()).count).toBe(1)
      expect(await api.read(rule.id)).toEqual(rule)
    })

    it("change only in the fields given, each of them, and back", async () => {
      const rule = await api.add()
      const changed = { ...others, sales_channel_ids: [store.shop.salesChannelId] }
      // Not both at once: what contradicts is another test.
      for (const [field, value] of Object.entries(changed)) {
        if (field === "blacklist_after") continue
        const { data } = await api.change(rule.id, { [field]: value })
        expect(data[one]).toEqual({ ...rule, [field]: value, updated_at: expect.any(String) })
        await api.change(rule.id, { [field]: rule[field] })
        expect(await api.read(rule.id)).toEqual({ ...rule, updated_at: expect.any(String) })
      }
    })

    it("name an unknown sales channel, and do not mind one that was deleted since", async () => {
      const answer = await api.post({
        ...least,
        sales_channel_ids: [store.shop.salesChannelId, "sc_gone"],
      })
      expect([answer.status, answer.data.message]).toEqual([
        400,
        expect.stringMatching(/sales_channel_ids.* sc_gone$/),
      ])
      const channels = store.container.resolve(Modules.SALES_CHANNEL)
      const { id } = await channels.createSalesChannels({ name: "Pop-up" })
      const rule = await api.add({ sales_channel_ids: [id] })
      await channels.deleteSalesChannels([id])
      expect((await api.change(rule.id, { name: "Renamed" })).data[one]).toMatchObject({
        name: "Renamed",
        sales_channel_ids: [id],
      })
    })

    it("are deleted for good, and unknown ones are a 404", async () => {
      const { id } = await api.add()
      expect((await store.admin.delete(`${api.path}/${id}`)).data).toEqual({
        id,
        object: one,
        deleted: true,
      })
      const service = store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      const rows =
        kind === "manual"
          ? await service.listManualRules({ id }, { withDeleted: true })
          : await service.listAutoRules({ id }, { withDeleted: true })
      expect(rows).toEqual([])
      for (const answer of [
        await store.admin.get(`${api.path}/${id}`),
        await api.change(id, { name: "Gone" }),
        await store.admin.delete(`${api.path}/${id}`),
      ]) {
        expect([answer.status, answer.data.type]).toEqual([404, "not_found"])
        expect(answer.data.message).toContain(id)
      }
    })

    it("are listed by search, filters, order and page", async () => {
      const { id } = await api.add({ name: "One" })
      await api.add({ name: "Two", enabled: false, action: "flag" })
      await api.add({ name: "Three", mode: "monitor", action: "refuse" })
      expect(await api.names("")).toEqual(["Three", "Two", "One"])
      expect(await api.names("?order=name")).toEqual(["One", "Three", "Two"])
      expect(await api.names("?q=thr")).toEqual(["Three"])
      expect(await api.names(`?id[]=${id}&id[]=gone`)).toEqual(["One"])
      expect(await api.names("?enabled=false")).toEqual(["Two"])
      expect(await api.names("?enabled=true&order=name")).toEqual(["One", "Three"])
      expect(await api.names("?mode=monitor")).toEqual(["Three"])
      expect(await api.names("?action[]=flag&action[]=refuse&order=name")).toEqual(["Three", "Two"])
      expect(await api.names("?action=blacklist")).toEqual(["One"])
      expect(await api.list("?limit=1&offset=1&order=created_at")).toMatchObject({
        count: 3,
        limit: 1,
        offset: 1,
        [`${one}s`]: [{ name: "Two" }],
      })
      for (const bad of [
        "?colour=red",
        "?order=colour",
        "?action=explode",
        "?mode=x",
        "?enabled=maybe",
        "?limit=-1",
        "?offset=x",
      ]) {
        const { status, data } = await store.admin.get(`${api.path}${bad}`)
        expect({ what: bad, status, type: data.type }).toEqual(invalid(bad))
      }
    })
  })

  describe("manual rules", () => {
    const { add, change, post, read, names } = apiOf("manual")
    const newGroup = async () => {
      const { result } = await createCustomerGroupsWorkflow(store.container).run({
        input: { customersData: [{ name: `Group ${Math.random()}` }] },
      })
      return result[0].id
    }

    it("are for guests or for groups, also where one of both was given earlier", async () => {
      const group = await newGroup()
      const refusal = [400, expect.stringContaining("only_for_guests")]
      const both = await post({
        ...KINDS.manual.least,
        only_for_guests: true,
        customer_group_ids: [group],
      })
      expect([both.status, both.data.message]).toEqual(refusal)

      const forGuests = await add({ only_for_guests: true, for_unassigned_customers: true })
      const guests = await change(forGuests.id, { customer_group_ids: [group] })
      expect([guests.status, guests.data.message]).toEqual(refusal)
      expect(await read(forGuests.id)).toEqual(forGuests)

      const forGroup = await add({ customer_group_ids: [group] })
      const groups = await change(forGroup.id, { only_for_guests: true })
      expect([groups.status, groups.data.message]).toEqual(refusal)
      const instead = await change(forGroup.id, { only_for_guests: true, customer_group_ids: [] })
      expect(instead.data.manual_rule).toMatchObject({
        only_for_guests: true,
        customer_group_ids: [],
      })
    })

    it("refuse the second of two changes at once that contradict each other", async () => {
      const group = await newGroup()
      for (let round = 0; round < 5; round++) {
        const { id } = await add({})
        const answers = await Promise.all([
          change(id, { only_for_guests: true }),
          change(id, { customer_group_ids: [group] }),
        ])
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      }
    })

    it("name an unknown group", async () => {
      const group = await newGroup()
      const answer = await post({
        ...KINDS.manual.least,
        customer_group_ids: [group, "cusgroup_gone"],
      })
      expect([answer.status, answer.data.message]).toEqual([
        400,
        expect.stringMatching(/customer_group_ids.* cusgroup_gone$/),
      ])
    })

    it("are listed by what they count", async () => {
      await add({ name: "Orders" })
      await add({ name: "Suspicions", count: "suspicions" })
      expect(await names("?count=suspicions")).toEqual(["Suspicions"])
      expect(await names("?count=orders")).toEqual(["Orders"])
    })
  })

  describe("auto rules", () => {
    const { add, change, post, read, names } = apiOf("auto")

    it("ban for their period unless told otherwise", async () => {
      expect(await add({ period: HOUR })).toMatchObject({ block_duration: HOUR })
      expect(await add({ block_duration: null })).toMatchObject({ block_duration: null })
      const rule = await add({ action: "flag", block_duration: TEN_YEARS })
      expect(rule).toMatchObject({ action: "flag", block_duration: TEN_YEARS })

      const kept = await add()
      expect((await change(kept.id, { period: HOUR })).data.auto_rule).toMatchObject({
        period: HOUR,
        block_duration: DAY,
      })
      await change(kept.id, { block_duration: null })
      expect(await read(kept.id)).toMatchObject({ period: HOUR, block_duration: null })
    })

    it("blacklist after suspicions only where there are any, also where that was given earlier", async () => {
      const blacklist_after = { suspicions: 3, period: DAY }
      const refusal = [400, expect.stringContaining("blacklist_after")]
      const alone = await post({ ...KINDS.auto.least, blacklist_after })
      expect([alone.status, alone.data.message]).toEqual(refusal)

      const without = await add()
      const later = await change(without.id, { blacklist_after })
      expect([later.status, later.data.message]).toEqual(refusal)
      const both = await change(without.id, { blacklist_after, suspicion_after: 2 })
      expect(both.data.auto_rule).toMatchObject({ blacklist_after, suspicion_after: 2 })

      const taken = await change(without.id, { suspicion_after: null })
      expect([taken.status, taken.data.message]).toEqual(refusal)
      const other = { suspicions: 5, period: HOUR }
      await change(without.id, { blacklist_after: other })
      expect(await read(without.id)).toMatchObject({ blacklist_after: other, suspicion_after: 2 })
      const none = await change(without.id, { suspicion_after: null, blacklist_after: null })
      expect(none.data.auto_rule).toMatchObject({ suspicion_after: null, blacklist_after: null })
    })

    it("count the whole store only to flag failed payments, also where the rest was given earlier", async () => {
      const store = { type: "payment_failures", count_by: "store", action: "flag" }
      const rule = await add(store)
      expect(rule).toMatchObject(store)
      for (const field of ["type", "action"]) {
        const value = KINDS.auto.least[field] ?? "blacklist"
        const answer = await change(rule.id, { [field]: value })
        expect([answer.status, answer.data.message]).toEqual([
          400,
          expect.stringMatching(new RegExp(`^${field} must be`)),
        ])
      }
      const distinct = await change(rule.id, { distinct: "email" })
      expect(distinct.data.auto_rule).toMatchObject({ ...store, distinct: "email" })
      const same = await change(rule.id, { count_by: "email" })
      expect([same.status, same.data.message]).toEqual([400, expect.stringMatching(/^distinct/)])
      const none = await change(rule.id, { count_by: "email", distinct: null })
      expect(none.data.auto_rule).toMatchObject({ count_by: "email", distinct: null })
    })

    it("are listed by what they count, and by whom", async () => {
      await add({ name: "Orders" })
      await add({ name: "Cards", type: "payment_failures", count_by: "ip", distinct: "email" })
      expect(await names("?type=payment_failures")).toEqual(["Cards"])
      expect(await names("?count_by=ip")).toEqual(["Cards"])
      expect(await names("?distinct=email")).toEqual(["Cards"])
      expect(await names("?count_by[]=ip&count_by[]=customer&order=name")).toEqual([
        "Cards",
        "Orders",
      ])
    })
  })

  it("what workflows did to rules is undone when a later step fails", async () => {
    const manual = apiOf("manual")
    const auto = apiOf("auto")
    const before = {
      manual: await manual.add({ period: DAY, block_duration: HOUR, requires_suspicion: false }),
      auto: await auto.add({
        suspicion_after: 1,
        blacklist_after: { suspicions: 2, period: HOUR },
        block_duration: null,
      }),
    }
    await expect(
      failing(store.container).run({ input: { id: before.manual.id, auto: before.auto.id } })
    ).rejects.toMatchObject({ message: "a later step failed" })

    const restored = (rule: Fields) => ({ ...rule, updated_at: expect.any(String) })
    expect(await manual.list()).toMatchObject({ count: 1 })
    expect(await auto.list()).toMatchObject({ count: 1 })
    expect(await manual.read(before.manual.id)).toEqual(restored(before.manual))
    expect(await auto.read(before.auto.id)).toEqual(restored(before.auto))
  })
})
