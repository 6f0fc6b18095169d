import { BLACKLIST_MODULE } from "../../src/modules/blacklist"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import { REFUSAL, type ShopperOptions } from "./support/checkout"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(300_000)

const REFUSED = [400, REFUSAL]
const from = (ip: string): ShopperOptions => ({ headers: { "x-forwarded-for": ip } })

interface Row {
  what: string
  conditions: Record<string, string>
  refused: ShopperOptions[]
  passes: ShopperOptions[]
}

const ROWS: Row[] = [
  {
    what: "e-mail",
    conditions: { email: "Bad@Spam.example" },
    refused: [{ email: "bad+1@spam.example" }],
    passes: [{ email: "bad@spam.example.org" }, { email: "good@spam.example" }],
  },
  {
    what: "domain",
    conditions: { email_domain: "@spam.example" },
    refused: [{ email: "a@spam.example" }, { email: "b@eu.SPAM.example" }],
    passes: [{ email: "c@notspam.example" }],
  },
  {
    what: "IP address",
    conditions: { ip: "2001:DB8::1" },
    refused: [from("2001:db8:0:0::1")],
    passes: [from("2001:db8::2")],
  },
  {
    what: "IP range",
    conditions: { ip_range: "198.51.100.10-198.51.100.20" },
    refused: [from("198.51.100.10"), from("198.51.100.20")],
    passes: [from("198.51.100.21"), from("198.51.100.9")],
  },
  {
    what: "phone",
    conditions: { phone: "600 700 800", country_code: "PL" },
    refused: [{ shipping: { phone: "+48 600-700-800", country_code: "pl" } }],
    passes: [
      { shipping: { phone: "600700801", country_code: "pl" } },
      { shipping: { phone: "+48600700800", country_code: "de" } },
    ],
  },
  {
    what: "address, shipping or billing",
    conditions: { street: "Długa", house_number: "5/7", city: "WROCŁAW" },
    refused: [
      { shipping: { address_1: "ul. Dluga 5 m. 7", city: "Wroclaw" } },
      { billing: { address_1: "Długa 5/7", city: "wrocław" } },
    ],
    passes: [
      { shipping: { address_1: "Długa 57", city: "Wrocław" } },
      // Street in one address, city in the other.
      { shipping: { address_1: "Długa 5/7" }, billing: { city: "Wrocław" } },
    ],
  },
  {
    what: "combination of name and country",
    conditions: { first_name: "Jan", last_name: "Kowalski", country_code: "pl" },
    refused: [{ shipping: { first_name: "JAN", last_name: "kowalski" } }],
    passes: [
      { shipping: { first_name: "Jan", last_name: "Kowalski", country_code: "de" } },
      { shipping: { first_name: "Jan", last_name: "" } },
    ],
  },
  {
    what: "combination of IP and city (RedCart)",
    conditions: { ip: "1.1.1.1", city: "Wrocław" },
    refused: [{ ...from("1.1.1.1"), shipping: { city: "Wroclaw" } }],
    passes: [from("1.1.1.1"), { shipping: { city: "Wrocław" } }],
  },
]

