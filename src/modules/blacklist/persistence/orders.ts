import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AddressFacts, ScreenedOrder } from "../screening/facts"
import type { OrderParts } from "../screening/impact"
import type { Origin } from "../screening/shopper"
import { isCartTableElsewhere } from "./cart-origins"

/** What was asked for of an order, and what is shown of it. */
export interface SeenOrder extends ScreenedOrder {
  display_id?: number | null
  /** Null where it was not asked for, or is not saved any more. */
  origin: Origin | null
}

/** A page of orders: those since a moment, behind the last one of the page before. */
export interface OrderPage {
  since: Date
  after: string
  take: number
}

/** Core's orders, read in SQL: a hundred thousand with the query engine take a minute. Nothing of core's is written. */
export class Orders {
  /** False where core's orders are in another database. */
  private seesOrders = true

  constructor(private readonly knex: Knex) {}

  /**
   * Placed orders, no drafts, by the order of their ids.
   *
   * @returns undefined where core's tables are in another database.
   */
  async page(page: OrderPage, parts: OrderParts): Promise<SeenOrder[] | undefined> {
    if (!this.seesOrders) return undefined
    try {
      return await readPage(this.knex, page, parts)
    } catch (error) {
      if (!isCartTableElsewhere(error)) throw error
      this.seesOrders = false
      return undefined
    }
  }
}

/** Looked up order by order: a join could make PostgreSQL read all addresses for each page. */
const ADDRESS = (side: "shipping" | "billing", columns: (keyof AddressFacts)[]) =>
  columns.length
    ? `(select jsonb_build_object(${columns.map((column) => `'${column}', a.${column}`).join(", ")})
          from order_address a where a.id = o.${side}_address_id and a.deleted_at is null)`
    : "null::jsonb"

const CUSTOMER = `(select jsonb_build_object('id', c.id, 'phone', c.phone)
       from customer c where c.id = o.customer_id and c.deleted_at is null)`

const ORIGIN = `(select jsonb_build_object('ip', g.ip, 'customer_id', g.customer_id)
       from order_cart l join blacklist_cart_origin g on g.cart_id = l.cart_id and g.deleted_at is null
      where l.order_id = o.id and l.deleted_at is null limit 1)`

async function readPage(
  knex: Knex,
  { since, after, take }: OrderPage,
  { address, customer, origin }: OrderParts
): Promise<SeenOrder[]> {
  const { rows } = await knex.raw<{ rows: SeenOrder[] }>(
    `with page as materialized (
       select * from "order"
        where id > ? and created_at >= ? and not is_draft_order and deleted_at is null
        order by id limit ?)
     select o.id, o.display_id, o.email, o.customer_id, o.created_at,
            ${customer ? CUSTOMER : "null::jsonb"} as customer,
            ${ADDRESS("shipping", address)} as shipping_address,
            ${ADDRESS("billing", address)} as billing_address,
            ${origin ? ORIGIN : "null::jsonb"} as origin
       from page o order by o.id`,
    [after, since, take] as Knex.RawBinding[]
  )
  return rows
}
