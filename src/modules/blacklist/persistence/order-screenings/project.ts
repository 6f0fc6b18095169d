import type { Connection } from "../connection"
import { type CoreOrder, readCoreOrders } from "./core-orders"
import { searchWords } from "./search-words"

const copyOf = (order: CoreOrder) => ({
  order_id: order.id,
  display_id: order.display_id,
  placed_at: order.created_at,
  customer_id: order.customer_id,
  email: order.email,
  customer_name: order.customer ?? order.shipping ?? order.billing,
  currency_code: order.currency_code,
  sales_channel_id: order.sales_channel_id,
  total: order.total ?? "0",
  words: searchWords({ ...order, names: [order.customer, order.shipping, order.billing] }),
})

/** Whether an order still looks suspicious; the same as `is-suspicious.ts` of the API says. */
const SUSPICIOUS = `
  exists (select 1 from blacklist_suspicion s
           where s.order_id = g.order_id and s.status <> 'dismissed' and s.deleted_at is null)
  or exists (select 1 from blacklist_decision d
              where d.order_id = g.order_id and d.outcome = 'flag' and d.deleted_at is null
                and d.verdict is distinct from 'wrong' and d.created_at > coalesce(
                  (select max(s.reviewed_at) from blacklist_suspicion s
                    where s.order_id = g.order_id and s.deleted_at is null), '-infinity'))`

/**
 * Whether an order was looked at: a decision about it is known that was no failure, or its fact says that it
 * came through a screened checkout.
 */
const SCREENED = `
  exists (select 1 from blacklist_decision d
           where d.order_id = g.order_id and not d.rescreen_due and d.deleted_at is null)
  or exists (select 1 from blacklist_ledger_fact f
              where f.kind = 'order' and f.order_id = g.order_id and f.screened)
     and not exists (select 1 from blacklist_decision d
                      where d.order_id = g.order_id and d.rescreen_due and d.deleted_at is null)`

const SHOWN_DECISION = `
  select d.id, d.outcome from blacklist_decision d
   where d.order_id = g.order_id and d.deleted_at is null
   order by (d.outcome = 'flag') desc, d.created_at desc, d.id desc limit 1`

const NEWEST_HOLD = `
  select h.status from blacklist_hold h
   where h.order_id = g.order_id and h.deleted_at is null
   order by h.created_at desc, h.id desc limit 1`

const COPIED = [
  "display_id",
  "placed_at",
  "customer_id",
  "email",
  "customer_name",
  "currency_code",
  "sales_channel_id",
  "total",
  "words",
  "suspicious",
  "hold",
  "decision_id",
]

const WRITE = `
  insert into blacklist_order_screening as t (order_id, display_id, placed_at, customer_id, email, customer_name,
         currency_code, sales_channel_id, total, words, screened, suspicious, outcome, hold, decision_id)
  select g.order_id, g.display_id, g.placed_at, g.customer_id, g.email, g.customer_name, g.currency_code,
         g.sales_channel_id, g.total, array_to_tsvector(g.words), ${SCREENED}, ${SUSPICIOUS},
         coalesce(d.outcome, case when ${SCREENED} then 'allow' end), h.status, d.id
    from jsonb_to_recordset(?::jsonb) as g (order_id text, display_id int, placed_at timestamptz, customer_id text,
           email text, customer_name text, currency_code text, sales_channel_id text, total numeric, words text[])
    left join lateral (${SHOWN_DECISION}) d on true
    left join lateral (${NEWEST_HOLD}) h on true
   order by g.order_id
  on conflict (order_id) do update
     set ${COPIED.map((column) => `${column} = excluded.${column}`).join(", ")},
         screened = excluded.screened or t.checked_at is not null,
         outcome = coalesce(excluded.outcome, case when t.checked_at is not null then 'allow' end),
         updated_at = now()`

/**
 * Copies orders as they are now, and drops the copies of those that are gone. Whoever calls it holds the
 * lock of copies: an older state must not be written over a newer one.
 */
export async function project(connection: Connection, ids: string[]): Promise<void> {
  if (!ids.length) return
  const orders = await readCoreOrders(connection, ids)
  const placed = orders.filter(({ is_draft_order }) => !is_draft_order)
  const drafts = orders.filter(({ is_draft_order }) => is_draft_order).map(({ id }) => id)
  const placedIds = placed.map(({ id }) => id)
  if (placed.length) {
    await connection.raw(WRITE, [JSON.stringify(placed.map(copyOf))])
  }
  const gone = ids.filter((id) => !placedIds.includes(id))
  if (gone.length) {
    await connection.raw("delete from blacklist_order_screening where order_id = any (?::text[])", [
      gone,
    ])
  }
  // A draft may become an order long after it was made.
  if (drafts.length) {
    await connection.raw(
      "insert into blacklist_order_draft (order_id) select unnest(?::text[]) on conflict do nothing",
      [drafts]
    )
  }
}
