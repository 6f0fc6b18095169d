import { INDEX_LOOK_UPS } from "./parts/fragments"

/**
 * `blacklist_order_facts`: everything that the score of placed orders needs: their facts, who the person is and what
 * it costs. Only orders of the ledger are known. What became of things after `p_known_at` is not looked at; null is
 * the moment of each order.
 *
 * With `p_unscored` alone those that have no score yet; without it nothing is written. Total, currency and time are read from core's tables, where
 * these are in the same database.
 */
export const ORDER_FACTS = /* sql */ `
create or replace function blacklist_order_facts(
  p_order_ids text[],
  p_unscored boolean default true,
  p_known_at timestamptz default null
) returns jsonb
language plpgsql volatile
${INDEX_LOOK_UPS}
as $$
declare
  v_fact blacklist_ledger_fact;
  v_order record;
  v_origin blacklist_cart_origin;
  v_facts jsonb := '[]';
begin
  for v_fact in
    select f.* from blacklist_ledger_fact f
     where f.kind = 'order' and f.order_id = any (p_order_ids)
       and (not p_unscored or not exists (select 1 from blacklist_order_screening s
                                           where s.order_id = f.order_id and s.score is not null))
     order by f.happened_at
  loop
    v_order := null;
    if to_regclass('order_summary') is not null then
      select o.created_at, o.currency_code,
             (select coalesce(s.totals -> 'current_order_total' ->> 'value',
                              s.totals ->> 'current_order_total')::numeric
                from order_summary s where s.order_id = o.id and s.deleted_at is null
               order by s.version desc limit 1) as total
        into v_order
        from "order" o
       where o.id = v_fact.order_id and o.deleted_at is null and not o.is_draft_order;
      if not found then
        continue;
      end if;
    else
      select v_fact.happened_at as created_at, null::text as currency_code, null::numeric as total
        into v_order;
    end if;
    v_origin := null;
    select * into v_origin from blacklist_cart_origin g where g.cart_id = v_fact.cart_id;
    v_facts := v_facts || jsonb_build_object(
      'order_id', v_fact.order_id,
      'cart_id', v_fact.cart_id,
      'placed_at', v_order.created_at,
      'hashes', v_fact.hashes,
      'currency_code', v_order.currency_code,
      'total', v_order.total,
      'large_from', blacklist_large_order(v_order.currency_code, false, p_unscored),
      'ip', v_origin.ip,
      'facts', blacklist_person_facts(v_fact.hashes, v_order.created_at,
        coalesce(p_known_at, v_order.created_at), v_fact.order_id, v_fact.cart_id,
        v_origin.ip, v_origin.ip_key::int8));
  end loop;
  return jsonb_build_object(
    'settings', (select s.stored -> 'risk' from blacklist_setting s where s.deleted_at is null limit 1),
    'orders', v_facts);
end
$$;`
