import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../src/modules/blacklist"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import { BlacklistEvents } from "../../src/types/vocabulary"
import {
  createSuspicionsFromOrdersWorkflow,
  createSuspicionsWorkflow,
  deleteSuspicionsWorkflow,
  reviewSuspicionWorkflow,
} from "../../src/workflows"
import { REFUSAL } from "./support/checkout"
import { createAccount } from "./support/people"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

type Fields = Record<string, unknown>

const PATH = "/admin/blacklist/suspicions"
const LONG = "x".repeat(256)

const NOBODY = {
  customer_id: null,
  email: null,
  first_name: null,
  last_name: null,
  company: null,
  phone: null,
  address_1: null,
  address_2: null,
  city: null,
  province: null,
  postal_code: null,
  country_code: null,
  ip: null,
}

/** Every field an admin can type, as it is kept. */
const TYPED = {
  email: "J.Nowak+deals@Spam.example",
  first_name: "Jan",
  last_name: "Nowak",
  company: "<b>Nowak & Sons</b>",
  phone: "600 700 800",
  address_1: "ul. Długa 5/7",
  address_2: "back door",
  city: "Łódź",
  province: "łódzkie",
  postal_code: "90-001",
  country_code: "pl",
  ip: "2001:DB8::1",
}

const BAD: [string, Fields, RegExp][] = [
  ["nothing", {}, /email/],
  ["no e-mail", { city: "Radom" }, /email/],
  ["an empty e-mail", { email: "" }, /email/],
  ["an unreadable e-mail", { email: "a@b@c" }, /email/],
  ["an e-mail of another type", { email: 5 }, /email/],
  ["an unreadable phone", { email: "a@b.example", phone: "call me" }, /phone/],
  ["a national phone alone", { email: "a@b.example", phone: "600700800" }, /phone.*country_code/],
  ["an octal IP", { email: "a@b.example", ip: "010.0.0.1" }, /ip /],
  ["an unknown country", { email: "a@b.example", country_code: "zz" }, /country_code/],
  ["a country by name", { email: "a@b.example", country_code: "Poland" }, /country_code/],
  ["an empty field", { email: "a@b.example", first_name: " " }, /first_name/],
  ...[
    "first_name",
    "last_name",
    "company",
    "phone",
    "address_1",
    "address_2",
    "city",
    "province",
    "postal_code",
    "country_code",
    "ip",
    "customer_id",
    "cart_id",
    "comment",
  ].flatMap((field): [string, Fields, RegExp][] => [
    [`a long ${field}`, { email: "a@b.example", [field]: LONG }, new RegExp(field)],
    [`a NUL in ${field}`, { email: "a@b.example", [field]: "a\0b" }, new RegExp(field)],
    [`half a letter in ${field}`, { email: "a@b.example", [field]: "\ud800" }, new RegExp(field)],
    [`a ${field} of another type`, { email: "a@b.example", [field]: 5 }, new RegExp(field)],
  ]),
  ["a bad address type", { email: "a@b.example", address_type: "secret" }, /address_type/],
  ["an unknown field", { email: "a@b.example", colour: "red" }, /colour/],
  ["a status", { email: "a@b.example", status: "confirmed" }, /status/],
  ["a source", { email: "a@b.example", source: "automatic" }, /source/],
  ["a cart and no e-mail", { cart_id: "cart_1" }, /email/],
  ["no order and no e-mail", { order_id: null, city: "Radom" }, /email/],
  ["an empty cart", { email: "a@b.example", cart_id: "" }, /cart_id/],
  ["an order and an e-mail", { order_id: "order_1", email: "a@b.example" }, /email/],
  ["an order and a city", { order_id: "order_1", city: "Radom" }, /city/],
  ["an order and a cart", { order_id: "order_1", cart_id: "cart_1" }, /^.*cart_id: not with/],
  ["an empty order", { order_id: "" }, /order_id/],
  ["an order with a NUL", { order_id: "a\0b" }, /order_id/],
]

const laterStep = createStep("test-a-later-step-fails", async () => {
  throw new Error("a later step failed")
})
const failing = createWorkflow(
  "test-suspicions-undone",
  (input: { reviewed: string; deleted: string; order_ids: string[] }) => {
    createSuspicionsWorkflow.runAsStep({
      input: { suspicions: [{ email: "new@undone.example" }] },
    })
    createSuspicionsFromOrdersWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        order_ids: input.order_ids,
        source: "automatic" as const,
        skip_existing: true,
      })),
    })
    reviewSuspicionWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        id: input.reviewed,
        verdict: "confirmed" as const,
        blacklist_customer: true,
        comment: null,
      })),
    })
    deleteSuspicionsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ ids: [input.deleted] })),
    })
    laterStep()
  }
)

