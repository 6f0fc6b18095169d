import type { Checkout } from "../../../http/support/checkout"
import type { OpenStore } from "./open-store"
import type { StoreApp } from "./store-app"

/** How large the race is: `npm run race` runs it in full, the tests a short version. */
export const RACE = {
  rounds: Number(process.env.RACE_ROUNDS || 2),
  kills: Number(process.env.RACE_KILLS || 1),
  checkouts: Number(process.env.RACE_CHECKOUTS || 24),
  limit: 3,
}

const FILLED_AT_ONCE = 4

/** The carts of a race, half of them in each process. Those that were refused are used again. */
export class Starters {
  private readonly spare: Checkout[] = []

  constructor(private readonly stores: OpenStore[]) {}

  /** Carts of one shopper that are ready to be completed. */
  async ready(email: string, house: number): Promise<Checkout[]> {
    const shopper = {
      email,
      shipping: { address_1: `Race Street ${house}`, last_name: "Racer" },
    }
    const spare = this.spare.splice(0)
    const fill = async (number: number) => {
      const used = spare[number]
      const cart = used
        ? await used.becomes(shopper)
        : await this.stores[number % this.stores.length].checkout(shopper).fill()
      const { status, data } = await cart.openPayment()
      if (status !== 200) throw new Error(`no payment session: ${JSON.stringify(data)}`)
      return cart
    }
    // The first alone: core itself fails when two carts make the same guest at once.
    const carts = [await fill(0)]
    while (carts.length < RACE.checkouts) {
      const left = Math.min(FILLED_AT_ONCE, RACE.checkouts - carts.length)
      carts.push(
        ...(await Promise.all(Array.from({ length: left }, (_, i) => fill(carts.length + i))))
      )
    }
    return carts
  }

  /** Takes back the carts that were refused. */
  keep(carts: Checkout[], outcomes: string[]): void {
    this.spare.push(...carts.filter((_, number) => outcomes[number] === "refused"))
  }
}

/** How a completion ended: `order`, `refused`, `cut off`, or what else was answered. */
export const complete = (cart: Checkout): Promise<string> =>
  cart.complete().then(
    ({ status, data }) => {
      if (status === 200) return data.type as string
      return data.message === "Something went wrong. You cannot place the order."
        ? "refused"
        : `${status} ${data.message}`
    },
    () => "cut off"
  )

/** What is counted of one shopper's carts, and what there is. */
export async function tally(app: StoreApp, email: string, carts: Checkout[]) {
  const [{ orders }] = await app.query<{ orders: number }>(
    `select count(*)::int as orders from "order" where email = $1 and deleted_at is null`,
    [email]
  )
  const [{ confirmed, pending }] = await app.query<{ confirmed: number; pending: number }>(
    `select count(*) filter (where order_id is not null)::int as confirmed,
            count(*) filter (where order_id is null and expires_at > now())::int as pending
       from blacklist_ledger_fact where kind = 'order' and cart_id = any ($1)`,
    [carts.map(({ cartId }) => cartId)]
  )
  return { orders, confirmed, pending }
}

/** Looks once a second until what is counted agrees with what there is, or the time is over. */
export async function settled(
  look: () => ReturnType<typeof tally>,
  seconds: number,
  agrees: (found: Awaited<ReturnType<typeof tally>>) => boolean
) {
  for (let second = 0; ; second += 1) {
    const found = await look()
    if (agrees(found) || second >= seconds) return found
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}
