/**
 * What decisions count for in the overview, as words of SQL over a relation of decisions: those of a time, or those
 * that are being deleted.
 *
 * A checkout that was decided about several times counts once: by the newest of its decisions that was reviewed,
 * else by the newest.
 */

/** Ids in the order of their bytes, which is several times as fast to sort as that of a language. */
const BYTES = `collate "C"`

/** The same in the order in which columns are indexed. */
export const asStored = (column: string) => `${column} collate pg_catalog."default"`

const STANDS_FOR_ITS_CHECKOUT = `verdict is null, created_at desc, id ${BYTES} desc`

/** Decisions that refused a cart. */
export const refuses = (d: string) =>
  `${d}.outcome = 'refuse' and ${d}.enforced and ${d}.stage <> 'order_check' and ${d}.deleted_at is null`

/** Decisions that flagged an order. */
export const flags = (d: string) =>
  `${d}.outcome = 'flag' and ${d}.enforced and ${d}.order_id is not null and ${d}.deleted_at is null`

/** Decisions whose reasons are hits: an early look that let the shopper through comes again at completion. */
export const hits = (d: string) =>
  `(${d}.stage <> 'payment_session' or ${d}.outcome = 'refuse') and ${d}.deleted_at is null`

/** Refused carts with what they were worth. */
export const refused = (decisions: string) => `
  select distinct on (coalesce(d.cart_id, d.id) ${BYTES})
         d.created_at as at, d.sales_channel_id, d.currency_code, d.amount,
         case when d.verdict = 'wrong' then d.amount end as wrong_amount
    from ${decisions} d
   where ${refuses("d")}
   order by coalesce(d.cart_id, d.id) ${BYTES}, ${STANDS_FOR_ITS_CHECKOUT}`

/** Flagged orders with what they were worth, when they were placed. An order that is gone counts nowhere. */
export const flagged = (decisions: string) => `
  select o.placed_at as at, o.sales_channel_id, f.currency_code, f.amount
    from (select distinct on (d.order_id ${BYTES}) d.order_id, d.currency_code, d.amount
            from ${decisions} d
           where ${flags("d")}
           order by d.order_id ${BYTES}, ${STANDS_FOR_ITS_CHECKOUT}) f
    join blacklist_order_screening o on o.order_id = f.order_id`

/**
 * Whether a reason is counted: what only speaks for a shopper is none, and what has no id cannot be told apart. A
 * failure is one, whatever it was answered with.
 */
export const isHit = (reason: string) =>
  `(${reason} ->> 'type' = 'error'
    or ${reason} ->> 'id' is not null and ${reason} ->> 'action' is distinct from 'allow')`

/**
 * Reasons with the checkouts in which they were found, the newest decision by its id, and the newest verdict.
 */
export const hit = (decisions: string) => `
  select r.reason_type, r.reason_id, coalesce(d.cart_id, d.order_id, d.id) ${BYTES} as checkout,
         max(d.created_at) as at, max(d.sales_channel_id) as sales_channel_id, max(d.id ${BYTES}) as decision_id,
         max(d.created_at) filter (where d.verdict = 'right') as right_at,
         max(d.created_at) filter (where d.verdict = 'wrong') as wrong_at
    from ${decisions} d
   cross join lateral (
         select (e ->> 'type') ${BYTES} as reason_type, coalesce(e ->> 'id', '') ${BYTES} as reason_id
           from jsonb_array_elements(d.reasons) e
          where ${isHit("e")}) r
   where ${hits("d")}
   group by 1, 2, 3`

/** Of a hit: whether its newest verdict was this one. */
export const JUDGED_RIGHT = "(right_at is not null and (wrong_at is null or right_at >= wrong_at))"
export const JUDGED_WRONG = "(wrong_at is not null and (right_at is null or right_at < wrong_at))"
