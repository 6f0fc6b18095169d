import { Modules } from "@medusajs/framework/utils"
import { RULE_ATTRIBUTES } from "../../src/types/vocabulary"
import { openSecondChannel } from "./support/catalog"
import {
  type Address,
  type Checkout,
  checkoutAt,
  REFUSAL,
  type ShopperOptions,
} from "./support/checkout"
import { letTimePass } from "./support/ledger"
import { minutesAgo, placeEarlier } from "./support/orders"
import { createAccount } from "./support/people"
import { DAY, namesOf, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]

/** One flat, as four people spell it. */
const FLAT = ["ul. Długa 5/7", "DLUGA 5 m. 7", "Długa 5/7", "ulica Długa 5 / 7"].map(
  (address_1) => ({
    address_1,
    city: "Wrocław",
    postal_code: "50-001",
    country_code: "pl",
  })
)
const ADDRESS = ["street", "house_number", "postal_code", "country_code"]

/** Everything that can be compared, and the same with nothing in common. */
const SAME: Record<string, string> = {
  email: "jan@mail.example",
  ip: "203.0.113.9",
  phone: "+48600700800",
  first_name: "Jan",
  last_name: "Kowalski",
  company: "Kowalski & Sons",
  street: "ul. Długa",
  house_number: "5/7",
  postal_code: "50-001",
  city: "Wrocław",
  province: "Dolnośląskie",
  country_code: "pl",
}
const OTHER: Record<string, string> = {
  email: "eve@post.example",
  ip: "198.51.100.7",
  phone: "+49301234567",
  first_name: "Eve",
  last_name: "Schmidt",
  company: "Schmidt GmbH",
  street: "Hauptstraße",
  house_number: "12",
  postal_code: "10115",
  city: "Berlin",
  province: "Brandenburg",
  country_code: "de",
}
const PAIRS = [
  ["customer_id", "email"],
  ["email", "ip"],
  ["ip", "city"],
  ["phone", "last_name"],
  ["first_name", "last_name"],
  ["company", "province"],
  ["street", "house_number"],
  ["postal_code", "country_code"],
  ["customer_id", "street"],
  ["ip", "phone"],
]

const addressOf = (from: Record<string, string>): Address => {
  const { email: _email, ip: _ip, street, house_number, customer_id: _id, ...address } = from
  return { ...address, address_1: [street, house_number].filter(Boolean).join(" ") }
}

