import { INDEX_LOOK_UPS } from "./parts/fragments"

/**
 * `blacklist_order_fates`: notes on the facts of orders what became of these: when they were paid in full, cancelled,
 * and when something of them came back. Core's tables are read only.
 *
 * @returns how many facts learnt something.
 */
export const ORDER_FATES = /* sql */ `
create or replace function blacklist_order_fates(p_order_ids text[]) returns int
language plpgsql volatile
${INDEX_LOOK_UPS}
as $$
declare
  v_changed int;
begin
  if to_regclass('order_transaction') is null then
    return 0;
  end if;
  with fate as materialized (
    select o.id as order_id,
           coalesce(o.canceled_at, case when o.status = 'canceled' then o.updated_at end) as cancelled_at,
           case when paid.amount >= o.total then coalesce(paid.at, o.created_at) end as paid_at,
           (select min(coalesce(r.received_at, r.updated_at)) from "return" r
             where r.order_id = o.id and r.status in ('received', 'partially_received')
               and r.deleted_at is null) as returned_at
      from (select c.*,
                   (select coalesce(s.totals -> 'current_order_total' ->> 'value',
                                    s.totals ->> 'current_order_total')::numeric
                      from order_summary s where s.order_id = c.id and s.deleted_at is null
                     order by s.version desc limit 1) as total
              from "order" c where c.id = any (p_order_ids)) o
     cross join lateral (select coalesce(sum(t.amount), 0) as amount, max(t.created_at) as at
                           from order_transaction t
                          where t.order_id = o.id and t.amount > 0 and t.deleted_at is null) paid),
  changed as (
    update blacklist_ledger_fact f
       set cancelled_at = fate.cancelled_at, paid_at = fate.paid_at, returned_at = fate.returned_at
      from fate
     where f.kind = 'order' and f.order_id = fate.order_id
       and (f.cancelled_at, f.paid_at, f.returned_at)
           is distinct from (fate.cancelled_at, fate.paid_at, fate.returned_at)
    returning f.id)
  select count(*) into v_changed from changed;
  return v_changed;
end
$$;`
