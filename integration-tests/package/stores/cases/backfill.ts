import path from "node:path"
import { blacklist, type Merchants } from "../support/merchants"
import type { OpenStore } from "../support/open-store"
import type { StoreApp } from "../support/store-app"

/** `BACKFILL_ORDERS=100000 npm test -- package -- stores -t backfill` for a large store. */
const ORDERS = Number(process.env.BACKFILL_ORDERS || 3000)
const SCRIPT = path.join(
  "node_modules",
  "medusa-plugin-blacklist/.medusa/server/src/scripts/backfill.js"
)

/** Orders as they stand in core's tables: 50 shoppers, each with one address. */
const OLD_ORDERS = [
  `insert into order_address (id, first_name, last_name, address_1, city, postal_code, country_code, phone)
   select 'ordaddr_old_' || lpad(n::text, 8, '0'), 'Old', 'Shopper ' || n % 50,
          'ul. Stara ' || n % 50, 'Kraków', '30-0' || lpad((n % 50)::text, 2, '0'), 'pl',
          '+4860070' || lpad((n % 50)::text, 4, '0')
     from generate_series(1, $1::int) n`,
  `insert into "order" (id, email, currency_code, status, is_draft_order, shipping_address_id,
          billing_address_id, created_at)
   select 'order_old_' || lpad(n::text, 8, '0'), 'old-' || n % 50 || '@honest.example', 'eur',
          'pending', false, 'ordaddr_old_' || lpad(n::text, 8, '0'),
          'ordaddr_old_' || lpad(n::text, 8, '0'), now() - interval '1 day'
     from generate_series(1, $1::int) n`,
]

interface Progress {
  status: string
  processed: number
}

export const backfill = (merchants: Merchants) =>
  describe(`and had ${ORDERS} orders before it`, () => {
    let app: StoreApp
    let store: OpenStore

    beforeAll(async () => {
      app = await merchants.newStore([blacklist()])
      for (const statement of OLD_ORDERS) await app.query(statement, [ORDERS])
    }, 600_000)
    afterAll(() => store?.close())

    const progress = async (): Promise<Progress> => {
      const [row] = await app.query<Progress>(
        "select status, processed from blacklist_job where type = 'backfill'"
      )
      return row ?? { status: "none", processed: 0 }
    }

    it("brings them in with a script that shows progress, and goes on where it was killed", async () => {
      const first = app.start("exec", SCRIPT)
      while ((await progress()).processed < ORDERS / 3) {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      first.child.kill("SIGKILL")
      await first.ended
      const killed = await progress()
      expect(killed.status).toBe("running")
      expect(killed.processed).toBeLessThan(ORDERS)

      // The lease of the killed process has to run out first.
      const startedAt = Date.now()
      const output = await app.run("exec", SCRIPT)
      const done = await progress()
      expect(done).toEqual({ status: "done", processed: ORDERS })
      const reported = [...output.matchAll(/(\d+) of \d+ orders brought in/g)]
      expect(output).toContain(`${ORDERS} of ${ORDERS} orders brought in (100 %)`)
      // It began where the killed one had been, not at nought.
      expect(Number(reported[0][1])).toBeGreaterThanOrEqual(killed.processed)
      expect(reported.length).toBeGreaterThan(1)

      const [{ facts, orders }] = await app.query<{ facts: number; orders: number }>(
        `select count(*)::int as facts, count(distinct order_id)::int as orders
           from blacklist_ledger_fact where kind = 'order'`
      )
      expect({ facts, orders }).toEqual({ facts: ORDERS, orders: ORDERS })
      process.stdout.write(
        `      ${ORDERS - killed.processed} orders in ${((Date.now() - startedAt) / 1000).toFixed(1)} s, boot and lease included\n`
      )
    }, 900_000)

    it("counts them", async () => {
      store = await merchants.open(app)
      const { status } = await store.post("/admin/blacklist/manual-rules", {
        name: "Same street and house number",
        attributes: ["street", "house_number", "city"],
        permitted_strikes: Math.floor(ORDERS / 50),
        requires_suspicion: false,
        action: "refuse",
      })
      expect(status).toBe(200)
      const buy = async (address_1: string) =>
        (await store.checkout({ shipping: { address_1, city: "Krakow" } }).buy()).status
      expect(await buy("Stara 7")).toBe(400)
      expect(await buy("Stara 51")).toBe(200)
    })
  })
