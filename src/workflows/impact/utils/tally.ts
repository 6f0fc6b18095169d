import type { SeenOrder } from "../../../modules/blacklist/persistence/orders"
import { factsOfOrder, type Shopper, shopperOf } from "../../../modules/blacklist/screening"
import {
  type ImpactSubject,
  namingOf,
  peopleOf,
  personOf,
} from "../../../modules/blacklist/screening/impact"
import type { SharedDetails } from "../../../modules/blacklist/screening/shared-details"
import type { AdminImpactExample } from "../../../types"

/** Whom a status or entries name among the orders of some days. */
export interface Impact {
  /** Orders that were looked at. */
  considered: number
  /** Those that are named. */
  hits: number
  /** Different people who placed these; of a status, the customers it is about as well. */
  customers: number
  /** The hits in all orders: 0 to 1. */
  share: number
  /** The newest hits. */
  examples: AdminImpactExample[]
}

const EXAMPLES = 5

/** Who placed an order. Whether the customer was logged in is taken for granted where nobody knows. */
export function shopperOfOrder(order: SeenOrder, shared?: SharedDetails): Shopper {
  const { origin, customer_id = null, shipping_address, billing_address } = order
  const isSame = JSON.stringify(shipping_address) === JSON.stringify(billing_address)
  const facts = factsOfOrder(isSame ? { ...order, billing_address: null } : order, null)
  const logged_in_customer_id = origin ? origin.customer_id : customer_id
  return shopperOf({ ...facts, ip: origin?.ip ?? null, logged_in_customer_id }, shared)
}

const newestFirst = (a: SeenOrder, b: SeenOrder) =>
  new Date(b.created_at ?? 0).getTime() - new Date(a.created_at ?? 0).getTime()

const exampleOf = ({ id, display_id, email, created_at }: SeenOrder): AdminImpactExample => ({
  order_id: id,
  display_id: display_id ?? null,
  email: email ?? null,
  created_at: new Date(created_at ?? 0).toISOString(),
})

/** Counts orders, page by page, through the same comparison as a checkout. */
export class Tally {
  private readonly names: (shopper: Shopper) => boolean
  private readonly personOf: (shopper: Shopper) => string | null
  private readonly people: Set<string>
  private considered = 0
  private hits = 0
  private newest: SeenOrder[] = []

  constructor(subject: ImpactSubject) {
    this.names = namingOf(subject)
    this.personOf = personOf(subject)
    this.people = new Set(peopleOf(subject))
  }

  /** Counts a page of orders, each with who placed it. */
  add(page: { order: SeenOrder; shopper: Shopper }[]): void {
    this.considered += page.length
    for (const { order, shopper } of page) {
      if (!this.names(shopper)) continue
      this.hits++
      this.people.add(this.personOf(shopper) ?? order.id)
      this.newest = [...this.newest, order].sort(newestFirst).slice(0, EXAMPLES)
    }
  }

  result(): Impact {
    return {
      considered: this.considered,
      hits: this.hits,
      customers: this.people.size,
      share: this.considered ? this.hits / this.considered : 0,
      examples: this.newest.map(exampleOf),
    }
  }
}
