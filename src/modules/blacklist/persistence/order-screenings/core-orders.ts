import type { Connection } from "../connection"

/** What of core's is copied of an order. */
export interface CoreOrder {
  id: string
  display_id: number | null
  custom_display_id: string | null
  created_at: Date
  customer_id: string | null
  email: string | null
  currency_code: string
  sales_channel_id: string | null
  is_draft_order: boolean
  total: string | null
  customer: string | null
  shipping: string | null
  billing: string | null
}

const NAME = "nullif(trim(concat_ws(' ', a.first_name, a.last_name)), '')"

/** Each looked up by its key: a join could make PostgreSQL read whole tables for a few orders. */
const ORDERS = `
  select o.id, o.display_id, o.custom_display_id, o.created_at, o.customer_id, o.email, o.currency_code,
         o.sales_channel_id, o.is_draft_order,
         (select coalesce(s.totals -> 'current_order_total' ->> 'value', s.totals ->> 'current_order_total')
            from order_summary s where s.order_id = o.id and s.deleted_at is null
           order by s.version desc limit 1) as total,
         (select ${NAME} from customer a where a.id = o.customer_id and a.deleted_at is null) as customer,
         (select ${NAME} from order_address a where a.id = o.shipping_address_id and a.deleted_at is null) as shipping,
         (select ${NAME} from order_address a where a.id = o.billing_address_id and a.deleted_at is null) as billing
    from "order" o
   where o.id = any (?::text[]) and o.deleted_at is null`

/** Core's orders with what is copied of them. They are only read. */
export async function readCoreOrders(connection: Connection, ids: string[]): Promise<CoreOrder[]> {
  const { rows } = await connection.raw<{ rows: CoreOrder[] }>(ORDERS, [ids])
  return rows
}
