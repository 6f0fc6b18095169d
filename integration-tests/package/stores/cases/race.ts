import { blacklist, type Merchants } from "../support/merchants"
import type { OpenStore } from "../support/open-store"
import { complete, RACE, settled, Starters, tally } from "../support/race"
import type { StoreApp } from "../support/store-app"

const RULES = [
  { name: "By customer", type: "orders", count_by: "customer" },
  { name: "By address", type: "orders", count_by: "address" },
].map((rule) => ({
  ...rule,
  limit: RACE.limit,
  period: { value: 1, unit: "hour" },
  action: "refuse",
}))

const count = (outcomes: string[]) =>
  outcomes.reduce<Record<string, number>>(
    (counts, outcome) => ({ ...counts, [outcome]: (counts[outcome] ?? 0) + 1 }),
    {}
  )

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export const race = (merchants: Merchants) =>
  describe(`and is raced by ${RACE.checkouts} checkouts of one shopper in two processes`, () => {
    let app: StoreApp
    let stores: OpenStore[]
    let starters: Starters

    beforeAll(async () => {
      app = await merchants.newStore([blacklist()])
      stores = await Promise.all([merchants.open(app), merchants.open(app)])
      starters = new Starters(stores)
      for (const rule of RULES) {
        const { status } = await stores[0].post("/admin/blacklist/auto-rules", rule)
        expect(status).toBe(200)
      }
    })
    afterAll(() => Promise.all(stores.map((store) => store.close())))

    it.each(Array.from({ length: RACE.rounds }, (_, round) => round + 1))(
      "round %i: exactly as many orders as the limit says, and no claim is left",
      async (round) => {
        const email = `racer-${round}@race.example`
        const carts = await starters.ready(email, round)
        const ended = await Promise.all(carts.map(complete))
        starters.keep(carts, ended)
        expect(count(ended)).toEqual({
          order: RACE.limit,
          refused: RACE.checkouts - RACE.limit,
        })
        const found = await settled(
          () => tally(app, email, carts),
          60,
          ({ confirmed, pending }) => confirmed === RACE.limit && pending === 0
        )
        expect(found).toEqual({ orders: RACE.limit, confirmed: RACE.limit, pending: 0 })
      },
      900_000
    )

    it.each(Array.from({ length: RACE.kills }, (_, round) => round + 1))(
      "killed in round %i: never more orders than the limit, and the counts right a minute later",
      async (round) => {
        const email = `killed-${round}@race.example`
        // New carts: those of a process that was killed answer nobody any more.
        const carts = await new Starters(stores).ready(email, 10_000 + round)
        const running = Promise.all(carts.map(complete))
        const victim = round % 2
        await pause(200 + Math.random() * 40 * RACE.checkouts)
        await stores[victim].kill()
        await running
        stores[victim] = await merchants.open(app)

        const found = await settled(
          () => tally(app, email, carts),
          75,
          ({ orders, confirmed }) => confirmed === orders
        )
        expect(found.confirmed).toBe(found.orders)
        expect(found.orders).toBeLessThanOrEqual(RACE.limit)
        expect(found.confirmed + found.pending).toBeLessThanOrEqual(RACE.limit)

        // Whoever comes afterwards gets what is left, and no more.
        const outcomes = count(await Promise.all((await readyMore(email, round)).map(complete)))
        const after = await tally(app, email, carts)
        expect(after.orders).toBe(found.orders + (outcomes.order ?? 0))
        expect(after.orders + after.pending).toBe(RACE.limit)
      },
      900_000
    )

    /** More carts of the same shopper; none where the limit is reached already. */
    async function readyMore(email: string, round: number) {
      try {
        return await new Starters(stores).ready(email, 10_000 + round)
      } catch (error) {
        expect(String(error)).toContain("You cannot place the order")
        return []
      }
    }
  })