describeStore((store) => {
  const rules = rulesOf(store)
  const buy = async (shopper: ShopperOptions) => outcomeOf(await store.checkout(shopper).buy())

  describe("three orders to one address", () => {
    it("the fourth is refused and its guest blacklisted, each under another e-mail", async () => {
      const rule = await rules.manual({
        name: "Three parcels to one flat",
        attributes: ADDRESS,
        permitted_strikes: 3,
      })
      const guest = (n: number, shipping: Address = FLAT[n - 1]) => ({
        email: `guest-${n}@mail.example`,
        shipping,
      })
      for (const n of [1, 2, 3]) expect(await buy(guest(n))).toBe("order")
      expect(await rules.banned()).toEqual([])

      const fourth = store.checkout(guest(4))
      expect(outcomeOf(await fourth.buy())).toEqual(REFUSED)
      expect(await rules.banned()).toEqual([
        expect.objectContaining({
          status: "blacklisted",
          source: "manual_rule",
          source_id: rule.id,
          reason: "Three parcels to one flat",
          expires_at: null,
          customer: expect.objectContaining({ email: "guest-4@mail.example", has_account: false }),
        }),
      ])
      expect(await rules.decisions()).toEqual([
        expect.objectContaining({
          cart_id: fourth.cartId,
          outcome: "refuse",
          reasons: [
            {
              type: "manual_rule",
              id: rule.id,
              name: "Three parcels to one flat",
              action: "blacklist",
              mode: "enforce",
              detail: { matched: ADDRESS, count: 3, limit: 3, period: null },
            },
          ],
        }),
      ])
      // The person is banned, not the address alone; and next door is another address.
      expect(await buy(guest(4, { address_1: "Polna 1" }))).toEqual(REFUSED)
      expect(await buy(guest(5, { ...FLAT[0], address_1: "ul. Długa 5/8" }))).toBe("order")
    })

    it("refuses a customer only while that customer is on the suspicion list", async () => {
      await placeEarlier(
        store.container,
        FLAT.slice(0, 3).map((shipping, n) => ({
          email: `earlier-${n}@mail.example`,
          at: minutesAgo(60 * 24 * (n + 1)),
          shipping,
        }))
      )
      const rule = await rules.manual({
        attributes: ADDRESS,
        permitted_strikes: 3,
        requires_suspicion: true,
        block_duration: DAY,
      })
      const account = await createAccount(store.container, { email: "jan@mail.example" })
      const jan = { email: "jan@mail.example", headers: account.headers, shipping: FLAT[3] }
      const cart = await store.checkout(jan).fill()
      const passes = async () => (await cart.openPayment()).status === 200

      expect(await passes()).toBe(true)
      await rules.suspect({ email: "somebody-else@mail.example" })
      expect(await passes()).toBe(true)

      const suspicion = await rules.suspect({
        email: "typed-differently@mail.example",
        customer_id: account.customerId,
      })
      const review = (verdict: string) =>
        store.admin.post(`/admin/blacklist/suspicions/${suspicion.id}/review`, { verdict })
      await review("dismissed")
      expect(await passes()).toBe(true)
      expect(await rules.banned()).toEqual([])

      await review("confirmed")
      const before = Date.now()
      expect(await passes()).toBe(false)
      const status = await rules.statusOf(account.customerId)
      expect(status).toMatchObject({
        status: "blacklisted",
        source: "manual_rule",
        source_id: rule.id,
      })
      expect(Date.parse(status.expires_at)).toBeGreaterThanOrEqual(before + 86_400_000)

      // By e-mail a guest is known as well, in whatever spelling; deleted is not on the list.
      await rules.suspect({ email: "Eve+1@mail.example" })
      const eve = await store.checkout({ email: "eve@mail.example", shipping: FLAT[0] }).fill()
      expect(outcomeOf(await eve.openPayment())).toEqual(REFUSED)
      const ewa = await store.checkout({ email: "ewa@mail.example", shipping: FLAT[0] }).fill()
      const gone = await rules.suspect({ email: "ewa@mail.example" })
      await store.admin.delete(`/admin/blacklist/suspicions/${gone.id}`)
      expect((await ewa.openPayment()).status).toBe(200)
    })
  })

  it("applies to guests, members and others as its fields say", async () => {
    const customers = store.container.resolve(Modules.CUSTOMER)
    const [a, b] = await customers.createCustomerGroups([{ name: "A" }, { name: "B" }])
    const accountIn = async (name: string, groupId?: string) => {
      const account = await createAccount(store.container, { email: `${name}@mail.example` })
      if (groupId) {
        await customers.addCustomerToGroup({
          customer_id: account.customerId,
          customer_group_id: groupId,
        })
      }
      return { email: `${name}@mail.example`, headers: account.headers }
    }
    const memberOfA = await accountIn("member-of-a", a.id)
    const shoppers: Record<string, ShopperOptions> = {
      guest: { email: "guest@mail.example" },
      "guest as member of A": { email: memberOfA.email },
      "member of A": memberOfA,
      "member of B": await accountIn("member-of-b", b.id),
      unassigned: await accountIn("unassigned"),
    }
    await placeEarlier(store.container, [{ at: minutesAgo(60), shipping: FLAT[0] }])
    const carts: { who: string; cart: Checkout }[] = []
    for (const [who, shopper] of Object.entries(shoppers)) {
      carts.push({ who, cart: await store.checkout({ ...shopper, shipping: FLAT[1] }).fill() })
    }

    const guests = ["guest", "guest as member of A"]
    const table: [Record<string, unknown>, string[]][] = [
      [{}, Object.keys(shoppers)],
      [{ only_for_guests: true }, guests],
      [{ for_unassigned_customers: true }, [...guests, "unassigned"]],
      [{ only_for_guests: true, for_unassigned_customers: true }, guests],
      [{ customer_group_ids: [a.id] }, ["member of A"]],
      [{ customer_group_ids: [a.id, b.id] }, ["member of A", "member of B"]],
      [
        { customer_group_ids: [b.id], for_unassigned_customers: true },
        [...guests, "member of B", "unassigned"],
      ],
    ]
    const rule = await rules.manual({ attributes: ADDRESS, action: "refuse" })
    for (const [fields, refused] of table) {
      await rules.change(rule, {
        only_for_guests: false,
        for_unassigned_customers: false,
        customer_group_ids: [],
        ...fields,
      })
      const stopped: string[] = []
      for (const { who, cart } of carts) {
        const { status } = await cart.openPayment()
        if (status === 400) stopped.push(who)
      }
      expect([fields, stopped]).toEqual([fields, refused])
    }

    const { status, data } = await store.admin.post("/admin/blacklist/manual-rules", {
      name: "Nobody",
      attributes: ["email"],
      permitted_strikes: 1,
      only_for_guests: true,
      customer_group_ids: [a.id],
    })
    expect([status, data.type]).toEqual([400, "invalid_data"])
    expect(data.message).toMatch(/only_for_guests.*customer_group_ids/)
  })

  it("compares the address it names, one address at a time", async () => {
    const [S, B, X]: Address[] = [
      { address_1: "Szkolna 1", city: "Sopot", postal_code: "81-001", country_code: "pl" },
      { address_1: "Bankowa 2", city: "Berlin", postal_code: "10115", country_code: "de" },
      { address_1: "Xawerego 3", city: "Radom", postal_code: "26-600", country_code: "pl" },
    ]
    await placeEarlier(store.container, [{ at: minutesAgo(5), shipping: S, billing: B }])
    for (const address_type of ["shipping", "billing", "any"]) {
      await rules.manual({
        name: address_type,
        address_type,
        attributes: ["street", "city"],
        action: "flag",
      })
    }
    const rows: [Address, Address, string[]][] = [
      [S, X, ["any", "shipping"]],
      [X, S, ["any"]],
      [X, B, ["any", "billing"]],
      [B, X, ["any"]],
      [S, B, ["any", "billing", "shipping"]],
      [X, X, []],
      // Street of the one, city of the other.
      [{ ...S, city: B.city }, { ...B, city: S.city }, []],
    ]
    for (const [shipping, billing, hits] of rows) {
      const cart = await store.checkout({ shipping, billing }).fill()
      expect((await cart.openPayment()).status).toBe(200)
      const decision = await rules.explain({ cart_id: cart.cartId })
      expect([shipping, billing, namesOf(decision)]).toEqual([shipping, billing, hits])
      const kept = (await rules.decisions()).filter(
        ({ cart_id }: { cart_id: string }) => cart_id === cart.cartId
      )
      expect(kept.map(namesOf)).toEqual(hits.length ? [hits] : [])
    }
  })

  it("compares each attribute alone and several together; an empty one equals nothing", async () => {
    const account = await createAccount(store.container, { email: SAME.email })
    const sets = [...RULE_ATTRIBUTES.map((attribute) => [attribute as string]), ...PAIRS]
    sets.push([...RULE_ATTRIBUTES])
    for (const attributes of sets) {
      await rules.manual({ name: attributes.join("+"), attributes, mode: "monitor" })
    }
    const ordered = await store
      .checkout({
        email: SAME.email,
        headers: { ...account.headers, "x-forwarded-for": SAME.ip },
        shipping: addressOf(SAME),
      })
      .buy()
    expect(outcomeOf(ordered)).toBe("order")
    // Somebody of whom next to nothing is known.
    await placeEarlier(store.container, [{ at: minutesAgo(5), customer_id: "cus_nobody" }])

    const other: Record<string, string> = { ...OTHER, customer_id: "cus_other" }
    const same: Record<string, string> = { ...SAME, customer_id: account.customerId }
    const factsOf = (values: Record<string, string>) => ({
      email: values.email,
      ip: values.ip,
      customer_id: values.customer_id,
      shipping_address: addressOf(values),
    })
    const hitsOf = async (values: Record<string, string>) =>
      namesOf(await rules.explain({ facts: factsOf(values) }))
    // A province is read with its country: `CA` is another one in each. `5/7` has two readings without one.
    const expected = (attributes: readonly string[], country = true) =>
      sets
        .filter((set) => set.every((attribute) => attributes.includes(attribute)))
        .filter((set) => !set.includes("province") || attributes.includes("country_code"))
        .filter((set) => !set.includes("house_number") || country)
        .map((set) => set.join("+"))
        .sort()

    for (const attributes of [[], ...sets]) {
      const values = { ...other }
      for (const attribute of attributes) values[attribute] = same[attribute]
      expect([attributes, await hitsOf(values)]).toEqual([attributes, expected(attributes)])
    }
    for (const attribute of RULE_ATTRIBUTES) {
      const { [attribute]: _empty, ...rest } = same
      const others = RULE_ATTRIBUTES.filter((name) => name !== attribute)
      const hits = expected(others, attribute !== "country_code")
      expect([attribute, await hitsOf(rest)]).toEqual([attribute, hits])
    }

    // And a real cart is compared like that.
    const again = await store
      .checkout({
        email: SAME.email,
        headers: { "x-forwarded-for": OTHER.ip },
        shipping: { ...addressOf(OTHER), city: "WROCLAW", phone: "600700800", country_code: "pl" },
      })
      .fill()
    expect((await again.openPayment()).status).toBe(200)
    const [decision] = await rules.decisions()
    expect([decision.cart_id, decision.outcome, decision.enforced]).toEqual([
      again.cartId,
      "allow",
      false,
    ])
    expect(namesOf(decision)).toEqual(
      expected(["customer_id", "email", "city", "phone", "country_code"])
    )
    expect(await rules.banned()).toEqual([])
  })

  it("counts within its period only, in the channels it names, and suspicions where it says so", async () => {
    const jan = { email: "jan@mail.example" }
    await placeEarlier(store.container, [{ ...jan, at: minutesAgo(25 * 60) }])
    const rule = await rules.manual({ action: "refuse", period: DAY })
    const cart = await store.checkout(jan).fill()
    const passes = async () => (await cart.openPayment()).status === 200

    expect(await passes()).toBe(true)
    await rules.change(rule, { period: { value: 25, unit: "hour" } })
    expect(await passes()).toBe(true)
    await rules.change(rule, { period: { value: 1501, unit: "minute" } })
    expect(await passes()).toBe(false)
    await rules.change(rule, { period: { value: 1, unit: "month" } })
    expect(await passes()).toBe(false)
    await letTimePass(store.container, "10 years")
    expect(await passes()).toBe(true)
    await rules.change(rule, { period: null })
    expect(await passes()).toBe(false)

    const app = await openSecondChannel(store.container, store.shop)
    await rules.change(rule, { sales_channel_ids: [app.salesChannelId] })
    expect(await passes()).toBe(true)
    const inApp = await checkoutAt(store.api, app)(jan).fill()
    expect((await inApp.openPayment()).status).toBe(400)

    await rules.change(rule, { sales_channel_ids: [], count: "suspicions", permitted_strikes: 2 })
    expect(await passes()).toBe(true)
    const first = await rules.suspect(jan)
    await rules.suspect({ email: "J.an@mail.example" })
    expect(await passes()).toBe(true)
    await rules.suspect({ email: "JAN+2@mail.example" })
    expect(await passes()).toBe(false)
    // A cart that is refused again counts on its first decision, which stands further down: another cart's is new.
    expect((await (await store.checkout(jan).fill()).openPayment()).status).toBe(400)
    expect((await rules.decisions())[0].reasons).toMatchObject([
      { type: "manual_rule", detail: { matched: ["email"], count: 2, limit: 2, period: null } },
    ])
    await store.admin.post(`/admin/blacklist/suspicions/${first.id}/review`, {
      verdict: "dismissed",
    })
    expect(await passes()).toBe(true)
  })

  it("flags, or only watches, where it is told to", async () => {
    const jan = { email: "jan@mail.example" }
    await placeEarlier(store.container, [{ ...jan, at: minutesAgo(25 * 60) }])
    const rule = await rules.manual({ mode: "monitor", action: "blacklist" })
    const { data: watched } = await store.checkout(jan).buy()
    const [decision] = await eventually(
      () => rules.decisions(`&order_id=${watched.order.id}`),
      ({ length }) => length > 0
    )
    expect(decision).toMatchObject({
      outcome: "allow",
      enforced: false,
      reasons: [{ id: rule.id, mode: "monitor", action: "blacklist", detail: { count: 1 } }],
    })
    await rules.change(rule, { mode: "enforce", action: "flag" })
    const { data: flagged } = await store.checkout(jan).buy()
    const { data } = await store.admin.get(`/admin/blacklist/orders/${flagged.order.id}`)
    expect(data.order_screening).toMatchObject({ suspicious: true, decision: { outcome: "flag" } })
    const [suspicion, ...others] = await eventually(
      () => rules.suspicions(),
      ({ length }) => length > 0
    )
    expect(others).toEqual([])
    expect(suspicion).toMatchObject({
      order_id: flagged.order.id,
      source: "automatic",
      source_id: rule.id,
    })
    expect(await rules.banned()).toEqual([])
  })
})
