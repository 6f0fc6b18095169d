import { Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../src/modules/blacklist"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import { banCustomer } from "../../src/workflows/checkout/ban-customer"
import { REFUSAL } from "./support/checkout"
import { heard } from "./support/events"
import { createAccount } from "./support/people"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const account = (customer_id: string) => ({ customer_id, is_guest: false })

const REFUSED = [400, REFUSAL]

describeStore((store) => {
  const setStatus = (customerId: string, body: Record<string, unknown>) =>
    store.admin.post(`/admin/blacklist/customers/${customerId}`, body)

  describe("a blacklisted customer", () => {
    it("is refused under every spelling of e-mail and phone, and passes once unbanned", async () => {
      const account = await createAccount(store.container, {
        email: "Jan.Kowalski@gmail.com",
        phone: "+48 600 700 800",
      })
      const attempts = {
        "logged in": { email: "Jan.Kowalski@gmail.com", headers: account.headers },
        "a guest with the same e-mail": { email: "jan.kowalski@gmail.com" },
        "a Gmail alias": { email: "jankowalski+deals@googlemail.com" },
        "the same phone in national spelling": {
          email: "somebody-else@honest.example",
          shipping: { phone: "600700800", country_code: "pl" },
        },
      }
      const answers = async () => {
        const all: Record<string, unknown> = {}
        for (const [who, shopper] of Object.entries(attempts)) {
          all[who] = outcomeOf(await store.checkout(shopper).buy())
        }
        return all
      }
      const everybody = (answer: unknown) =>
        Object.fromEntries(Object.keys(attempts).map((who) => [who, answer]))

      await setStatus(account.customerId, { status: "blacklisted", reason: "Chargebacks" })
      expect(await answers()).toEqual(everybody(REFUSED))
      expect(outcomeOf(await store.checkout().buy())).toBe("order")

      await setStatus(account.customerId, { status: "neutral" })
      expect(await answers()).toEqual(everybody("order"))
    })

    it("is recognised by the phones of orders, and of addresses saved after the ban", async () => {
      const account = await createAccount(store.container, { email: "many@phones.example" })
      const ordered = store.checkout({
        email: "many@phones.example",
        headers: account.headers,
        shipping: { phone: "511 222 333", country_code: "pl" },
      })
      expect(outcomeOf(await ordered.buy())).toBe("order")
      await setStatus(account.customerId, { status: "blacklisted" })

      const guestWith = (phone: string) =>
        store.checkout({ shipping: { phone, country_code: "de" } }).buy()
      expect(outcomeOf(await guestWith("+48511222333"))).toEqual(REFUSED)

      await store.api.post(
        "/store/customers/me/addresses",
        { first_name: "M", phone: "030 901820", country_code: "de" },
        { headers: { ...store.shop.store, ...account.headers } }
      )
      const answer = await eventually(
        async () => outcomeOf(await guestWith("+49 30 901820")),
        (outcome) => outcome !== "order"
      )
      expect(answer).toEqual(REFUSED)
    })

    it("is neutral again at the end of the ban, with no job run", async () => {
      const account = await createAccount(store.container, { email: "short@ban.example" })
      const ends = new Date(Date.now() + 12_000)
      await setStatus(account.customerId, {
        status: "blacklisted",
        expires_at: ends.toISOString(),
      })
      expect(outcomeOf(await store.checkout({ email: "short@ban.example" }).buy())).toEqual(REFUSED)

      await new Promise((resolve) => setTimeout(resolve, ends.getTime() - Date.now() + 50))
      const { data } = await store.admin.get(`/admin/blacklist/customers/${account.customerId}`)
      expect(data.customer_status.status).toBe("neutral")
      expect(outcomeOf(await store.checkout({ email: "short@ban.example" }).buy())).toBe("order")
    })

    it("can be released after the customer was deleted", async () => {
      const account = await createAccount(store.container, { email: "deleted@ban.example" })
      await setStatus(account.customerId, { status: "blacklisted" })
      await store.container.resolve(Modules.CUSTOMER).softDeleteCustomers([account.customerId])
      const guest = { email: "deleted@ban.example" }
      expect(outcomeOf(await store.checkout(guest).buy())).toEqual(REFUSED)

      expect((await setStatus(account.customerId, { status: "blacklisted" })).status).toBe(404)
      expect((await setStatus(account.customerId, { status: "neutral" })).status).toBe(200)
      expect(outcomeOf(await store.checkout(guest).buy())).toBe("order")
    })

    it("reaches only as far as the setting ban_scope says", async () => {
      const account = await createAccount(store.container, {
        email: "scoped@ban.example",
        phone: "+48600111222",
      })
      await setStatus(account.customerId, { status: "blacklisted" })
      await store.admin.post("/admin/blacklist/settings", { ban_scope: ["customer", "email"] })
      const byPhone = { shipping: { phone: "600111222", country_code: "pl" } }
      expect(outcomeOf(await store.checkout(byPhone).buy())).toBe("order")
      expect(outcomeOf(await store.checkout({ email: "scoped+1@ban.example" }).buy())).toEqual(
        REFUSED
      )
    })
  })

  describe("a ban that a rule sets", () => {
    const service = () => store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const BAN = { source: "auto_rule", source_id: "blarule_1", reason: "Too many" } as const
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

    it.each([
      ["trusts the customer", { status: "whitelisted" }],
      ["bans the customer for good", { status: "blacklisted", reason: "Chargebacks" }],
    ])("is not set where an admin %s in the same moment, nor told of", async (_, decided) => {
      const { customerId } = await createAccount(store.container, { email: "both@ban.example" })
      const told = heard(store.container, "blacklist.customer_blacklisted")
      const read = service().listCustomerStatuses
      const reading = jest.spyOn(service(), "listCustomerStatuses")
      reading.mockImplementationOnce(async (...args) => {
        const statuses = await read(...args)
        expect((await setStatus(customerId, decided)).status).toBe(200)
        return statuses
      })
      try {
        const ban = { ...BAN, expires_at: inHours(24) }
        expect(await banCustomer(account(customerId), ban, store.container)).toBe(false)
      } finally {
        reading.mockRestore()
      }
      const { data } = await store.admin.get(`/admin/blacklist/customers/${customerId}`)
      expect(data.customer_status).toMatchObject({
        ...decided,
        source: "manual",
        expires_at: null,
      })
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(told).toHaveLength(decided.status === "blacklisted" ? 1 : 0)
    })

    it("is set over what has ended or ends sooner", async () => {
      const { customerId } = await createAccount(store.container, { email: "over@ban.example" })
      const ban = (hours: number) =>
        banCustomer(account(customerId), { ...BAN, expires_at: inHours(hours) }, store.container)
      await setStatus(customerId, { status: "neutral" })
      expect([await ban(2), await ban(1), await ban(3)]).toEqual([true, false, true])
    })

    describe("on a customer with very many orders", () => {
      const ORDERS = 1201
      const identities = async (customerId: string) => {
        const { rows } = await store.container.resolve("__pg_connection__").raw(
          `select i.value from blacklist_ban_identity i
             join blacklist_customer_status s on s.id = i.customer_status_id
            where s.customer_id = ? and i.kind = 'phone'`,
          [customerId]
        )
        return rows.map(({ value }: { value: string }) => value)
      }
      const customerWithOrders = async () => {
        const { customerId } = await createAccount(store.container, { email: "b2b@ban.example" })
        const knex = store.container.resolve("__pg_connection__")
        await knex.raw(
          `insert into order_address (id, phone, country_code)
           select 'ordaddr_' || to_char(n, 'fm00000'), '+48600' || to_char(n, 'fm000000'), 'pl'
             from generate_series(1, ?) n`,
          [ORDERS]
        )
        await knex.raw(
          `insert into "order" (id, customer_id, currency_code, status, version, shipping_address_id)
           select 'order_' || to_char(n, 'fm00000'), ?, 'eur', 'completed', 1,
                  'ordaddr_' || to_char(n, 'fm00000')
             from generate_series(1, ?) n`,
          [customerId, ORDERS]
        )
        return customerId
      }

      it("knows the phones of the newest at once, those of all a moment later", async () => {
        const customerId = await customerWithOrders()
        const collected = jest.spyOn(service().statuses, "put")
        try {
          await banCustomer(account(customerId), { ...BAN, expires_at: null }, store.container)
          const [[{ identities: atOnce }]] = collected.mock.calls[0]
          const phones = atOnce.filter(({ kind }) => kind === "phone").map(({ value }) => value)
          expect(phones).toHaveLength(500)
          expect(phones).toContain("+48600001201")
        } finally {
          collected.mockRestore()
        }
        const all = await eventually(
          () => identities(customerId),
          (phones) => phones.length >= ORDERS
        )
        expect(all).toHaveLength(ORDERS)
        expect(all).toContain("+48600000001")
      })

      it("set by an admin together with others' waits for the newest, and learns the rest", async () => {
        const customerId = await customerWithOrders()
        const { customerId: other } = await createAccount(store.container, {
          email: "other@ban.example",
        })
        const collected = jest.spyOn(service().statuses, "put")
        try {
          const { status } = await store.admin.post("/admin/blacklist/customers/batch", {
            customer_ids: [other, customerId],
            status: "blacklisted",
          })
          expect(status).toBe(200)
          const [[, { identities: atOnce }]] = collected.mock.calls[0]
          expect(atOnce.filter(({ kind }) => kind === "phone")).toHaveLength(500)
        } finally {
          collected.mockRestore()
        }
        await eventually(
          () => identities(customerId),
          (phones) => phones.length === ORDERS
        )
      })

      it("set by an admin knows all of them when it answers", async () => {
        const customerId = await customerWithOrders()
        await setStatus(customerId, { status: "blacklisted" })
        expect(new Set(await identities(customerId)).size).toBe(ORDERS)
      })
    })
  })

  describe("a whitelisted customer", () => {
    const blockCity = () =>
      store.admin.post("/admin/blacklist/entries", { conditions: { city: "Radom" } })
    const fromRadom = { shipping: { city: "RADOM" } }

    it("passes while logged in, and lends nothing to a guest who types the e-mail", async () => {
      await blockCity()
      const account = await createAccount(store.container, { email: "vip@trust.example" })
      await setStatus(account.customerId, { status: "whitelisted" })

      const vip = { ...fromRadom, email: "vip@trust.example" }
      expect(outcomeOf(await store.checkout({ ...vip, headers: account.headers }).buy())).toBe(
        "order"
      )
      expect(outcomeOf(await store.checkout(vip).buy())).toEqual(REFUSED)
    })

    it("lends nothing to somebody else who is logged in", async () => {
      await blockCity()
      const vip = await createAccount(store.container, { email: "vip@trust.example" })
      const other = await createAccount(store.container, { email: "other@trust.example" })
      await setStatus(vip.customerId, { status: "whitelisted" })
      const borrowed = { ...fromRadom, email: "vip@trust.example", headers: other.headers }
      expect(outcomeOf(await store.checkout(borrowed).buy())).toEqual(REFUSED)
    })
  })
})
