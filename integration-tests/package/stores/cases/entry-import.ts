import { blacklist, type Merchants } from "../support/merchants"
import type { OpenStore } from "../support/open-store"
import type { StoreApp } from "../support/store-app"

/** `IMPORT_ROWS=100000 npm test -- package stores -t "imports a file"` for a long list. */
const ROWS = Number(process.env.IMPORT_ROWS || 20_000)
const WRONG_EVERY = 100
/** Each of these rows names what the row before it names, in another spelling. */
const TWICE_EVERY = 500

const row = (n: number) => {
  if (n % WRONG_EVERY === 1) return "not an e-mail"
  if (n % TWICE_EVERY === 0) return `  SHOPPER.${n - 1}+again@Spam.example`
  return `shopper.${n}@spam.example`
}
const FILE = ["email", ...Array.from({ length: ROWS }, (_, index) => row(index + 1))].join("\n")
const WRONG = ROWS / WRONG_EVERY
const TWICE = ROWS / TWICE_EVERY
const MADE = ROWS - WRONG - TWICE

interface Job {
  status: string
  processed: number
  result: { created: number; skipped: number } | null
}

export const entryImport = (merchants: Merchants) =>
  describe(`and imports a file of ${ROWS} entries with two processes`, () => {
    let app: StoreApp
    let here: OpenStore
    let there: OpenStore

    beforeAll(async () => {
      app = await merchants.newStore([blacklist()])
      ;[here, there] = await Promise.all([merchants.open(app), merchants.open(app)])
    })
    afterAll(async () => {
      await here?.close()
      await there?.close()
    })

    it("finishes it in the other process when the one that writes is killed, with nothing doubled", async () => {
      const form = new FormData()
      form.append("file", new Blob([FILE]), "entries.csv")
      const checked = await here.post("/admin/blacklist/entries/import", form)
      expect([checked.status, checked.data.summary]).toMatchObject([
        202,
        { to_create: MADE, duplicates: TWICE, invalid: WRONG },
      ])
      const { transaction_id } = checked.data
      const confirmed = await here.post(`/admin/blacklist/entries/import/${transaction_id}/confirm`)
      expect(confirmed.status).toBe(202)
      const path = `/admin/blacklist/jobs/${confirmed.data.job.id}`
      const job = async (): Promise<Job> => (await there.get(path)).data.job

      while ((await job()).processed < ROWS / 4) {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await here.kill()
      const killed = await job()
      expect([killed.status, killed.processed < MADE]).toEqual(["running", true])

      // Half of the list is on it: checkouts are screened by that half, and go on.
      const buys = async (n: number) =>
        (await there.checkout({ email: `shopper.${n}@spam.example` }).buy()).status
      expect(await buys(2)).toBe(400)

      const killedAt = Date.now()
      while ((await job()).status !== "done") {
        await new Promise((resolve) => setTimeout(resolve, 100))
        if ((await job()).processed === killed.processed) {
          // It goes on elsewhere within a minute.
          expect(Date.now() - killedAt).toBeLessThan(60_000)
        }
      }
      expect((await job()).result).toMatchObject({ created: MADE })
      const [found] = await app.query(
        `select count(*)::int as entries, count(distinct fingerprint)::int as different
           from blacklist_entry where source = 'import' and deleted_at is null`
      )
      expect(found).toEqual({ entries: MADE, different: MADE })
      expect(await buys(ROWS - 1)).toBe(400)
      const left = await app.query("select 1 from blacklist_entry_import_row")
      expect(left).toEqual([])
    }, 300_000)
  })