describeStore((store) => {
  const add = (body: Record<string, unknown>) => store.admin.post("/admin/blacklist/entries", body)
  const outcomes = async (shoppers: ShopperOptions[]) => {
    const all: unknown[] = []
    for (const shopper of shoppers) all.push(outcomeOf(await store.checkout(shopper).buy()))
    return all
  }

  it.each(ROWS)("an entry for $what refuses what it should and nothing else", async (row) => {
    expect((await add({ conditions: row.conditions })).status).toBe(200)
    expect(await outcomes(row.refused)).toEqual(row.refused.map(() => REFUSED))
    expect(await outcomes(row.passes)).toEqual(row.passes.map(() => "order"))
  })

  it("does nothing when switched off or past its date", async () => {
    const shopper = { email: "on@off.example" }
    const soon = new Date(Date.now() + 12_000)
    const { data } = await add({
      conditions: { email_domain: "off.example" },
      expires_at: soon.toISOString(),
    })
    expect(await outcomes([shopper])).toEqual([REFUSED])
    await store.admin.post(`/admin/blacklist/entries/${data.entry.id}`, { active: false })
    expect(await outcomes([shopper])).toEqual(["order"])
    await store.admin.post(`/admin/blacklist/entries/${data.entry.id}`, { active: true })
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, soon.getTime() - Date.now()) + 50)
    )
    expect(await outcomes([shopper])).toEqual(["order"])
  })

  it("allow beats block", async () => {
    await add({ conditions: { email_domain: "mixed.example" } })
    await add({ conditions: { email: "friend@mixed.example" }, action: "allow" })
    expect(
      await outcomes([{ email: "friend@mixed.example" }, { email: "x@mixed.example" }])
    ).toEqual(["order", REFUSED])
  })

  it("flag lets the order through unseen and marks it", async () => {
    const { data: made } = await add({
      conditions: { first_name: "Jan", last_name: "Kowalski" },
      action: "flag",
      reason: "Never pays",
    })
    const jan = { shipping: { first_name: "Jan", last_name: "Kowalski" } }
    const [flagged, plain] = [await store.checkout(jan).buy(), await store.checkout().buy()]
    expect(Object.keys(flagged.data.order).sort()).toEqual(Object.keys(plain.data.order).sort())
    expect(JSON.stringify(flagged.data)).not.toMatch(/blacklist|blent|bldec|suspicious/)

    const orderId = flagged.data.order.id
    const { data } = await store.admin.get(`/admin/blacklist/orders/${orderId}`)
    expect(data.order_screening).toMatchObject({
      order_id: orderId,
      suspicious: true,
      decision: {
        stage: "complete_cart",
        outcome: "flag",
        order_id: orderId,
        reasons: [
          {
            type: "entry",
            id: made.entry.id,
            name: "Never pays",
            action: "flag",
            mode: "enforce",
            detail: { matched: ["first_name", "last_name"], address_type: "shipping" },
          },
        ],
      },
    })
    const { data: clean } = await store.admin.get(`/admin/blacklist/orders/${plain.data.order.id}`)
    expect(clean.order_screening).toMatchObject({ suspicious: false, decision: null })

    const { data: listed } = await store.admin.get(`/admin/blacklist/decisions?order_id=${orderId}`)
    expect(listed.count).toBe(1)
    const { data: entry } = await store.admin.get(`/admin/blacklist/entries/${made.entry.id}`)
    expect(entry.entry).toMatchObject({ hit_count: 1, last_hit_at: expect.any(String) })
  })

  it("takes the mark back when the checkout fails after it", async () => {
    const made = await add({ conditions: { email: "poor@flag.example" }, action: "flag" })
    const answer = await store
      .checkout({ email: "poor@flag.example", card: { outcome: "declined" } })
      .buy()
    expect(answer.status).toBe(400)
    const { data } = await store.admin.get("/admin/blacklist/decisions?stage=complete_cart")
    expect(data.decisions).toEqual([])
    const { data: kept } = await store.admin.get(`/admin/blacklist/entries/${made.data.entry.id}`)
    expect(kept.entry.hit_count).toBe(0)
  })

  it("monitor records its hit and applies nothing", async () => {
    await add({ conditions: { email: "watched@eyes.example" }, mode: "monitor" })
    const { data } = await store.checkout({ email: "watched@eyes.example" }).buy()
    expect(data.type).toBe("order")
    const { data: listed } = await eventually(
      () => store.admin.get(`/admin/blacklist/decisions?order_id=${data.order.id}`),
      (answer) => answer.data.count > 0
    )
    expect(listed.decisions).toMatchObject([{ outcome: "allow", enforced: false }])
  })

  describe("where a cart comes from", () => {
    const origins = (cart_id: string) =>
      store.container
        .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
        .listCartOrigins({ cart_id }, { select: ["cart_id", "ip"] })
    const post = (path: string, ip: string) =>
      store.api.post(
        path,
        {},
        {
          headers: { ...store.shop.store, "x-forwarded-for": ip },
          validateStatus: () => true,
        }
      )

    it("is noted of every cart, and stays as it was once the cart is an order", async () => {
      const shopper = await store.checkout(from("198.51.100.7")).fill()
      expect(await origins(shopper.cartId)).toMatchObject([{ ip: "198.51.100.7" }])
      await post(`/store/carts/${shopper.cartId}`, "198.51.100.8")
      expect(await origins(shopper.cartId)).toMatchObject([{ ip: "198.51.100.8" }])

      await shopper.openPayment()
      expect(outcomeOf(await shopper.complete())).toBe("order")
      await post(`/store/carts/${shopper.cartId}/complete`, "203.0.113.66")
      await post(`/store/carts/${shopper.cartId}/anything`, "203.0.113.66")
      expect(await origins(shopper.cartId)).toMatchObject([{ ip: "198.51.100.7" }])
    })

    it("is not noted of what only stands in a URL", async () => {
      for (const id of ["cart_unknown", "x".repeat(300), "cart_%00", "%0A"]) {
        const answer = await post(`/store/carts/${id}/complete`, "203.0.113.66")
        expect(answer.status).toBeGreaterThanOrEqual(400)
        await post(`/store/carts/${id}/anything`, "203.0.113.66")
        await post(`/store/carts/${id}`, "203.0.113.66")
      }
      const service = store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      expect(await service.listCartOrigins()).toEqual([])
    })
  })
})
