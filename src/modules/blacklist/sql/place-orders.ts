/**
 * `blacklist_place_orders`: confirms the claims of carts that became orders. Without `p_cart_ids` the carts are
 * read from core's link table (read only), and the answer is null where that is in another database.
 *
 * Returns, for each order, its cart, whether the order is recorded, and whether a decision of the cart still
 * waits for the order (`decided`).
 */
export const PLACE_ORDERS = /* sql */ `
create or replace function blacklist_place_orders(p_order_ids text[], p_cart_ids text[] default null)
returns jsonb
language plpgsql volatile
as $$
declare
  v_cart_ids text[] := p_cart_ids;
  v_confirmed bigint[];
  v_placed jsonb;
begin
  if v_cart_ids is null then
    if to_regclass('order_cart') is null then
      return null;
    end if;
    select array_agg((select c.cart_id from order_cart c
                       where c.order_id = o.order_id and c.deleted_at is null limit 1) order by o.place)
      into v_cart_ids
      from unnest(p_order_ids) with ordinality as o (order_id, place);
  end if;

  with confirmed as (
    update blacklist_ledger_fact f
       set order_id = l.order_id, expires_at = 'infinity'
      from unnest(p_order_ids, v_cart_ids) as l (order_id, cart_id)
     where f.kind = 'order' and f.cart_id = l.cart_id and f.order_id is null
       and not exists (select 1 from blacklist_ledger_fact o
                        where o.kind = 'order' and o.order_id = l.order_id)
    returning f.id)
  select array_agg(id) into v_confirmed from confirmed;
  -- A statement of its own: it sees keys that the indexing of a new set wrote while the first one waited.
  if v_confirmed is not null then
    update blacklist_ledger_key k set expires_at = 'infinity'
     where k.fact_id = any (v_confirmed) and k.expires_at < 'infinity';
  end if;

  select jsonb_agg(jsonb_build_object(
           'order_id', l.order_id,
           'cart_id', l.cart_id,
           'recorded', exists (select 1 from blacklist_ledger_fact f
                                where f.kind = 'order' and f.order_id = l.order_id),
           'decided', exists (select 1 from blacklist_decision d
                               where d.cart_id = l.cart_id and d.stage = 'complete_cart'
                                 and d.outcome <> 'refuse' and d.order_id is null
                                 and d.deleted_at is null)))
    into v_placed
    from unnest(p_order_ids, v_cart_ids) as l (order_id, cart_id);
  return coalesce(v_placed, '[]');
end
$$;`
