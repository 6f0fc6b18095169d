import type { SeenOrder } from "../../../modules/blacklist/persistence/orders"
import { shopperOfOrder, Tally } from "../utils/tally"

const ENTRIES = {
  entries: [{ conditions: { last_name: "nowak" }, action: "block" as const }],
}

const order = (id: number, changes: Partial<SeenOrder> = {}): SeenOrder => ({
  id: `order_${id}`,
  display_id: id,
  email: "jan@gmail.com",
  created_at: new Date(2026, 0, id),
  shipping_address: { last_name: "Nowak" },
  billing_address: { last_name: "Nowak" },
  origin: null,
  ...changes,
})

const pageOf = (orders: SeenOrder[]) =>
  orders.map((one) => ({ order: one, shopper: shopperOfOrder(one) }))

const tallied = (...pages: SeenOrder[][]) => {
  const tally = new Tally(ENTRIES)
  for (const page of pages) tally.add(pageOf(page))
  return tally.result()
}

describe("a tally", () => {
  it("of no orders is nothing", () => {
    expect(tallied([])).toEqual({ considered: 0, hits: 0, customers: 0, share: 0, examples: [] })
  })

  it("counts orders, and people however they spell themselves", () => {
    const strangers = { shipping_address: null, billing_address: { last_name: "Kowalski" } }
    const billed = { shipping_address: null, email: "anna@shop.example" }
    const nameless = { email: null, customer_id: "cus_1" }
    const { considered, hits, customers, share } = tallied(
      [order(1), order(2, { email: "J.A.N+x@googlemail.com" }), order(3, strangers)],
      [order(4, billed), order(5, nameless), order(6, nameless), order(7, { email: null })]
    )
    expect({ considered, hits, customers }).toEqual({ considered: 7, hits: 6, customers: 4 })
    expect(share).toBeCloseTo(6 / 7)
  })

  it("shows the newest five, whatever the order in which they came", () => {
    const { examples } = tallied([order(3), order(1), order(6)], [order(2), order(5), order(4)])
    expect(examples.map(({ display_id }) => display_id)).toEqual([6, 5, 4, 3, 2])
    expect(examples[0]).toEqual({
      order_id: "order_6",
      display_id: 6,
      email: "jan@gmail.com",
      created_at: new Date(2026, 0, 6).toISOString(),
    })
  })

  it("takes the login and the IP from where they were saved", () => {
    const tally = new Tally({
      entries: [
        { conditions: { ip: "203.0.113.7" }, action: "block" },
        { conditions: { customer_id: "cus_1" }, action: "allow" },
      ],
    })
    const customer_id = "cus_1"
    tally.add(
      pageOf([
        order(1, { origin: { ip: "203.0.113.7", customer_id: null } }),
        order(2, { origin: { ip: "203.0.113.8", customer_id: null }, customer_id }),
        order(3, { origin: { ip: null, customer_id }, customer_id }),
        // Nobody knows any more whether the customer was logged in.
        order(4, { customer_id }),
      ])
    )
    expect(tally.result().examples.map(({ display_id }) => display_id)).toEqual([4, 3, 1])
  })

  it("leaves out a street of a pick-up point, as a checkout does", () => {
    const tally = new Tally({
      entries: [{ conditions: { street: "dluga", house_number: "5" }, action: "block" }],
    })
    const address = { address_1: "Długa 5", country_code: "pl" }
    const locker = { ...address, company: "Paczkomat WAW01A" }
    tally.add(
      pageOf([
        order(1, { shipping_address: address, billing_address: address }),
        order(2, { shipping_address: locker, billing_address: locker }),
      ])
    )
    expect(tally.result().examples.map(({ display_id }) => display_id)).toEqual([1])
  })
})
