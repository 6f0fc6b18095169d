import { Modules } from "@medusajs/framework/utils"
import { REFUSAL, type ShopperOptions } from "./support/checkout"
import { countFacts } from "./support/ledger"
import { createAccount } from "./support/people"
import { namesOf, rulesOf } from "./support/rules"
import { describeStore, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const REFUSED = [400, REFUSAL]
const DECLINED = { outcome: "declined" }
const NOT_AUTHORIZED = /was not authorized with the provider/
const VICTIM = "victim@mail.example"
const from = (ip: string, headers: Record<string, string> = {}) => ({
  headers: { ...headers, "x-forwarded-for": ip },
})

describeStore((store) => {
  const rules = rulesOf(store)
  const buy = async (shopper: ShopperOptions) => outcomeOf(await store.checkout(shopper).buy())
  const decline = async (shopper: ShopperOptions) =>
    expect((await store.checkout({ ...shopper, card: DECLINED }).buy()).data.message).toMatch(
      NOT_AUTHORIZED
    )
  const settings = (changes: Record<string, unknown>) =>
    store.admin.post("/admin/blacklist/settings", changes)
  const guestsOf = (email: string) =>
    store.container.resolve(Modules.CUSTOMER).listCustomers({ email, has_account: false })

  it("A1: cards declined under a typed e-mail ban the guest who typed it, and not the account", async () => {
    const victim = await createAccount(store.container, { email: VICTIM })
    await rules.auto({ name: "Declines", type: "payment_failures", limit: 3 })
    const attacker: ShopperOptions = { email: VICTIM, ...from("203.0.113.66") }
    for (let attempt = 0; attempt < 3; attempt++) await decline(attacker)
    expect(await countFacts(store.container, "payment_failure")).toBe(3)

    expect(await buy(attacker)).toEqual(REFUSED)
    const [ban, ...others] = await rules.banned()
    expect(others).toEqual([])
    const [guest] = await guestsOf(VICTIM)
    expect(ban).toMatchObject({ customer_id: guest.id, source: "auto_rule" })
    expect((await rules.statusOf(victim.customerId)).status).toBe("neutral")

    expect(await buy({ email: VICTIM, ...from("198.51.100.7", victim.headers) })).toBe("order")
    expect(await buy(attacker)).toEqual(REFUSED)
    expect(await buy({ email: VICTIM, ...from("192.0.2.1") })).toEqual(REFUSED)
    expect((await rules.statusOf(victim.customerId)).status).toBe("neutral")
  })

  it("A1: they count against the account where its phone or IP agrees as well", async () => {
    const victim = await createAccount(store.container, { email: VICTIM })
    const rule = await rules.auto({ type: "payment_failures", limit: 1, action: "refuse" })
    const at = (ip: string, phone: string) => ({
      email: VICTIM,
      ...from(ip, victim.headers),
      shipping: { phone },
    })
    await decline({ email: VICTIM, ...from("203.0.113.66"), shipping: { phone: "500 500 500" } })
    expect(await buy(at("198.51.100.7", "600 700 800"))).toBe("order")
    expect(await buy(at("203.0.113.66", "600 700 800"))).toEqual(REFUSED)
    expect(await buy(at("198.51.100.7", "+48 500 500 500"))).toEqual(REFUSED)
    expect((await rules.decisions())[0].reasons).toMatchObject([{ id: rule.id }])
  })

  it("A1: an account that types somebody else's e-mail is banned itself, and nobody else", async () => {
    const victim = await createAccount(store.container, { email: VICTIM })
    const attacker = await createAccount(store.container, { email: "w@throwaway.example" })
    await rules.auto({ type: "payment_failures", count_by: "email", limit: 1 })
    const asVictim = { email: VICTIM, ...from("203.0.113.66", attacker.headers) }
    await decline(asVictim)
    expect(await buy(asVictim)).toEqual(REFUSED)
    expect(await rules.banned()).toMatchObject([{ customer_id: attacker.customerId }])
    expect(await buy({ email: VICTIM, ...from("198.51.100.7", victim.headers) })).toBe("order")
  })

  it("A1: orders, manual rules and suspicions by a typed e-mail as well", async () => {
    const victim = await createAccount(store.container, { email: VICTIM })
    const loggedIn = { email: VICTIM, ...from("198.51.100.7", victim.headers) }
    const guest = { email: VICTIM, ...from("203.0.113.66") }
    const placed = await store.checkout(guest).buy()
    await rules.suspect({ order_id: placed.data.order.id })
    await rules.manual({ name: "Suspected", requires_suspicion: true, action: "refuse" })
    await rules.manual({ name: "Again", attributes: ["email"], action: "refuse" })
    await rules.auto({ name: "Orders", action: "refuse" })

    expect(await buy(loggedIn)).toBe("order")
    const refused = await store.checkout(guest).fill()
    expect(outcomeOf(await refused.openPayment())).toEqual(REFUSED)
    expect(namesOf((await rules.decisions())[0]).sort()).toEqual(["Again", "Orders", "Suspected"])
    // What the account did itself counts against it.
    expect(await buy(loggedIn)).toEqual(REFUSED)
  })

  it("A1: nor does the suspicion of an account that typed the e-mail name its owner", async () => {
    const victim = await createAccount(store.container, { email: VICTIM })
    const attacker = await createAccount(store.container, { email: "w@throwaway.example" })
    const asVictim = { email: VICTIM, ...from("203.0.113.66", attacker.headers) }
    const placed = await store.checkout(asVictim).buy()
    await rules.suspect({ order_id: placed.data.order.id })
    await rules.manual({
      attributes: ["country_code"],
      requires_suspicion: true,
      action: "refuse",
    })
    expect(await buy({ email: VICTIM, ...from("198.51.100.7", victim.headers) })).toBe("order")
    expect(await buy(asVictim)).toEqual(REFUSED)
  })

  it("A2: a placeholder phone is nobody's", async () => {
    await rules.auto({ count_by: "phone", action: "refuse" })
    const typing = (phone: string) => ({ shipping: { phone } })
    for (const phone of ["000 000 000", "0", "123456789", "1111111"]) {
      expect([phone, await buy(typing(phone)), await buy(typing(phone))]).toEqual([
        phone,
        "order",
        "order",
      ])
      const entry = { conditions: { phone, country_code: "pl" } }
      const { status, data } = await store.admin.post("/admin/blacklist/entries", entry)
      expect([phone, status, data.message]).toEqual([
        phone,
        400,
        expect.stringContaining("conditions.phone"),
      ])
    }
    expect(await buy(typing("500 500 500"))).toBe("order")
    expect(await buy(typing("500 500 500"))).toEqual(REFUSED)

    const banned = await createAccount(store.container, {
      email: "lazy@mail.example",
      phone: "000 000 000",
    })
    await store.admin.post(`/admin/blacklist/customers/${banned.customerId}`, {
      status: "blacklisted",
    })
    expect(await buy(typing("000 000 000"))).toBe("order")
  })

  it("A2: an e-mail of the store's own systems is nobody's", async () => {
    const relay = { email: "orders+1@relay.example" }
    await rules.auto({ action: "blacklist" })
    expect((await settings({ placeholder_emails: ["orders@relay.example"] })).status).toBe(200)
    expect([await buy(relay), await buy(relay), await rules.banned()]).toEqual([
      "order",
      "order",
      [],
    ])
    const [record] = await guestsOf("orders+1@relay.example")
    await store.admin.post(`/admin/blacklist/customers/${record.id}`, { status: "blacklisted" })
    expect(await buy(relay)).toBe("order")
    const entry = await store.admin.post("/admin/blacklist/entries", {
      conditions: { email: "orders@relay.example" },
    })
    expect([entry.status, entry.data.message]).toEqual([
      400,
      expect.stringContaining("conditions.email"),
    ])
    const { status, data } = await settings({ placeholder_emails: ["nonsense"] })
    expect([status, data.message]).toEqual([400, expect.stringContaining("placeholder_emails")])
    await settings({ placeholder_emails: [] })
    expect(await buy(relay)).toEqual(REFUSED)
  })

  it("A3: a locker counts together with a name or phone, never alone", async () => {
    await rules.auto({ count_by: "address", action: "refuse" })
    const at = (address_1: string, last_name: string, phone: string): ShopperOptions => ({
      shipping: { address_1, last_name, phone, postal_code: "00-001", city: "Warszawa" },
    })
    const locker = "Paczkomat WAW01A"
    expect(await buy(at(locker, "Nowak", "600 700 801"))).toBe("order")
    expect(await buy(at(locker, "Kowalska", "600 700 802"))).toBe("order")
    expect(await buy(at(locker, "Nowak", "600 700 803"))).toEqual(REFUSED)
    expect(await buy(at(locker, "Zielińska", "600 700 802"))).toEqual(REFUSED)
    expect(await buy(at("Długa 5", "Nowak", "600 700 804"))).toBe("order")
    expect(await buy(at("Długa 5", "Kowalska", "600 700 805"))).toEqual(REFUSED)

    await settings({ pickup_points: ["Kiosk Ruchu"] })
    expect(await buy(at("Kiosk Ruchu 12", "Nowak", "600 700 806"))).toBe("order")
    expect(await buy(at("Kiosk Ruchu 12", "Kowalska", "600 700 807"))).toBe("order")
  })

  it("A3: nor does the store's own address", async () => {
    await store.container.resolve(Modules.STOCK_LOCATION).createStockLocations({
      name: "Shop in town",
      address: { address_1: "Rynek 1", city: "Opole", postal_code: "45-015", country_code: "pl" },
    })
    await rules.auto({ count_by: "address", action: "refuse" })
    const collects = (last_name: string): ShopperOptions => ({
      shipping: { address_1: "Rynek 1", city: "Opole", postal_code: "45-015", last_name },
    })
    const { storeDetails } = store.container.resolve("blacklist") as {
      storeDetails: { keepLocations: (known: unknown[]) => void; locationsReadAt: number | null }
    }
    // As if five minutes had passed since they were read.
    storeDetails.locationsReadAt = null
    expect(await buy(collects("Nowak"))).toBe("order")
    expect(await buy(collects("Kowalska"))).toBe("order")
    expect(await buy(collects("Nowak"))).toEqual(REFUSED)
  })

  it("A6: rules by IP count the /64 of an IPv6 address; entries stay exact", async () => {
    await rules.auto({ count_by: "ip", action: "refuse" })
    expect(await buy(from("2001:db8:1:2::aaaa"))).toBe("order")
    expect(await buy(from("2001:db8:1:3::aaaa"))).toBe("order")
    expect(await buy(from("2001:db8:1:2:ffff::1"))).toEqual(REFUSED)
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { ip: "2001:db8:9:9::1" },
    })
    expect(await buy(from("2001:db8:9:9::1"))).toEqual(REFUSED)
    const bought = await store.checkout(from("2001:db8:9:9::2")).buy()
    expect(outcomeOf(bought)).toBe("order")

    // "Add to blacklist" offers the network.
    const copy = (order: { id: string }, fields: string[]) =>
      store.admin.post(`/admin/blacklist/orders/${order.id}/entries`, { fields })
    const { data } = await copy(bought.data.order, ["ip_range"])
    expect(data.entry.conditions).toEqual({ ip_range: "2001:db8:9:9::/64" })
    expect(await buy(from("2001:db8:9:9:1234::5"))).toEqual(REFUSED)
    const v4 = await store.checkout(from("203.0.113.7")).buy()
    expect((await copy(v4.data.order, ["ip_range"])).status).toBe(400)
  })
})
