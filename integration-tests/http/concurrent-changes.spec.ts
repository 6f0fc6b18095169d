import { BLACKLIST_MODULE } from "../../src/modules/blacklist"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

const ROUNDS = 8

/** Two admins, or two tabs of one, who save at the same moment. */
describeStore((store) => {
  const saveAll = async (path: string, changes: Record<string, unknown>[]) => {
    const answers = await Promise.all(changes.map((change) => store.admin.post(path, change)))
    expect(answers.map(({ status }) => status)).toEqual(changes.map(() => 200))
  }

  it("change different fields of an entry: both changes stay, and the entry matches by both", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { data: made } = await store.admin.post("/admin/blacklist/entries", {
        conditions: { email: `former-${round}@spam.example` },
      })
      const path = `/admin/blacklist/entries/${made.entry.id}`
      const conditions = { email: `latter-${round}@spam.example` }
      await saveAll(path, [
        { action: "flag" },
        { conditions },
        { reason: "Chargebacks" },
        { active: false },
      ])
      const { data } = await store.admin.get(path)
      expect(data.entry).toMatchObject({
        conditions,
        action: "flag",
        reason: "Chargebacks",
        active: false,
      })

      const again = await store.admin.post("/admin/blacklist/entries", {
        conditions,
        action: "flag",
      })
      expect([again.status, again.data.type]).toEqual([422, "duplicate_error"])
      expect(again.data.message).toContain(made.entry.id)
    }
  })

  it("make two entries the same: one of them is told which is there already", async () => {
    const ids: string[] = []
    for (const email of ["one@spam.example", "two@spam.example"]) {
      const { data } = await store.admin.post("/admin/blacklist/entries", { conditions: { email } })
      ids.push(data.entry.id)
    }
    const answers = await Promise.all(
      ids.map((id) =>
        store.admin.post(`/admin/blacklist/entries/${id}`, { conditions: { city: "Radom" } })
      )
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    const refused = answers.findIndex(({ status }) => status === 422)
    expect(answers[refused].data).toMatchObject({
      type: "duplicate_error",
      message: expect.stringContaining(ids[1 - refused]),
    })
    const unknown = await store.admin.post("/admin/blacklist/entries/blent_unknown", {
      active: false,
    })
    expect(unknown.status).toBe(404)
  })

  it("change different settings, from the first time on: all changes stay", async () => {
    const service = store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    for (let round = 1; round <= ROUNDS; round++) {
      await saveAll("/admin/blacklist/settings", [
        { refusal_message: `No, ${round} times no.` },
        { block_login: round % 2 === 0 },
        { retention: { decisions_days: round } },
        { retention: { ledger_days: round } },
      ])
      expect(await service.getSettings()).toMatchObject({
        refusal_message: `No, ${round} times no.`,
        block_login: round % 2 === 0,
        retention: { decisions_days: round, cart_origins_days: 30, ledger_days: round },
      })
    }
  })
})
