import { blacklist, type Merchants } from "../support/merchants"
import type { OpenStore } from "../support/open-store"
import { ban, buy, expectRefusals } from "./refusals"

/** Routes of core that read what the plugin's links hang on. */
const CORE_ROUTES = [
  "/admin/customers",
  "/admin/customers?fields=*groups,*addresses",
  "/admin/customers?fields=*blacklist_status",
  "/admin/orders",
  "/admin/orders?fields=*customer,*items",
  "/admin/orders?fields=*blacklist_decisions",
  "/admin/products",
  "/admin/payments",
]

export const plainInstall = (merchants: Merchants) =>
  describe("and lists it among its plugins", () => {
    let store: OpenStore

    beforeAll(async () => {
      store = await merchants.open(await merchants.newStore([blacklist()]))
    })
    afterAll(() => store?.close())

    it("sells to everybody but those it banned", async () => {
      await expectRefusals(store)
    })

    it("keeps core's own routes as they were, and reads its links through them", async () => {
      const email = "linked@honest.example"
      expect(await buy(store, email)).toBe("order")
      const { data } = await store.get(`/admin/customers?email=${email}`)
      const { id } = data.customers[0]
      await store.post(`/admin/blacklist/customers/${id}`, { status: "blacklisted" })
      await ban(store, email)

      for (const route of CORE_ROUTES) {
        expect([route, (await store.get(route)).status]).toEqual([route, 200])
      }
      const { data: linked } = await store.get(`/admin/customers/${id}?fields=*blacklist_status`)
      expect(linked.customer.blacklist_status).toMatchObject({ status: "blacklisted" })
      expect((await store.storeGet("/store/products")).data.products).toHaveLength(1)
    })
  })
