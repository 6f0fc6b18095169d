import { BLACKLIST_MODULE } from "../../src/modules/blacklist"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import { openSecondChannel } from "./support/catalog"
import { checkoutAt, REFUSAL, type ShopperOptions } from "./support/checkout"
import { countFacts } from "./support/ledger"
import { minutesAgo, placeEarlier } from "./support/orders"
import { DAY, HOUR, namesOf, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]
const JAN = "jan@mail.example"
const NOT_AUTHORIZED = /^Session: payses_\w+ was not authorized with the provider\.$/

const from = (ip: string) => ({ headers: { "x-forwarded-for": ip } })

/** People who share nothing. */
const stranger = (n: number): ShopperOptions => ({
  email: `stranger-${n}@mail.example`,
  ...from(`198.51.${n}.7`),
  shipping: { address_1: `Polna ${n}`, postal_code: `00-00${n}`, phone: `60070080${n}` },
})

describeStore((store) => {
  const rules = rulesOf(store)
  const service = () => store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const buy = async (shopper: ShopperOptions) => outcomeOf(await store.checkout(shopper).buy())
  /** A card that the bank declines, in a real checkout. */
  const decline = async (shopper: ShopperOptions, sell = store.checkout) => {
    const { data } = await sell({ ...shopper, card: { outcome: "declined" } }).buy()
    expect(data.message).toMatch(NOT_AUTHORIZED)
  }
  /** What the refusal of an attempt that follows says of its count. */
  const detailOfRefusal = async (shopper: ShopperOptions) => {
    expect(await buy(shopper)).toEqual(REFUSED)
    return (await rules.decisions())[0].reasons[0].detail
  }
  /** The decision about an order that was placed, once it is linked to it. */
  const decisionOfOrder = async (shopper: ShopperOptions, sell = store.checkout) => {
    const { data } = await sell(shopper).buy()
    expect(data.type).toBe("order")
    const find = () => rules.decisions(`&order_id=${data.order.id}`)
    const [decision] = await eventually(find, ({ length }) => length > 0)
    return decision
  }

  describe("A7: rules count more widely", () => {
    it("A7: card testing that shares nothing is flagged by a rule for the whole store", async () => {
      const rule = await rules.auto({
        name: "Declines in the store",
        ...{ type: "payment_failures", count_by: "store", action: "flag", limit: 3 },
      })
      await decline(stranger(1))
      await decline(stranger(2))
      expect((await rules.explain({ facts: {} })).outcome).toBe("allow")
      await decline(stranger(3))

      expect(await decisionOfOrder(stranger(4))).toMatchObject({
        outcome: "flag",
        stage: "complete_cart",
        reasons: [
          {
            type: "auto_rule",
            id: rule.id,
            action: "flag",
            detail: { matched: ["store"], count: 3, limit: 3, period: HOUR },
          },
        ],
      })
    })

    it("A7: where it names sales channels, only their declines count", async () => {
      const app = await openSecondChannel(store.container, store.shop)
      const inApp = checkoutAt(store.api, app)
      const both = [app.salesChannelId, store.shop.salesChannelId]
      const fields = { type: "payment_failures", count_by: "store", action: "flag" }
      await rules.auto({ ...fields, name: "app", limit: 2, sales_channel_ids: both.slice(0, 1) })
      await rules.auto({ ...fields, name: "both", limit: 3, sales_channel_ids: both })
      const hitIn = async (sales_channel_id: string | null) =>
        namesOf(await rules.explain({ facts: { sales_channel_id } }))

      await decline(stranger(1))
      await decline(stranger(2))
      await decline(stranger(3), inApp)
      expect(await hitIn(app.salesChannelId)).toEqual(["both"])
      await decline(stranger(4), inApp)
      expect(await hitIn(app.salesChannelId)).toEqual(["app", "both"])
      expect(await hitIn(store.shop.salesChannelId)).toEqual(["both"])
      expect(await hitIn(null)).toEqual([])
      expect(namesOf(await decisionOfOrder(stranger(5), inApp))).toEqual(["app", "both"])
    })

    it("A7: different IPs of one network are one network, IPv4 /24 and IPv6 /48", async () => {
      await rules.auto({
        ...{ type: "payment_failures", count_by: "ip_network", action: "refuse", limit: 2 },
      })
      await decline({ ...stranger(1), ...from("203.0.113.7") })
      await decline({ ...stranger(2), ...from("203.0.113.80") })
      const detail = await detailOfRefusal({ ...stranger(3), ...from("203.0.113.250") })
      expect(detail).toMatchObject({ matched: ["ip_network"], count: 2 })
      expect(await buy({ ...stranger(3), ...from("203.0.114.7") })).toBe("order")

      await decline({ ...stranger(4), ...from("2001:db8:1:2::7") })
      await decline({ ...stranger(5), ...from("2001:db8:1:3::7") })
      expect(await buy({ ...stranger(6), ...from("2001:db8:1:ffff::1") })).toEqual(REFUSED)
      expect(await buy({ ...stranger(6), ...from("2001:db8:2::1") })).toBe("order")
    })

    it("A7: three different e-mails from one IP are three, one that tries three times is one", async () => {
      await rules.auto({
        ...{ type: "payment_failures", count_by: "ip", distinct: "email", limit: 3 },
        action: "refuse",
      })
      const office = "203.0.113.9"
      for (const email of [JAN, "JAN@mail.example", "jan+2@mail.example"]) {
        await decline({ email, ...from(office) })
      }
      await decline({ email: "anna@mail.example", ...from(office) })
      expect(await buy({ email: JAN, ...from(office) })).toBe("order")
      await decline({ email: "eve@mail.example", ...from(office) })
      expect(await countFacts(store.container, "payment_failure")).toBe(5)
      expect(await detailOfRefusal({ email: "x@mail.example", ...from(office) })).toEqual({
        ...{ matched: ["ip"], distinct: "email", count: 3, limit: 3, period: HOUR },
      })
      expect(await buy({ email: "x@mail.example", ...from("203.0.113.10") })).toBe("order")
    })

    it("A7: what cannot be is a 400 that names the field", async () => {
      const least = { name: "Rule", type: "payment_failures", limit: 3, period: DAY }
      const store_ = { ...least, count_by: "store" }
      const refused: [Record<string, unknown>, string][] = [
        [{ ...store_, action: "refuse" }, "action"],
        [{ ...store_, action: "blacklist" }, "action"],
        [{ ...store_, action: "flag", type: "orders" }, "type"],
        [{ ...least, count_by: "email", distinct: "email" }, "distinct"],
        [{ ...least, distinct: "card" }, "distinct"],
      ]
      for (const [body, field] of refused) {
        const { status, data } = await store.admin.post("/admin/blacklist/auto-rules", body)
        expect([status, data.type, data.message]).toEqual([
          400,
          "invalid_data",
          expect.stringContaining(field),
        ])
      }
    })
  })

  describe("A10: a count says how many", () => {
    it("A10: seven declines of limit three are shown as seven, to everybody who asks", async () => {
      const shopper = { email: JAN, ...from("203.0.113.9") }
      for (let card = 0; card < 7; card += 1) await decline(shopper)
      await rules.auto({ type: "payment_failures", limit: 3, count_by: "ip", action: "refuse" })
      const detail = { matched: ["ip"], count: 7, limit: 3, period: HOUR }
      expect(await detailOfRefusal(shopper)).toEqual(detail)
      const explained = await rules.explain({ facts: { ip: "203.0.113.9" } })
      expect(explained.reasons).toMatchObject([{ detail }])
    })

    it("A10: orders are counted for auto and manual rules, at the claim and in a later check", async () => {
      await placeEarlier(
        store.container,
        [9, 8, 7, 6, 5].map((minutes) => ({ email: JAN, at: minutesAgo(minutes) }))
      )
      await rules.auto({ name: "auto", limit: 2, count_by: "email", action: "flag" })
      await rules.manual({ name: "manual", permitted_strikes: 3, action: "flag" })
      const countsOf = ({ reasons }: { reasons: { name: string; detail: unknown }[] }) =>
        Object.fromEntries(reasons.map(({ name, detail }) => [name, detail]))

      const decision = await decisionOfOrder({ email: JAN })
      expect(countsOf(decision)).toEqual({
        auto: { matched: ["email"], count: 5, limit: 2, period: HOUR },
        manual: { matched: ["email"], count: 5, limit: 3, period: null },
      })
      const { data } = await store.admin.post("/admin/blacklist/orders/check", {
        order_ids: [decision.order_id],
      })
      expect(countsOf(data.decisions[0])).toMatchObject({
        auto: { count: 5 },
        manual: { count: 5 },
      })
    })

    it("A10: a hundred is exact, more than a hundred says so", async () => {
      const place = (count: number) =>
        placeEarlier(
          store.container,
          Array.from({ length: count }, () => ({ email: JAN, at: minutesAgo(5) }))
        )
      await place(100)
      await rules.auto({ limit: 1, count_by: "email", action: "refuse" })
      const detail = { matched: ["email"], count: 100, limit: 1, period: HOUR }
      expect(await detailOfRefusal({ email: JAN })).toEqual(detail)
      await place(1)
      expect(await detailOfRefusal({ email: JAN })).toEqual({ ...detail, count_is_floor: true })
    })

    it("A10: where it cannot be counted the decision stands, and says that there may be more", async () => {
      await placeEarlier(
        store.container,
        [9, 8, 7].map((minutes) => ({ email: JAN, at: minutesAgo(minutes) }))
      )
      await rules.auto({ limit: 2, count_by: "email", action: "refuse" })
      const counting = jest.spyOn(service(), "countHits").mockRejectedValue(new Error("too slow"))
      const detail = { matched: ["email"], count: 2, limit: 2, period: HOUR }
      expect(await detailOfRefusal({ email: JAN })).toEqual({ ...detail, count_is_floor: true })
      expect(counting).toHaveBeenCalled()
      counting.mockRestore()
      expect(await detailOfRefusal({ email: JAN })).toEqual({ ...detail, count: 3 })
    })

    it("A10: the honest are not counted any further", async () => {
      await rules.auto({ limit: 5, count_by: "email", action: "refuse" })
      await placeEarlier(store.container, [{ email: JAN, at: minutesAgo(5) }])
      const counting = jest.spyOn(service(), "countHits")
      expect(await buy({ email: JAN })).toBe("order")
      expect(counting).not.toHaveBeenCalled()
      counting.mockRestore()
    })
  })
})
