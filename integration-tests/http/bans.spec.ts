import { Modules } from "@medusajs/framework/utils"
import { REFUSAL } from "./support/checkout"
import { createAccount } from "./support/people"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

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
      const ends = new Date(Date.now() + 4000)
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
