/**
 * `blacklist_large_order`: from which total on an order in a currency is large: the 95th percentile, by nearest
 * rank, of the store's orders of 180 days. Null where there are fewer than 100 of them, or where core's orders
 * are in another database.
 *
 * It is computed where it was not yet, and a job has it computed anew each night. Of a currency with too few
 * orders it is tried again, after a hundred times as long as it took. Without `p_keep` nothing is written.
 */
export const LARGE_ORDER = /* sql */ `
create or replace function blacklist_large_order(
  p_currency text,
  p_anew boolean default false,
  p_keep boolean default true
)
returns numeric
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set jit = off
set enable_seqscan = on
set enable_hashjoin = on
set enable_sort = on
as $$
declare
  v_began timestamptz := clock_timestamp();
  v_known blacklist_large_order;
  v_amount numeric;
  v_orders int;
begin
  select * into v_known from blacklist_large_order l where l.currency_code = p_currency;
  if found and not p_anew
     and (v_known.amount is not null or v_known.computed_at + 100 * v_known.took > v_began) then
    return v_known.amount;
  end if;
  if p_currency is null or to_regclass('order_summary') is null then
    return null;
  end if;

  select case when count(*) >= 100 then percentile_disc(0.95) within group (order by t.total) end, count(*)
    into v_amount, v_orders
    from (select (select coalesce(s.totals -> 'current_order_total' ->> 'value',
                                  s.totals ->> 'current_order_total')::numeric
                    from order_summary s where s.order_id = o.id and s.deleted_at is null
                   order by s.version desc limit 1) as total
            from "order" o
           where o.currency_code = p_currency and o.created_at > now() - interval '180 days'
             and not o.is_draft_order and o.deleted_at is null) t
   where t.total is not null;

  if not p_keep then
    return v_amount;
  end if;
  insert into blacklist_large_order as l (currency_code, amount, orders, computed_at, took)
  values (p_currency, v_amount, v_orders, v_began, clock_timestamp() - v_began)
  on conflict (currency_code) do update
     set amount = excluded.amount, orders = excluded.orders, computed_at = excluded.computed_at,
         took = excluded.took;
  return v_amount;
end
$$;`
