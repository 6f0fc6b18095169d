import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ScreenedCart } from "../screening/facts"
import type { Origin } from "../screening/shopper"
import type { SharedDetails } from "../screening/shared-details"
import { isCartTableElsewhere, ORIGIN_CHANGES, ORIGIN_COLUMNS, originColumns } from "./cart-origins"
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

const ADDRESS = (side: "shipping" | "billing") =>
  `(select to_jsonb(a) from cart_address a where a.id = c.${side}_address_id and a.deleted_at is null)`

async function readCartOfCollection(
  connection: Connection,
  collectionId: string,
  origin: (string | null)[]
): Promise<PaidCart | null> {
  const { rows } = await connection.raw<{ rows: PaidCart[] }>(
    `with paid as (
       select c.* from cart_payment_collection l
         join cart c on c.id = l.cart_id and c.deleted_at is null
        where l.payment_collection_id = ? and l.deleted_at is null
        limit 1),
     saved as (
       insert into blacklist_cart_origin as o (cart_id, ${ORIGIN_COLUMNS}, seen_at)
       select c.id, ?, ?, ?, ?, ?, ?, now() from paid c where c.completed_at is null
       on conflict (cart_id) do update ${ORIGIN_CHANGES})
     select jsonb_build_object(
              'id', c.id, 'email', c.email, 'completed_at', c.completed_at,
              'sales_channel_id', c.sales_channel_id, 'customer_id', c.customer_id,
              'customer', (select jsonb_build_object('id', p.id, 'email', p.email, 'phone', p.phone)
                             from customer p where p.id = c.customer_id and p.deleted_at is null),
              'shipping_address', ${ADDRESS("shipping")},
              'billing_address', ${ADDRESS("billing")}) as cart,
            array(select s.id from payment_session s
                   where s.payment_collection_id = ? and s.deleted_at is null) as payment_session_ids
       from paid c`,
    [collectionId, ...origin, collectionId] as Knex.RawBinding[]
  )
  return rows[0] ?? null
}
