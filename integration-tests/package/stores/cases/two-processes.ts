import { blacklist, type Merchants } from "../support/merchants"
import type { OpenStore } from "../support/open-store"
import { ban, buy, REFUSED } from "./refusals"

export const twoProcesses = (merchants: Merchants) =>
  describe("and runs twice on one database", () => {
    let here: OpenStore
    let there: OpenStore

    beforeAll(async () => {
      const app = await merchants.newStore([blacklist()])
      ;[here, there] = await Promise.all([merchants.open(app), merchants.open(app)])
    })
    afterAll(async () => {
      await here?.close()
      await there?.close()
    })

    it("holds a ban of one process in the other at once, and its lifting too", async () => {
      const email = "everywhere@banned.example"
      expect([await buy(here, email), await buy(there, email)]).toEqual(["order", "order"])

      const entry = await ban(here, email)
      expect(await buy(there, email)).toEqual(REFUSED)
      expect(await buy(here, email)).toEqual(REFUSED)

      await there.post(`/admin/blacklist/entries/${entry}`, { active: false })
      expect([await buy(here, email), await buy(there, email)]).toEqual(["order", "order"])
    })

    it("answers with the settings of the other process at once", async () => {
      await here.post("/admin/blacklist/settings", { refusal_message: "Please call us." })
      const email = "caller@banned.example"
      await ban(there, email)
      expect(await buy(there, email)).toMatchObject({ data: { message: "Please call us." } })
    })
  })
