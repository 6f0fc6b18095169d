import { blacklist, type Merchants } from "../support/merchants"
import type { OpenStore } from "../support/open-store"
import { answerOf, bannedAtTheTill, expectRefusals, REFUSED } from "./refusals"

export const ownHandler = (merchants: Merchants) =>
  describe("and guards its own validate handler", () => {
    let store: OpenStore

    beforeAll(async () => {
      const plugins = [blacklist({ completeCartHook: false })]
      store = await merchants.open(await merchants.newStore(plugins, "own-handler"))
    })
    afterAll(() => store?.close())

    it("refuses from a workflow of its own that has the exported step", async () => {
      const reserve = async (cartId: string) =>
        answerOf(await store.storePost(`/store/carts/${cartId}/reserve`))

      const honest = await store.checkout().fill()
      expect(await reserve(honest.cartId)).toEqual({ status: 200, data: { reserved: true } })
      const banned = await bannedAtTheTill(store, "reserving@banned.example")
      expect(await reserve(banned.cartId)).toEqual(REFUSED)
    })

    it("still validates what it always did", async () => {
      const answer = await store.checkout({ shipping: { city: "Atlantis" } }).buy()
      expect(answerOf(answer)).toMatchObject({
        status: 400,
        data: { type: "invalid_data", message: "We do not deliver to Atlantis." },
      })
    })

    it("refuses as the plugin's own handler does", async () => {
      await expectRefusals(store)
    })
  })
