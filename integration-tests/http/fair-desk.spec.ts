import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { REFUSAL, type ShopperOptions } from "./support/checkout"
import { createAccount } from "./support/people"
import { HOUR, rulesOf } from "./support/rules"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]

describeStore((store) => {
  const rules = rulesOf(store)
  const post = async (path: string, body: object) =>
    (await store.admin.post(`/admin/blacklist/${path}`, body)).data
  const entry = async (body: object) => (await post("entries", body)).entry
  const setStatus = (customerId: string, status: string, reason?: string) =>
    post(`customers/${customerId}`, { status, reason })
  const stillRefused = async (customerId: string) =>
    (await store.admin.get(`/admin/blacklist/customers/${customerId}/still-refused-by`)).data
      .still_refused_by
  const buy = async (shopper: ShopperOptions) => outcomeOf(await store.checkout(shopper).buy())
  const customerOf = async (email: string) =>
    (await store.container.resolve(Modules.CUSTOMER).listCustomers({ email }))[0].id
  const named = (list: { type: string; name: string | null }[]) =>
    list.map(({ type, name }) => `${type}: ${name}`).sort()

  describe("lifting a ban", () => {
    const EMAIL = "jan.kowalski@poczta.example"
    const ADDRESS = { address_1: "ul. Długa 5/7", city: "Wrocław", postal_code: "50-123" }

    /** An account with a saved address, that ordered once from elsewhere. */
    const knownCustomer = async () => {
      const account = await createAccount(store.container, { email: EMAIL, phone: "+48600700801" })
      await store.api.post(
        "/store/customers/me/addresses",
        { ...ADDRESS, country_code: "pl", phone: "600 700 802", is_default_shipping: true },
        { headers: { ...store.shop.store, ...account.headers } }
      )
      const headers = { ...account.headers, "x-forwarded-for": "203.0.113.77" }
      const order = { email: EMAIL, headers, shipping: { city: "Opole", phone: "600 700 803" } }
      expect(await buy(order)).toBe("order")
      return { ...account, order }
    }

    it("A8: answers with nothing where nothing refuses the customer any more", async () => {
      const { customerId, order } = await knownCustomer()
      const banned = await setStatus(customerId, "blacklisted")
      expect(banned.customer_status.status).toBe("blacklisted")
      expect(banned).not.toHaveProperty("still_refused_by")
      expect(await stillRefused(customerId)).toMatchObject([{ type: "customer_status" }])
      expect(await setStatus(customerId, "neutral")).toMatchObject({
        customer_status: { status: "neutral" },
        still_refused_by: [],
      })
      expect(await buy(order)).toBe("order")
    })

    it("A8: names every entry that still refuses, by what is known of the customer", async () => {
      const { customerId, order } = await knownCustomer()
      const reasons: Record<string, object> = {
        "e-mail": { email: EMAIL },
        id: { customer_id: customerId },
        "own phone": { phone: "+48600700801" },
        "phone of an address": { phone: "+48600700802" },
        "phone of an order": { phone: "+48600700803" },
        "saved address": { street: "Długa", house_number: "5/7", postal_code: "50-123" },
        "address of an order": { city: "Opole" },
        ip: { ip_range: "203.0.113.0/24" },
      }
      const ids: Record<string, string> = {}
      for (const [reason, conditions] of Object.entries(reasons)) {
        ids[reason] = (await entry({ conditions, reason })).id
      }
      await entry({ conditions: { email: EMAIL }, action: "flag", reason: "only a flag" })
      await entry({ conditions: { city: "Opole", last_name: "Nowak" }, mode: "monitor" })
      await entry({ conditions: { city: "Gdynia" }, reason: "somewhere else" })

      const { still_refused_by: list } = await setStatus(customerId, "neutral")
      expect(new Set(list.map((one: { id: string }) => one.id))).toEqual(
        new Set(Object.values(ids))
      )
      expect(named(list)).toEqual(
        Object.keys(reasons)
          .map((reason) => `entry: ${reason}`)
          .sort()
      )
      const { data } = await store.admin.get("/admin/blacklist/entries?order=-hit_count")
      expect(data.entries[0].hit_count).toBe(0)
      expect(await buy(order)).toEqual(REFUSED)

      for (const id of Object.values(ids)) await post(`entries/${id}`, { active: false })
      expect(await stillRefused(customerId)).toEqual([])
      expect(await buy(order)).toBe("order")
    })

    it("A8: names another record's ban that reaches the customer, with an id that finds it", async () => {
      const { customerId, order } = await knownCustomer()
      const other = await createAccount(store.container, {
        email: "other@poczta.example",
        phone: "+48600700803",
      })
      await setStatus(other.customerId, "blacklisted", "Chargebacks")
      const { still_refused_by: list } = await setStatus(customerId, "neutral")
      expect(named(list)).toEqual(["customer_status: Chargebacks"])

      const { data } = await store.admin.get(`/admin/blacklist/customers?id=${list[0].id}`)
      expect(data.customer_statuses).toMatchObject([
        { customer_id: other.customerId, customer: { email: "other@poczta.example" } },
      ])
      expect(await setStatus(other.customerId, "neutral")).toMatchObject({ still_refused_by: [] })
      expect(await stillRefused(customerId)).toEqual([])
      expect(await buy(order)).toBe("order")
    })

    it("A8: names the rule that is still over its limit, in whatever channel it looks", async () => {
      const { customerId, order } = await knownCustomer()
      const auto = await rules.auto({ name: "One an hour", action: "refuse", period: HOUR })
      const manual = await rules.manual({
        name: "Same phone",
        attributes: ["phone"],
        sales_channel_ids: [store.shop.salesChannelId],
        action: "blacklist",
      })
      await rules.manual({ name: "Only watched", mode: "monitor" })
      await rules.auto({ name: "Higher", limit: 9 })
      expect(await buy(order)).toEqual(REFUSED)

      const { still_refused_by: list } = await setStatus(customerId, "neutral")
      expect(list).toEqual([
        { type: "auto_rule", id: auto.id, name: "One an hour" },
        { type: "manual_rule", id: manual.id, name: "Same phone" },
      ])
      expect((await rules.banned()).length).toBe(0)
      await rules.change(auto, { enabled: false })
      await rules.change(manual, { enabled: false })
      expect(await stillRefused(customerId)).toEqual([])
    })

    it("A8: a guest is asked about as a guest, a whitelisted account is refused by nothing", async () => {
      const { customerId, order } = await knownCustomer()
      const guest = { email: "guest@poczta.example", shipping: { city: "Opole" } }
      expect(await buy(guest)).toBe("order")
      const { id } = await entry({ conditions: { city: "Opole" }, reason: "Opole" })
      const guestId = await customerOf(guest.email)

      expect(await setStatus(customerId, "whitelisted")).toMatchObject({ still_refused_by: [] })
      expect(await buy(order)).toBe("order")
      // What a guest is whitelisted for does not hold: nobody is logged in.
      expect(await setStatus(guestId, "whitelisted")).toMatchObject({
        still_refused_by: [{ type: "entry", id, name: "Opole" }],
      })

      const both = await post("customers/batch", {
        customer_ids: [customerId, guestId],
        status: "neutral",
      })
      const opole = [{ type: "entry", id, name: "Opole" }]
      expect(both.customer_statuses).toMatchObject([
        { customer_id: customerId, still_refused_by: opole },
        { customer_id: guestId, still_refused_by: opole },
      ])
    })

    it("A8: answers for a deleted customer, and 404 for none", async () => {
      const { customerId } = await knownCustomer()
      await setStatus(customerId, "blacklisted")
      await store.container.resolve(Modules.CUSTOMER).softDeleteCustomers([customerId])
      await entry({ conditions: { email: EMAIL }, reason: "e-mail" })
      const { still_refused_by: list } = await setStatus(customerId, "neutral")
      expect(named(list)).toEqual(["entry: e-mail"])
      const path = "/admin/blacklist/customers/cus_none/still-refused-by"
      expect((await store.admin.get(path)).status).toBe(404)
    })
  })

  describe("a review", () => {
    const review = (id: string, comment?: string) =>
      post(`suspicions/${id}/review`, { verdict: "confirmed", blacklist_customer: true, comment })

    it.each([
      ["the rule and the comment", "Stolen card", "One an hour: Stolen card"],
      ["the rule alone", undefined, "One an hour"],
    ])("A10: that bans gives %s as the reason", async (_, comment, reason) => {
      const { id: source_id } = await rules.auto({ name: "One an hour", action: "flag" })
      const account = await createAccount(store.container, { email: "jan@review.example" })
      const shopper = { email: "jan@review.example", headers: account.headers }
      expect([await buy(shopper), await buy(shopper)]).toEqual(["order", "order"])
      const [decision] = await rules.decisions("&outcome=flag")
      await store.admin.get(`/admin/blacklist/decisions?order_id=${decision.order_id}`)
      const [suspicion] = await eventually(
        () => rules.suspicions(),
        ({ length }) => length > 0
      )
      expect(suspicion).toMatchObject({ source: "automatic", source_id })

      await review(suspicion.id, comment)
      expect(await rules.statusOf(account.customerId)).toMatchObject({
        status: "blacklisted",
        source: "suspicion",
        reason,
      })
    })

    it("A10: of what an admin noticed gives the comment, or none", async () => {
      const account = await createAccount(store.container, { email: "jan@review.example" })
      const suspicion = await rules.suspect({ email: "jan@review.example" })
      await review(suspicion.id)
      expect(await rules.statusOf(account.customerId)).toMatchObject({ reason: null })
      await review(suspicion.id, "Stolen card")
      expect(await rules.statusOf(account.customerId)).toMatchObject({ reason: "Stolen card" })
    })
  })

  it("A10: a guest is trusted by e-mail and phone, where both are given", async () => {
    await entry({ conditions: { city: "Radom" } })
    const trusted = { email: "vip@guest.example", phone: "+48600700800" }
    expect((await entry({ conditions: trusted, action: "allow" })).action).toBe("allow")
    const from = (email: string, phone: string) =>
      buy({ email, shipping: { city: "Radom", phone, country_code: "pl" } })
    expect(await from("V.I.P@guest.example", "600 700 800")).toEqual(REFUSED)
    expect(await from("VIP+x@guest.example", "600 700 800")).toBe("order")
    expect(await from("vip@guest.example", "600 700 801")).toEqual(REFUSED)
    expect(await from("other@guest.example", "600 700 800")).toEqual(REFUSED)
  })

  describe("a refusal", () => {
    const found = async (query: string) => {
      const { status, data } = await store.admin.get(`/admin/blacklist/decisions?${query}`)
      if (status !== 200) return [status, data.message]
      return data.decisions.map(({ cart_id }: { cart_id: string }) => cart_id)
    }
    const search = (filters: Record<string, string>) =>
      found(new URLSearchParams(filters).toString())

    it("A11: is found by e-mail, phone and IP in any spelling, and by nothing else", async () => {
      await entry({ conditions: { city: "Radom" } })
      const jan = store.checkout({
        email: "Jan.Kowalski+buty@gmail.com",
        shipping: { city: "Radom", phone: "600 700 800", country_code: "pl" },
        billing: { city: "Radom", phone: "030 901820", country_code: "de" },
        headers: { "x-forwarded-for": "2001:db8::7" },
      })
      const eve = store.checkout({ email: "eve@else.example", shipping: { city: "Radom" } })
      expect(outcomeOf(await jan.buy())).toEqual(REFUSED)
      expect(outcomeOf(await eve.buy())).toEqual(REFUSED)

      const theirs: Record<string, string>[] = [
        { email: "jankowalski@googlemail.com" },
        { email: " JAN.KOWALSKI@GMAIL.COM " },
        { phone: "+48600700800" },
        { phone: "0048 600-700-800" },
        { phone: "+49 30 901820" },
        { ip: "2001:0db8:0:0::7" },
        { email: "jan.kowalski@gmail.com", phone: "+48600700800", ip: "2001:db8::7" },
        { q: "j.ankowalski@gmail.com" },
        { q: "+48 600 700 800" },
        { q: "48600700800" },
        { q: "2001:db8::7" },
      ]
      for (const filters of theirs) {
        expect({ filters, carts: await search(filters) }).toEqual({ filters, carts: [jan.cartId] })
      }
      // A "+" as it stands in a URL.
      expect(await found("phone=+48600700800")).toEqual([jan.cartId])
      const others: Record<string, string>[] = [
        { email: "kowalski@gmail.com" },
        { phone: "+48600700801" },
        { ip: "2001:db8::8" },
        { email: "jan.kowalski@gmail.com", ip: "2001:db8::8" },
        { q: "kowalski@gmail.com" },
      ]
      for (const filters of others) {
        expect({ filters, carts: await search(filters) }).toEqual({ filters, carts: [] })
      }
      expect(await search({ email: "eve@else.example" })).toEqual([eve.cartId])
      expect((await search({ q: "else.example" })).sort()).toEqual([eve.cartId])
    })

    it.each([
      ["email", "no address"],
      ["phone", "600 700 800"],
      ["ip", "203.0.113.07"],
    ])("A11: is not looked for by an unreadable %s", async (field, value) => {
      const [status, message] = await search({ [field]: value })
      expect([status, message]).toEqual([400, expect.stringContaining(field)])
      expect(message).not.toContain(value)
    })

    it("A11: of an order is found by its number", async () => {
      await entry({ conditions: { city: "Radom" }, action: "flag" })
      const shopper = store.checkout({ shipping: { city: "Radom" } })
      const { data } = await shopper.buy()
      expect(await buy({ shipping: { city: "Radom" } })).toBe("order")
      const { display_id } = data.order
      expect(await search({ q: `#${display_id}` })).toEqual([shopper.cartId])
      expect(await search({ q: String(display_id) })).toContain(shopper.cartId)
      expect(await search({ q: "#999999" })).toEqual([])
    })

    it("A11: keeps nothing readable, and shows its keys to nobody", async () => {
      await entry({ conditions: { city: "Radom" } })
      await buy({ email: "jan@keys.example", shipping: { city: "Radom", phone: "+48600700800" } })
      const { rows } = await store.container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("select * from blacklist_decision")
      expect(rows[0].search_keys.length).toBeGreaterThanOrEqual(3)
      expect(JSON.stringify(rows)).not.toMatch(/jan@keys|600700800|127\.0\.0\.1/)
      const [decision] = await rules.decisions()
      expect(decision).not.toHaveProperty("search_keys")
      const { data } = await store.container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "blacklist_decision",
        fields: ["*", "search_keys"],
      })
      expect(JSON.stringify(data)).not.toContain(rows[0].search_keys[0])
    })
  })
})
