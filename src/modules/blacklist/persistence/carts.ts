import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ScreenedCart } from "../screening/facts"
import type { Origin } from "../screening/shopper"
import type { SharedDetails } from "../screening/shared-details"
import { isCartTableElsewhere, originColumns } from "./cart-origins"
import { type Connection, onConnection } from "./connection"

/** A cart that is about to be paid for, and the sessions that its collection has already. */
export interface PaidCart {
  cart: ScreenedCart
  payment_session_ids: string[]
}

/** Core's carts, read in SQL: what the query engine needs a dozen statements for. Nothing of core's is written. */
export class Carts {
  /** False where core's carts are in another database. */
  private seesCarts = true

  constructor(
    private readonly knex: Knex,
    private readonly options: Pick<SharedDetails, "ipv6Prefix">
  ) {}

  /**
   * The cart of a payment collection, in one statement that also saves where the request came from while
   * the cart is open.
   *
   * @returns null for an order's own collection; undefined where core's tables are in another database, and
   * then nothing is saved.
   */
  async ofCollection(
    collectionId: string,
    origin: Origin,
    onConnected?: () => void
  ): Promise<PaidCart | null | undefined> {
    if (!this.seesCarts) return undefined
    try {
      return await onConnection(
        this.knex,
        (connection) =>
          readCartOfCollection(connection, collectionId, originColumns(origin, this.options)),
        onConnected
      )
    } catch (error) {
      if (!isCartTableElsewhere(error)) throw error
      this.seesCarts = false
      return undefined
    }
  }
}

async function readCartOfCollection(
  connection: Connection,
  collectionId: string,
  origin: (string | null)[]
): Promise<PaidCart | null> {
  const { rows } = await connection.raw<{ rows: { paid: PaidCart | null }[] }>(
    "select blacklist_paid_cart(?, ?, ?, ?, ?, ?, ?) as paid",
    [collectionId, ...origin] as Knex.RawBinding[]
  )
  return rows[0].paid
}
