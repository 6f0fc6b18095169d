import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { checkoutAt, REFUSAL } from "./support/checkout"
import { createAccount, createAdmin, type Headers } from "./support/people"
import { createShop, type Shop } from "./support/shop"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: Headers
    let checkout: ReturnType<typeof checkoutAt>

    const setStatus = (customerId: string, body: Record<string, unknown>) =>
      api.post(`/admin/blacklist/customers/${customerId}`, body, admin)

    beforeEach(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container)
      checkout = checkoutAt(api, shop)
    })

    describe("a blacklisted customer", () => {
      it("is refused under every spelling of e-mail and phone, and passes once unbanned", async () => {
        const account = await createAccount(getContainer(), {
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
            const { status, data } = await checkout(shopper).buy()
            all[who] = status === 200 ? data.type : [status, data]
          }
          return all
        }
        const everybody = (answer: unknown) =>
          Object.fromEntries(Object.keys(attempts).map((who) => [who, answer]))

        expect(await answers()).toEqual(everybody("order"))

        await setStatus(account.customerId, { status: "blacklisted", reason: "Chargebacks" })
        expect(await answers()).toEqual(everybody([400, REFUSAL]))
        const stranger = await checkout().buy()
        expect(stranger.data.type).toBe("order")

        await setStatus(account.customerId, { status: "neutral" })
        expect(await answers()).toEqual(everybody("order"))
      })
    })
  },
})
