import { createAccount } from "./support/people"
import { describeStore, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

describeStore((store) => {
  const order = async (shopper: Parameters<typeof store.checkout>[0]) =>
    (await store.checkout(shopper).buy()).data.order.id as string

  it("an order becomes an entry of the fields in copy_fields, or of those named", async () => {
    const id = await order({
      email: "fake@orders.example",
      headers: { "x-forwarded-for": "203.0.113.9" },
      shipping: { address_1: "ul. Długa 5/7", city: "Wrocław", phone: "600 700 800" },
    })
    const path = `/admin/blacklist/orders/${id}/entries`
    const byDefault = await store.admin.post(path)
    expect(byDefault.data.entry).toMatchObject({
      conditions: { email: "fake@orders.example" },
      action: "block",
      source: "order",
      source_id: id,
      created_by: store.adminId,
    })
    const named = await store.admin.post(path, {
      fields: ["ip", "phone", "street", "house_number", "city"],
      action: "flag",
      reason: "Never collected",
    })
    expect(named.data.entry).toMatchObject({
      conditions: {
        ip: "203.0.113.9",
        phone: "+48600700800",
        street: "ul. Długa",
        house_number: "5/7",
        city: "Wrocław",
      },
      action: "flag",
      reason: "Never collected",
    })
    const again = await store.admin.post(path)
    expect([again.status, again.data.type]).toEqual([422, "duplicate_error"])
    expect(again.data.message).toContain(byDefault.data.entry.id)

    const lacking = await store.admin.post(path, { fields: ["email", "company"] })
    expect([lacking.status, lacking.data.message]).toEqual([
      400,
      expect.stringContaining("company"),
    ])
    const unknown = await store.admin.post(path, { fields: ["shoe_size"] })
    expect([unknown.status, unknown.data.message]).toEqual([400, expect.stringContaining("fields")])
    expect((await store.admin.post("/admin/blacklist/orders/order_none/entries")).status).toBe(404)
  })

  it("what is copied is shown as it was typed, and compared as the whole address was read", async () => {
    const address = { address_1: "12 Baker Street 4", city: "Kraków" }
    const id = await order({ email: "first@baker.example", shipping: address })
    const { data, status } = await store.admin.post(`/admin/blacklist/orders/${id}/entries`, {
      fields: ["street"],
    })
    expect([status, data.message]).toEqual([200, undefined])
    const { entry } = data
    expect(entry.conditions).toEqual({ street: "Baker Street 4" })
    const blocks = async (shipping: Record<string, string>) => {
      const answer = await store.checkout({ email: "next@baker.example", shipping }).buy()
      return outcomeOf(answer) !== "order"
    }
    expect(await blocks({ address_1: "12 BAKER street 4", city: "Sopot" })).toBe(true)
    expect(await blocks({ address_1: "4 Baker Street", city: "Sopot" })).toBe(false)

    // What an admin leaves as it is in the form is not read again; what is typed anew is.
    const path = `/admin/blacklist/entries/${entry.id}`
    const saved = await store.admin.post(path, {
      conditions: { ...entry.conditions, city: "Sopot" },
      reason: "Never collected",
    })
    expect([saved.status, saved.data.entry?.conditions]).toEqual([
      200,
      { street: "Baker Street 4", city: "Sopot" },
    ])
    expect((await store.admin.post(path, { active: true })).status).toBe(200)
    expect(await blocks({ address_1: "12 Baker Street 4", city: "Sopot" })).toBe(true)
    expect(await blocks({ address_1: "12 Baker Street 4", city: "Radom" })).toBe(false)
    const typed = await store.admin.post(path, { conditions: { street: "Acacia Avenue 4" } })
    expect([typed.status, typed.data.message]).toEqual([
      400,
      expect.stringContaining("house number"),
    ])

    const again = await store.admin.post(`/admin/blacklist/orders/${id}/entries`, {
      fields: ["street", "city"],
    })
    expect(again.data.entry.conditions).toEqual({ street: "Baker Street 4", city: "Kraków" })
  })

  it("customers become entries", async () => {
    const { customerId } = await createAccount(store.container, {
      email: "c@people.example",
      phone: "+48600700800",
    })
    const path = `/admin/blacklist/customers/${customerId}/entries`
    const { data } = await store.admin.post(path, { fields: ["email", "phone", "customer_id"] })
    expect(data.entry).toMatchObject({
      conditions: { email: "c@people.example", phone: "+48600700800", customer_id: customerId },
      source: "customer",
      source_id: customerId,
    })
    expect((await store.admin.post("/admin/blacklist/customers/cus_none/entries")).status).toBe(404)
  })

  it("a batch makes what it can and says what it skipped", async () => {
    const one = await order({ email: "one@batch.example" })
    const alias = await order({ email: "one+2@batch.example" })
    const two = await order({ email: "two@batch.example" })
    const { data: existing } = await store.admin.post(`/admin/blacklist/orders/${two}/entries`)

    const { data } = await store.admin.post("/admin/blacklist/entries/batch", {
      order_ids: [one, alias, two],
    })
    expect(data.entries).toMatchObject([{ conditions: { email: "one@batch.example" } }])
    expect(data.skipped).toEqual([
      { id: alias, reason: expect.any(String), existing_id: data.entries[0].id },
      { id: two, reason: expect.any(String), existing_id: existing.entry.id },
    ])
    for (const body of [{}, { order_ids: [one], customer_ids: ["cus_1"] }, { order_ids: [] }]) {
      const answer = await store.admin.post("/admin/blacklist/entries/batch", body)
      expect([answer.status, answer.data.message]).toEqual([400, expect.stringMatching(/_ids/)])
    }
  })
})
