import { asStored, flagged, hits, isHit, JUDGED_RIGHT, JUDGED_WRONG, refused } from "./counted"

/*
 * What the overview asks the database. They take `:since`, `:until`, `:first_day`, `:last_day`, `:tz` and
 * `:channels`; null stands for every channel. Casts are written as `cast(…)`: `:since::timestamptz` would be read as something else.
 */

const SINCE = "cast(:since as timestamptz)"
const UNTIL = "cast(:until as timestamptz)"

const within = (column: string) => `${column} >= ${SINCE} and ${column} < ${UNTIL}`

const inChannels = (column: string) =>
  `(cast(:channels as text[]) is null or ${column} = any (cast(:channels as text[])))`

/** The midnights of the time zone, once: to work out the day of each row would take as long as all the rest. */
const DAYS = `days as materialized (
    select array(select d::timestamp at time zone cast(:tz as text)
                   from generate_series(cast(:first_day as date), cast(:last_day as date), '1 day') d
                  order by d) as midnights)`

/** Which day of the time a moment lies in; the first is 1. */
const dayOf = (column: string) => `width_bucket(${column}, (select midnights from days))`

const DECIDED = `(select * from blacklist_decision d
   where ${within("d.created_at")} and ${inChannels("d.sales_channel_id")})`

/** Flags of orders of the time, which may be flagged long after they were placed, and hardly before. */
const FLAGGING = `(select * from blacklist_decision d
   where d.outcome = 'flag' and d.created_at >= ${SINCE} - interval '1 day')`

const KEPT = `blacklist_decision_total
   where ${within("at")} and ${inChannels("sales_channel_id")}`

/** Orders placed, flagged orders and refused carts: how many a day, and how much money in each currency. */
export const CHECKOUTS = `
  with ${DAYS},
  counted as (
    select 'placed' as kind, ${dayOf("placed_at")} as day, null as currency_code, count(*) as count,
           null::numeric as amount, null::numeric as wrong_amount
      from blacklist_order_screening
     where ${within("placed_at")} and ${inChannels("sales_channel_id")}
     group by 2
    union all
    select 'refused', ${dayOf("at")}, currency_code, count(*), sum(amount), sum(wrong_amount)
      from (${refused(DECIDED)}) r
     group by 2, 3
    union all
    select 'flagged', ${dayOf("at")}, currency_code, count(*), sum(amount), null
      from (${flagged(FLAGGING)}) f
     where ${within("at")} and ${inChannels("sales_channel_id")}
     group by 2, 3
    union all
    select kind, ${dayOf("at")}, nullif(currency_code, ''), sum(count), sum(amount), sum(wrong_amount)
      from ${KEPT} and kind in ('refused', 'flagged')
     group by 1, 2, 3)
  select kind, day, currency_code, sum(count)::int as count, sum(amount)::text as amount,
         sum(wrong_amount)::text as wrong_amount
    from counted
   group by grouping sets ((kind, day), (kind, currency_code))`

const REASONS = 1000

/** What a reason is called now; of what is gone there is no row. */
const NAMES = `
  select e.id, e.reason as name from blacklist_entry e where r.reason_type = 'entry' and e.id = r.reason_id
  union all
  select m.id, m.name from blacklist_manual_rule m where r.reason_type = 'manual_rule' and m.id = r.reason_id
  union all
  select a.id, a.name from blacklist_auto_rule a where r.reason_type = 'auto_rule' and a.id = r.reason_id
  union all
  select s.id, s.reason from blacklist_customer_status s
   where r.reason_type = 'customer_status' and s.id = r.reason_id`

/**
 * How often each reason was found, and what was thought of it. The same is counted as by `hit()`, in a third of the time:
 * by ids alone, and only where there are several decisions about a checkout is the checkout looked at. What a reason
 * is, and whether it speaks for the shopper, is said by the newest decision that has it.
 */