describeStore((store) => {
  const service = () => store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const post = (body: unknown) => store.admin.post(PATH, body)
  const add = async (body: Fields = {}) => {
    const { status, data } = await post({ email: "somebody@list.example", ...body })
    expect([status, data.message]).toEqual([200, undefined])
    return data.suspicion
  }
  const addOrder = async (order_id: string, body: Fields = {}) =>
    (await post({ order_id, ...body })).data.suspicion
  const read = async (id: string) => (await store.admin.get(`${PATH}/${id}`)).data.suspicion
  const review = (id: string, body: Fields) => store.admin.post(`${PATH}/${id}/review`, body)
  const list = async (query = "") => (await store.admin.get(`${PATH}${query}`)).data
  const statusOf = async (customerId: string) =>
    (await store.admin.get(`/admin/blacklist/customers/${customerId}`)).data.customer_status
  const screeningOf = async (orderId: string) =>
    (await store.admin.get(`/admin/blacklist/orders/${orderId}`)).data.order_screening
  /** A guest's order, and the cart it came from. */
  const order = async (shopper: Parameters<typeof store.checkout>[0] = {}) => {
    const checkout = store.checkout(shopper)
    const { data } = await checkout.buy()
    expect(data.type).toBe("order")
    return { ...data.order, cart_id: checkout.cartId }
  }
  const fresh = {
    id: expect.stringMatching(/^blsus_/),
    source: "manual",
    source_id: null,
    status: "open",
    reviewed_by: null,
    reviewed_at: null,
    assigned_to: null,
    created_at: expect.stringMatching(/Z$/),
    updated_at: expect.stringMatching(/Z$/),
  }

  describe("of fields", () => {
    it("need an e-mail, keep what was typed, and name their maker", async () => {
      expect(await add({ email: "  only@mail.example " })).toEqual({
        ...fresh,
        ...NOBODY,
        email: "only@mail.example",
        order_id: null,
        cart_id: null,
        address_type: "shipping",
        comment: null,
        created_by: store.adminId,
      })
      const { customerId } = await createAccount(store.container, { email: "x@typed.example" })
      const full = await add({
        ...TYPED,
        country_code: "PL",
        customer_id: customerId,
        address_type: "billing",
        comment: "c".repeat(255),
      })
      expect(full).toEqual({
        ...fresh,
        ...TYPED,
        customer_id: customerId,
        order_id: null,
        cart_id: null,
        address_type: "billing",
        comment: "c".repeat(255),
        created_by: store.adminId,
      })
      expect(await read(full.id)).toEqual(full)
      const row = await service().retrieveSuspicion(full.id)
      expect(row.canonical_email).toBe("j.nowak@spam.example")
      // The same person twice is two suspicions.
      expect((await add(TYPED)).id).not.toBe(full.id)
    })

    it("are refused with a 400 that names the field, and nothing is written", async () => {
      for (const [what, body, named] of BAD) {
        const { status, data } = await post(body)
        expect({ what, status, type: data.type }).toEqual({
          what,
          status: 400,
          type: "invalid_data",
        })
        expect(data.message).toMatch(named)
      }
      const missing = await post({ email: "a@b.example", customer_id: "cus_nobody" })
      expect([missing.status, missing.data.type]).toEqual([404, "not_found"])
      expect(missing.data.message).toContain("cus_nobody")
      expect((await list()).count).toBe(0)
    })

    it("may name the cart they are about, and no order", async () => {
      const { cartId } = await store.checkout({ email: "cart@typed.example" }).fill()
      const { customerId } = await createAccount(store.container, { email: "x@typed.example" })
      for (const [named, id] of [
        [{ cart_id: "cart_nobody" }, "cart_nobody"],
        [{ cart_id: cartId, customer_id: "cus_nobody" }, "cus_nobody"],
      ] as const) {
        const { status, data } = await post({ email: "a@b.example", ...named })
        expect([status, data.type]).toEqual([404, "not_found"])
        expect(data.message).toContain(id)
      }
      expect((await list()).count).toBe(0)

      // One a cart is only what the plugin itself puts there.
      await createSuspicionsWorkflow(store.container).run({
        input: { suspicions: [{ cart_id: cartId, source: "automatic" }] },
      })
      const body = { order_id: null, cart_id: cartId, customer_id: customerId }
      for (const suspicion of [await add(body), await add(body)]) {
        expect(suspicion).toMatchObject({ ...body, source: "manual" })
      }
      expect(await add({ order_id: null, cart_id: null })).toMatchObject({
        order_id: null,
        cart_id: null,
      })
      expect((await list()).count).toBe(4)
    })
  })

  it("are found by what stands in them, as it is now", async () => {
    const body = {
      first_name: "Anna",
      last_name: "Wiśniewska",
      company: "Lorry Ltd",
      email: "anna@searched.example",
      phone: "+48511222333",
      address_1: "ul. Długa 5",
      postal_code: "80-827",
      city: "Gdańsk",
      ip: "203.0.113.7",
      comment: "Rang at night",
    }
    const { id } = await add(body)
    await add({ first_name: "Jan" })
    const found = async (q: string) => {
      const { suspicions, count } = await list(`?q=${encodeURIComponent(q)}`)
      expect(count).toBe(suspicions.length)
      return suspicions.map((suspicion: { id: string }) => suspicion.id)
    }
    for (const q of [...Object.values(body), "anna wiś", "SEARCHED", "511222", "at night"]) {
      expect([q, await found(q)]).toEqual([q, [id]])
    }
    expect(await found("nobody")).toEqual([])
    await store.admin.post(`${PATH}/${id}`, { city: "Sopot" })
    expect([await found("Sopot"), await found("Gdańsk")]).toEqual([[id], []])
    expect(Object.keys(await read(id))).not.toContain("search_text")
  })

  describe("of an order", () => {
    it("copy the address asked for, the customer, the cart and its IP", async () => {
      const account = await createAccount(store.container, { email: "anna@copied.example" })
      const placed = await order({
        email: "anna@copied.example",
        headers: account.headers,
        shipping: { company: "Lorry Ltd", phone: "+48511222333", address_2: "gate 3" },
        billing: { first_name: "Ewa", city: "Berlin", country_code: "de", province: "BE" },
      })
      const common = {
        ...fresh,
        customer_id: account.customerId,
        email: "anna@copied.example",
        order_id: placed.id,
        cart_id: placed.cart_id,
        last_name: "Nowak",
        address_1: "ul. Krótka 3",
        postal_code: "80-001",
        ip: "127.0.0.1",
        created_by: store.adminId,
      }
      const shipping = await addOrder(placed.id, { comment: "Third one" })
      expect(shipping).toEqual({
        ...common,
        first_name: "Anna",
        company: "Lorry Ltd",
        phone: "+48511222333",
        address_2: "gate 3",
        city: "Gdańsk",
        province: null,
        country_code: "pl",
        address_type: "shipping",
        comment: "Third one",
      })
      const billing = await addOrder(placed.id, { address_type: "billing" })
      expect(billing).toEqual({
        ...common,
        first_name: "Ewa",
        company: null,
        phone: null,
        address_2: null,
        city: "Berlin",
        province: "BE",
        country_code: "de",
        address_type: "billing",
        comment: null,
      })
      const row = await service().retrieveSuspicion(billing.id)
      expect(row.canonical_email).toBe("anna@copied.example")
    })

    it("copy what there is of an order without a cart or an address", async () => {
      const orders = store.container.resolve(Modules.ORDER)
      const { id } = await orders.createOrders({
        email: "Phone.Order@bare.example",
        currency_code: "eur",
        items: [],
      })
      const billing = await post({ order_id: id, address_type: "billing" })
      expect([billing.status, billing.data.type]).toEqual([400, "invalid_data"])
      expect(billing.data.message).toContain("address_type")
      expect(await addOrder(id)).toEqual({
        ...fresh,
        ...NOBODY,
        email: "Phone.Order@bare.example",
        order_id: id,
        cart_id: null,
        address_type: "shipping",
        comment: null,
        created_by: store.adminId,
      })
      const unknown = await post({ order_id: "order_nobody" })
      expect([unknown.status, unknown.data.type]).toEqual([404, "not_found"])
    })

    it("are there once for each address type, also when requests race", async () => {
      const placed = await order()
      const race = await Promise.all([1, 2, 3].map(() => post({ order_id: placed.id })))
      expect(race.map(({ status }) => status).sort()).toEqual([200, 422, 422])
      const { id } = race.find(({ status }) => status === 200)?.data.suspicion ?? {}
      for (const { data } of [
        ...race.filter(({ status }) => status === 422),
        await post({ order_id: placed.id, address_type: "shipping" }),
      ]) {
        expect(data.type).toBe("duplicate_error")
        expect(data.message).toContain(id)
      }
      await addOrder(placed.id, { address_type: "billing" })
      expect((await list(`?order_id=${placed.id}`)).count).toBe(2)

      await store.admin.delete(`${PATH}/${id}`)
      expect((await addOrder(placed.id)).id).not.toBe(id)
    })

    it("make the order suspicious until they are dismissed", async () => {
      const placed = await order()
      expect(await screeningOf(placed.id)).toMatchObject({ suspicious: false, suspicions: [] })
      const first = await addOrder(placed.id)
      const second = await addOrder(placed.id, { address_type: "billing" })
      expect(await screeningOf(placed.id)).toMatchObject({
        suspicious: true,
        suspicions: [second, first],
      })
      await review(first.id, { verdict: "confirmed" })
      await review(second.id, { verdict: "dismissed" })
      expect((await screeningOf(placed.id)).suspicious).toBe(true)
      await review(first.id, { verdict: "dismissed" })
      const screening = await screeningOf(placed.id)
      expect(screening.suspicious).toBe(false)
      expect(screening.suspicions.map(({ status }: { status: string }) => status)).toEqual([
        "dismissed",
        "dismissed",
      ])
    })
  })

  describe("automatic ones of orders", () => {
    const flag = async (order_ids: string[], input: Fields = {}) => {
      const { result } = await createSuspicionsFromOrdersWorkflow(store.container).run({
        input: {
          order_ids,
          source: "automatic",
          source_id: "blmrule_1",
          comment: "Three parcels",
          skip_existing: true,
          ...input,
        },
      })
      return result
    }

    it("leave out the orders that are on the list", async () => {
      const [known, other] = [await order(), await order()]
      const manual = await addOrder(known.id)
      const { suspicions } = await flag([known.id, other.id, other.id])
      expect(suspicions).toMatchObject([
        {
          order_id: other.id,
          cart_id: other.cart_id,
          source: "automatic",
          source_id: "blmrule_1",
          comment: "Three parcels",
          created_by: null,
        },
      ])
      expect(await flag([known.id, other.id])).toEqual({ suspicions: [], attached: [] })
      // One automatic suspicion a cart, whichever address it names.
      expect(await flag([other.id], { address_type: "billing" })).toMatchObject({ suspicions: [] })
      expect(await read(manual.id)).toEqual(manual)
      expect((await list()).count).toBe(2)

      await expect(flag([other.id], { skip_existing: false })).rejects.toMatchObject({
        type: "duplicate_error",
        message: expect.stringContaining(suspicions[0].id),
      })
    })

    it("give their order to the suspicion of its cart instead of adding a second", async () => {
      const placed = await order()
      const ofCart = {
        suspicions: [
          { email: "x@cart.example", cart_id: placed.cart_id, source: "automatic" as const },
        ],
        skip_existing: true,
      }
      const { result } = await createSuspicionsWorkflow(store.container).run({ input: ofCart })
      const again = await createSuspicionsWorkflow(store.container).run({ input: ofCart })
      expect(again.result).toEqual([])

      const [{ id }] = result
      expect(await flag([placed.id])).toEqual({
        suspicions: [],
        attached: [{ id, order_id: placed.id }],
      })
      expect(await flag([placed.id])).toEqual({ suspicions: [], attached: [] })
      expect(await list()).toMatchObject({
        count: 1,
        suspicions: [{ id, order_id: placed.id, email: "x@cart.example" }],
      })
    })

    it("leave the suspicion of a cart alone where an admin put the order on the list", async () => {
      const placed = await order()
      await createSuspicionsWorkflow(store.container).run({
        input: { suspicions: [{ cart_id: placed.cart_id, source: "automatic" }] },
      })
      await addOrder(placed.id)
      expect(await flag([placed.id])).toEqual({ suspicions: [], attached: [] })
      expect((await list(`?order_id=${placed.id}`)).count).toBe(1)
    })
  })

  describe("a review", () => {
    it("sets the verdict; a later one replaces it", async () => {
      const { id } = await add({ comment: "Look at it" })
      const confirmed = await review(id, { verdict: "confirmed" })
      expect(confirmed.data.suspicion).toMatchObject({
        id,
        status: "confirmed",
        comment: "Look at it",
        reviewed_by: store.adminId,
        reviewed_at: expect.stringMatching(/Z$/),
      })
      const dismissed = await review(id, { verdict: "dismissed", comment: "A family" })
      expect(dismissed.data.suspicion).toMatchObject({ status: "dismissed", comment: "A family" })
      const { reviewed_at } = confirmed.data.suspicion
      expect(dismissed.data.suspicion.reviewed_at > reviewed_at).toBe(true)
      await review(id, { verdict: "dismissed", comment: null })
      expect(await read(id)).toMatchObject({ status: "dismissed", comment: null })
    })

    it("is refused with a 400 that names the field, and changes nothing", async () => {
      const suspicion = await add()
      const bad: [Fields, RegExp][] = [
        [{}, /verdict/],
        [{ verdict: "open" }, /verdict/],
        [{ verdict: "confirmed", blacklist_customer: "yes" }, /blacklist_customer/],
        [{ verdict: "dismissed", blacklist_customer: true }, /blacklist_customer/],
        // Nobody has this e-mail.
        [{ verdict: "confirmed", blacklist_customer: true }, /blacklist_customer/],
        [{ verdict: "confirmed", comment: LONG }, /comment/],
        [{ verdict: "confirmed", colour: "red" }, /colour/],
      ]
      for (const [body, named] of bad) {
        const { status, data } = await review(suspicion.id, body)
        expect({ body, status, type: data.type }).toEqual({
          body,
          status: 400,
          type: "invalid_data",
        })
        expect(data.message).toMatch(named)
        expect(data.message).not.toContain("somebody@list.example")
      }
      expect(await read(suspicion.id)).toEqual(suspicion)
      expect((await review("blsus_none", { verdict: "dismissed" })).status).toBe(404)
    })

    it("can ban the customer, who is refused from the next checkout on", async () => {
      const account = await createAccount(store.container, { email: "bad@banned.example" })
      const shopper = { email: "bad@banned.example", headers: account.headers }
      const placed = await order(shopper)
      const suspicion = await addOrder(placed.id)
      const answer = await review(suspicion.id, {
        verdict: "confirmed",
        blacklist_customer: true,
        comment: "Chargebacks",
      })
      expect(answer.data.suspicion).toMatchObject({ status: "confirmed", comment: "Chargebacks" })
      expect(await statusOf(account.customerId)).toMatchObject({
        status: "blacklisted",
        source: "suspicion",
        source_id: suspicion.id,
        reason: "Chargebacks",
        expires_at: null,
        created_by: store.adminId,
      })
      expect(outcomeOf(await store.checkout(shopper).buy())).toEqual([400, REFUSAL])
      expect(outcomeOf(await store.checkout({ email: "b.a.d@banned.example" }).buy())).toBe("order")

      // A dismissal takes the verdict back, not the ban.
      await review(suspicion.id, { verdict: "dismissed" })
      expect((await statusOf(account.customerId)).status).toBe("blacklisted")
    })

    it("bans the newest customer with the same mailbox where the suspicion names none", async () => {
      const spellings: [string, string][] = [
        ["j.a.n+shop@googlemail.com", "jan@gmail.com"],
        ["ewa-maria@yandex.ru", "ewa.maria@ya.ru"],
        ["sales@ola.fastmail.com", "Ola+x@fastmail.com"],
        ["o'neil_x@spam.example", "o'neil_x+1@SPAM.example"],
      ]
      for (const [registered, suspected] of spellings) {
        const customers = store.container.resolve(Modules.CUSTOMER)
        const older = await customers.createCustomers({ email: registered })
        await customers.createCustomers({ email: `not-${registered}` })
        const newer = await createAccount(store.container, { email: registered })
        const { id } = await add({ email: suspected })
        const { status } = await review(id, { verdict: "confirmed", blacklist_customer: true })
        expect([suspected, status]).toEqual([suspected, 200])
        expect(await statusOf(newer.customerId)).toMatchObject({
          status: "blacklisted",
          source_id: id,
          reason: null,
        })
        expect((await statusOf(older.id)).status).toBe("neutral")
      }
      const { data } = await store.admin.get("/admin/blacklist/customers?status=blacklisted")
      expect(data.count).toBe(spellings.length)
    })
  })

  it("are deleted for good, and unknown ones are a 404", async () => {
    const { id } = await add()
    expect((await store.admin.delete(`${PATH}/${id}`)).data).toEqual({
      id,
      object: "suspicion",
      deleted: true,
    })
    expect(await service().listSuspicions({ id }, { withDeleted: true })).toEqual([])
    for (const answer of [
      await store.admin.get(`${PATH}/${id}`),
      await store.admin.delete(`${PATH}/${id}`),
      await review(id, { verdict: "confirmed" }),
    ]) {
      expect([answer.status, answer.data.type]).toEqual([404, "not_found"])
      expect(answer.data.message).toContain(id)
    }
  })

  it("are listed by search, filters, order and page", async () => {
    const placed = await order({ email: "one@list.example" })
    const { customerId } = await createAccount(store.container, { email: "three@list.example" })
    const one = await addOrder(placed.id)
    await add({ email: "two@list.example", city: "Łódź", address_type: "billing" })
    await add({ email: "three@list.example", customer_id: customerId, comment: "Returned parcel" })
    await review(one.id, { verdict: "confirmed" })
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString()

    const found: Record<string, string[]> = {
      "": ["three", "two", "one"],
      "?order=created_at": ["one", "two", "three"],
      "?order=status&limit=1&status=confirmed": ["one"],
      "?q=two@list": ["two"],
      "?q=łódź": ["two"],
      "?q=parcel": ["three"],
      "?status=confirmed": ["one"],
      "?status[]=open&status[]=dismissed": ["three", "two"],
      "?source=manual&limit=1": ["three"],
      "?source=automatic": [],
      "?address_type=billing": ["two"],
      [`?q=${placed.id}`]: ["one"],
      [`?order_id=${placed.id}`]: ["one"],
      [`?customer_id=${customerId}`]: ["three"],
      [`?customer_id[]=${customerId}&customer_id[]=cus_nobody`]: ["three"],
      [`?created_at[$gte]=${hourAgo}&order_id=${placed.id}`]: ["one"],
      [`?created_at[$lt]=${hourAgo}`]: [],
    }
    for (const [query, who] of Object.entries(found)) {
      const { suspicions } = await list(encodeURI(query))
      const emails = suspicions.map(({ email }: { email: string }) => email.split("@")[0])
      expect([query, emails]).toEqual([query, who])
    }
    expect(await list("?limit=1&offset=1&order=created_at")).toMatchObject({
      count: 3,
      limit: 1,
      offset: 1,
      suspicions: [{ email: "two@list.example" }],
    })
    for (const bad of [
      "?colour=red",
      "?order=colour",
      "?status=new",
      "?source=x",
      "?address_type=x",
      "?created_at[$lt]=soon",
      "?limit=x",
    ]) {
      const { status, data } = await store.admin.get(`${PATH}${bad}`)
      expect([bad, status, data.type]).toEqual([bad, 400, "invalid_data"])
    }
  })

  it("are told of once each, with ids only", async () => {
    const placed = await order({ email: "told@event.example" })
    const told: unknown[] = []
    store.container
      .resolve(Modules.EVENT_BUS)
      .subscribe(BlacklistEvents.SUSPICION_CREATED, async ({ data }) => {
        told.push(data)
      })
    const ofOrder = await addOrder(placed.id)
    await post({ order_id: placed.id })
    const ofFields = await add()
    await eventually(
      async () => told,
      ({ length }) => length >= 2
    )
    expect(told).toEqual([
      { id: ofOrder.id, order_id: placed.id, customer_id: ofOrder.customer_id },
      { id: ofFields.id, order_id: null, customer_id: null },
    ])
  })

  it("query.graph reaches them from order and customer, beside other links, and back", async () => {
    const account = await createAccount(store.container, { email: "linked@graph.example" })
    const placed = await order({ email: "linked@graph.example", headers: account.headers })
    await addOrder(placed.id)
    await addOrder(placed.id, { address_type: "billing" })
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { email: "linked@graph.example" },
    })
    await store.admin.post("/admin/blacklist/orders/check", { order_ids: [placed.id] })
    await store.admin.post(`/admin/blacklist/customers/${account.customerId}`, {
      status: "whitelisted",
    })
    const query = store.container.resolve(ContainerRegistrationKeys.QUERY)
    const types = [{ address_type: "billing" }, { address_type: "shipping" }]
    const byType = (rows: { address_type: string }[]) =>
      [...rows].sort((a, b) => a.address_type.localeCompare(b.address_type))

    const { data: orders } = await query.graph({
      entity: "order",
      fields: ["id", "blacklist_decisions.*", "blacklist_suspicions.*"],
      filters: { id: placed.id },
    })
    expect(byType(orders[0].blacklist_suspicions as never)).toMatchObject(types)
    expect(orders[0].blacklist_decisions).toMatchObject([{ stage: "order_check" }])
    const { data: customers } = await query.graph({
      entity: "customer",
      fields: ["id", "blacklist_status.*", "blacklist_suspicions.*", "blacklist_decisions.*"],
      filters: { id: account.customerId },
    })
    const [customer] = customers as unknown as Record<string, never>[]
    expect(customer.blacklist_status).toMatchObject({ status: "whitelisted" })
    expect(byType(customer.blacklist_suspicions)).toMatchObject(types)
    expect(customer.blacklist_decisions).toMatchObject([{ order_id: placed.id, outcome: "flag" }])
    const { data: suspicions } = await query.graph({
      entity: "blacklist_suspicion",
      fields: ["id", "order.id", "customer.email"],
    })
    expect(suspicions).toHaveLength(2)
    for (const suspicion of suspicions) {
      expect(suspicion).toMatchObject({
        order: { id: placed.id },
        customer: { email: "linked@graph.example" },
      })
    }

    await order()
    const ordersWith = async (suspicion: Fields) => {
      const { data } = await query.graph({
        entity: "order",
        fields: ["id"],
        filters: { blacklist_suspicions: suspicion } as never,
      })
      return data.map(({ id }) => id)
    }
    expect(await ordersWith({ address_type: "billing" })).toEqual([placed.id])
    expect(await ordersWith({ status: "confirmed" })).toEqual([])
    const { data: page, metadata } = await query.graph({
      entity: "blacklist_suspicion",
      fields: ["id"],
      filters: { order_id: placed.id },
      pagination: { take: 1, skip: 1 },
    })
    expect([page.length, metadata?.count]).toEqual([1, 2])
  })

  it("no store route shows them", async () => {
    const account = await createAccount(store.container, { email: "me@hidden.example" })
    const placed = await order({ email: "me@hidden.example", headers: account.headers })
    await addOrder(placed.id, { comment: "secret comment" })
    const config = { headers: { ...store.shop.store, ...account.headers } }
    for (const path of [`/store/orders/${placed.id}`, "/store/orders", "/store/customers/me"]) {
      for (const fields of [
        "",
        "blacklist_suspicions.*",
        "+blacklist_suspicions.comment",
        "*blacklist_suspicions",
        "customer.blacklist_suspicions.*",
        "customer.blacklist_decisions.*",
      ]) {
        const { status, data } = await store.api.get(path, { ...config, params: { fields } })
        expect([path, fields, status]).toEqual([path, fields, 200])
        expect(JSON.stringify(data)).not.toMatch(/secret comment|blsus_|blacklist/)
      }
    }
  })

  it("what workflows did to them is undone when a later step fails", async () => {
    const { customerId } = await createAccount(store.container, { email: "kept@undone.example" })
    const [attached, flagged] = [await order(), await order()]
    const reviewed = await add({ customer_id: customerId, comment: "Look at it" })
    await review(reviewed.id, { verdict: "dismissed" })
    const deleted = await add({ ...TYPED, comment: "Stays" })
    await createSuspicionsWorkflow(store.container).run({
      input: { suspicions: [{ cart_id: attached.cart_id, source: "automatic" }] },
    })
    const rows = async () => {
      const all = await service().listSuspicions({}, { order: { id: "ASC" } })
      return all.map(({ updated_at: _moved, ...row }) => row)
    }
    const before = await rows()
    await expect(
      failing(store.container).run({
        input: {
          reviewed: reviewed.id,
          deleted: deleted.id,
          order_ids: [attached.id, flagged.id],
        },
      })
    ).rejects.toMatchObject({ message: "a later step failed" })
    expect(await rows()).toEqual(before)
    expect(await statusOf(customerId)).toMatchObject({ status: "neutral", source_id: null })
  })
})
