import { blacklist, type Merchants } from "../support/merchants"
import type { OpenStore } from "../support/open-store"
import type { StoreApp } from "../support/store-app"
import { ban, buy, REFUSED } from "./refusals"

const BY_ENTRY = "entry@banned.example"
const BY_STATUS = "status@banned.example"

async function banBoth(store: OpenStore): Promise<void> {
  expect(await buy(store, BY_STATUS)).toBe("order")
  const { data } = await store.get(`/admin/customers?email=${BY_STATUS}`)
  const { id } = data.customers[0]
  await store.post(`/admin/blacklist/customers/${id}`, { status: "blacklisted" })
  await ban(store, BY_ENTRY)
}

const bothBuy = async (store: OpenStore) => [
  await buy(store, BY_ENTRY),
  await buy(store, BY_STATUS),
]

export const removed = (merchants: Merchants) =>
  describe("and takes it out of its configuration again", () => {
    let app: StoreApp

    const whileOpen = async <T>(act: (store: OpenStore) => Promise<T>): Promise<T> => {
      const store = await merchants.open(app)
      try {
        return await act(store)
      } finally {
        await store.close()
      }
    }

    it("migrates and sells without it, and bans as before once it is back", async () => {
      app = await merchants.newStore([blacklist()])
      await whileOpen(banBoth)

      app.usePlugins([])
      await app.run("db:migrate")
      await whileOpen(async (store) => {
        expect(await bothBuy(store)).toEqual(["order", "order"])
        expect((await store.get("/admin/orders?fields=*customer")).status).toBe(200)
        expect((await store.get("/admin/customers")).status).toBe(200)
        expect((await store.get("/admin/blacklist/entries")).status).toBe(404)
      })

      app.usePlugins([blacklist()])
      await app.run("db:migrate")
      await whileOpen(async (store) => {
        expect(await bothBuy(store)).toEqual([REFUSED, REFUSED])
        expect(await buy(store)).toBe("order")
      })
    })
  })
