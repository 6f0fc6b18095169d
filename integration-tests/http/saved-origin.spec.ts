import { Modules } from "@medusajs/framework/utils"
import { type Checkout, REFUSAL, type ShopperOptions } from "./support/checkout"
import { minutesAgo, placeEarlier } from "./support/orders"
import { createAccount } from "./support/people"
import { HOUR, rulesOf } from "./support/rules"
import { describeStore, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]
const IP = { headers: { "x-forwarded-for": "203.0.113.9" } }
const ELSEWHERE = { headers: { "x-forwarded-for": "198.51.100.7" } }
const FLAT = { address_1: "Polna 1", city: "Radom", postal_code: "26-600", country_code: "pl" }

/**
 * Who was logged in and from where is noted from the cart's requests. Whoever decides later (the
 * completion, a webhook, a check, an explanation) knows a cart or an order only.
 */
describeStore((store) => {
  const rules = rulesOf(store)
  beforeEach(() =>
    store.admin.post("/admin/blacklist/settings", { screen_payment_sessions: false })
  )

  const ready = async (shopper: ShopperOptions): Promise<Checkout> => {
    const cart = await store.checkout(shopper).fill()
    expect((await cart.openPayment()).status).toBe(200)
    return cart
  }
  const explained = async (what: Record<string, unknown>) => (await rules.explain(what)).outcome
  const checked = async (order_id: string) =>
    (await store.admin.post("/admin/blacklist/orders/check", { order_ids: [order_id] })).data
      .decisions[0].outcome

  describe("for whom a rule is", () => {
    const people = async () => {
      const customers = store.container.resolve(Modules.CUSTOMER)
      const [a, b] = await customers.createCustomerGroups([{ name: "A" }, { name: "B" }])
      const member = await createAccount(store.container, { email: "member@mail.example" })
      await customers.addCustomerToGroup({
        customer_id: member.customerId,
        customer_group_id: a.id,
      })
      const unassigned = await createAccount(store.container, { email: "other@mail.example" })
      return {
        a,
        b,
        shoppers: {
          guest: { email: "guest@mail.example" },
          member: { email: "member@mail.example", headers: member.headers },
          unassigned: { email: "other@mail.example", headers: unassigned.headers },
        } as Record<string, ShopperOptions>,
      }
    }

    it("is known at completion, to a check of the order and to an explanation of either", async () => {
      const { a, b, shoppers } = await people()
      await placeEarlier(store.container, [{ at: minutesAgo(60), shipping: FLAT }])
      const table: [Record<string, unknown>, string[]][] = [
        [{ for_unassigned_customers: true }, ["guest", "unassigned"]],
        [{ customer_group_ids: [a.id] }, ["member"]],
        [{ customer_group_ids: [b.id], for_unassigned_customers: true }, ["guest", "unassigned"]],
      ]
      const rule = await rules.manual({ attributes: ["street", "city"], action: "refuse" })
      for (const [fields, hit] of table) {
        await rules.change(rule, {
          only_for_guests: false,
          for_unassigned_customers: false,
          customer_group_ids: [],
          ...fields,
        })
        const refused: Record<string, string[]> = { cart: [], completion: [], check: [], order: [] }
        for (const [who, shopper] of Object.entries(shoppers)) {
          const cart = await ready({ ...shopper, shipping: FLAT })
          if ((await explained({ cart_id: cart.cartId })) === "refuse") refused.cart.push(who)
          const { status, data } = await cart.complete()
          if (status !== 200) {
            refused.completion.push(who)
            // The same once more with the rule out of the way, for an order that can be checked.
            await rules.change(rule, { enabled: false })
            expect(outcomeOf(await (await ready({ ...shopper, shipping: FLAT })).complete())).toBe(
              "order"
            )
            await rules.change(rule, { enabled: true })
          }
          const orderId = data.order?.id ?? (await newestOrder())
          if ((await checked(orderId)) === "flag") refused.check.push(who)
          if ((await explained({ order_id: orderId })) === "flag") refused.order.push(who)
        }
        expect([fields, refused]).toEqual([
          fields,
          { cart: hit, completion: hit, check: hit, order: hit },
        ])
      }
    })

    const newestOrder = async () =>
      (
        await store.container
          .resolve(Modules.ORDER)
          .listOrders({}, { select: ["id"], order: { id: "DESC" }, take: 1 })
      )[0].id
  })

  describe("the IP", () => {
    const shopper = (from: ShopperOptions, n: number) => ({ ...from, email: `g-${n}@mail.example` })

    it.each([
      ["auto", { name: "Orders by IP", count_by: "ip", action: "refuse" }],
      ["manual", { name: "Orders from one IP", attributes: ["ip"], action: "refuse" }],
    ] as const)("counts orders of an %s rule, also when asked later", async (kind, fields) => {
      const first = await (await ready(shopper(IP, 1))).complete()
      const second = await (await ready(shopper(IP, 2))).complete()
      expect([outcomeOf(first), outcomeOf(second)]).toEqual(["order", "order"])
      await rules[kind]({ ...fields })

      const [near, far] = [await ready(shopper(IP, 3)), await ready(shopper(ELSEWHERE, 4))]
      expect([
        await explained({ cart_id: near.cartId }),
        await explained({ cart_id: far.cartId }),
      ]).toEqual(["refuse", "allow"])
      // The first order had none before it.
      expect([
        await explained({ order_id: first.data.order.id }),
        await explained({ order_id: second.data.order.id }),
        await checked(first.data.order.id),
        await checked(second.data.order.id),
      ]).toEqual(["allow", "flag", "allow", "flag"])
      expect(outcomeOf(await near.complete())).toEqual(REFUSED)
      expect(outcomeOf(await far.complete())).toBe("order")
    })

    it("counts failed payments", async () => {
      await rules.auto({
        type: "payment_failures",
        count_by: "ip",
        period: HOUR,
        action: "refuse",
      })
      const declined = await ready({ ...shopper(IP, 1), card: { outcome: "declined" } })
      expect((await declined.complete()).data.message).toMatch(/was not authorized/)
      const [near, far] = [await ready(shopper(IP, 2)), await ready(shopper(ELSEWHERE, 3))]
      expect(outcomeOf(await near.complete())).toEqual(REFUSED)
      expect(outcomeOf(await far.complete())).toBe("order")
    })

    it("counts suspicions", async () => {
      await rules.manual({ attributes: ["ip"], count: "suspicions", action: "refuse" })
      await rules.suspect({ email: "somebody@mail.example", ip: "203.0.113.9" })
      const [near, far] = [await ready(shopper(IP, 1)), await ready(shopper(ELSEWHERE, 2))]
      expect(outcomeOf(await near.complete())).toEqual(REFUSED)
      expect(outcomeOf(await far.complete())).toBe("order")
    })
  })
})