export const BY_REASON = `
  with d as materialized (
    select d.id, hashtextextended(coalesce(d.cart_id, d.order_id, d.id), 0) as checkout, d.verdict, d.created_at,
           case when 'error' = any (d.reason_types) then d.reason_ids || ''::text else d.reason_ids end as reason_ids
      from ${DECIDED} d
     where ${hits("d")}),
  again as materialized (select checkout from d group by 1 having count(*) > 1),
  found as (
    select r.reason_id, max(d.id collate "C") as decision_id, count(*) as hits,
           count(*) filter (where d.verdict = 'right') as judged_right,
           count(*) filter (where d.verdict = 'wrong') as judged_wrong
      from d cross join lateral unnest(d.reason_ids) as r (reason_id)
     where not exists (select 1 from again a where a.checkout = d.checkout)
     group by 1
    union all
    select reason_id, max(decision_id), count(*), count(*) filter (where ${JUDGED_RIGHT}),
           count(*) filter (where ${JUDGED_WRONG})
      from (select r.reason_id, max(d.id collate "C") as decision_id,
                   max(d.created_at) filter (where d.verdict = 'right') as right_at,
                   max(d.created_at) filter (where d.verdict = 'wrong') as wrong_at
              from again join d using (checkout) cross join lateral unnest(d.reason_ids) as r (reason_id)
             group by r.reason_id, checkout) h
     group by 1),
  live as (
    select reason_id, max(decision_id) as decision_id, sum(hits) as hits, sum(judged_right) as judged_right,
           sum(judged_wrong) as judged_wrong
      from found
     group by 1),
  reasons as (
    select reason_type, reason_id, max(former_name) as former_name, sum(hits)::int as hits,
           sum(judged_right)::int as judged_right, sum(judged_wrong)::int as judged_wrong
      from (select e.reason ->> 'type' as reason_type, l.reason_id, e.reason ->> 'name' as former_name, l.hits,
                   l.judged_right, l.judged_wrong
              from live l
              join blacklist_decision d on d.id = ${asStored("l.decision_id")}
             cross join lateral (select r as reason from jsonb_array_elements(d.reasons) r
                                  where coalesce(r ->> 'id', '') = l.reason_id and ${isHit("r")}
                                  limit 1) e
            union all
            select reason_type, reason_id, null, count, judged_right, judged_wrong
              from ${KEPT} and kind = 'hit') both_of_them
     group by 1, 2
     order by hits desc, 1, 2
     limit ${REASONS})
  select r.reason_type, r.reason_id, r.hits, r.judged_right, r.judged_wrong,
         case when n.id is not null then n.name else r.former_name end as name
    from reasons r
    left join lateral (${NAMES}) n on true
   order by r.hits desc, r.reason_type, r.reason_id`

/** Core's cart tells the channel of a suspicion without an order, and of a decline. */
const ofCart = (column: string) =>
  `exists (select 1 from cart c where c.id = ${column} and ${inChannels("c.sales_channel_id")})`

const ofOrder = (column: string) =>
  `exists (select 1 from blacklist_order_screening o
            where o.order_id = ${column} and ${inChannels("o.sales_channel_id")})`

const openSuspicions = (condition: string) => `
  select count(*)::int as count, min(s.created_at) as oldest_at
    from blacklist_suspicion s
   where s.status = 'open' and s.deleted_at is null and ${condition}`

export const OPEN_SUSPICIONS = openSuspicions("true")
export const OPEN_SUSPICIONS_OF_CHANNELS = openSuspicions(
  `(${ofOrder("s.order_id")} or s.order_id is null and ${ofCart("s.cart_id")})`
)

/** Held orders with what they are worth. */
export const HOLDS = `
  select o.currency_code, count(*)::int as count, sum(o.total)::text as amount
    from blacklist_hold h
    left join blacklist_order_screening o on o.order_id = h.order_id
   where h.status = 'held' and h.deleted_at is null and ${inChannels("o.sales_channel_id")}
   group by 1`

export const BANS = `
  select source, count(*)::int as count
    from blacklist_customer_status
   where status = 'blacklisted' and (expires_at is null or expires_at > now()) and deleted_at is null
   group by 1
   order by 1`

const declinedOn = (condition: string) => `
  with ${DAYS}
  select 'declined' as kind, ${dayOf("f.happened_at")} as day, count(*)::int as count
    from blacklist_ledger_fact f
   where f.kind = 'payment_failure' and ${within("f.happened_at")} and ${condition}
   group by 2`

export const DECLINED = declinedOn("true")
export const DECLINED_OF_CHANNELS = declinedOn(ofCart("f.cart_id"))

/** Orders that a payment provider has a payment of, by core's tables. */
export const PAID = `
  with ${DAYS}
  select 'paid' as kind, ${dayOf("o.placed_at")} as day, count(*)::int as count
    from blacklist_order_screening o
   where ${within("o.placed_at")} and ${inChannels("o.sales_channel_id")}
     and exists (select 1
                   from order_payment_collection l
                   join payment p on p.payment_collection_id = l.payment_collection_id
                                 and p.deleted_at is null
                  where l.order_id = o.order_id and l.deleted_at is null)
   group by 2`
