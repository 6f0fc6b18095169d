import { INDEX_LOOK_UPS } from "./parts/fragments"
import { ORIGIN_CHANGES, ORIGIN_COLUMNS } from "./parts/origin"

const ADDRESS = (side: "shipping" | "billing") =>
  `(select to_jsonb(a) from cart_address a
               where a.id = v_cart.${side}_address_id and a.deleted_at is null)`

/**
 * `blacklist_paid_cart`: the cart of a payment collection, as it is screened, with the ids of the collection's
 * payment sessions. In passing it saves where the request came from, while the cart is open and where that has
 * changed. A request without an IP keeps the former one.
 *
 * Reads core's own tables; it writes to the plugin's only. Returns null for the collection of an order. A function,
 * because planning this anew takes as long as running it.
 */
export const PAID_CART = /* sql */ `
create or replace function blacklist_paid_cart(
  p_collection_id text,
  p_ip text,
  p_ip_key text,
  p_counted_ip_key text,
  p_ip_network_key text,
  p_customer_id text,
  p_customer_key text
) returns jsonb
language plpgsql volatile
${INDEX_LOOK_UPS}
as $$
declare
  v_cart record;
begin
  select c.* into v_cart
    from cart_payment_collection l
    join cart c on c.id = l.cart_id and c.deleted_at is null
   where l.payment_collection_id = p_collection_id and l.deleted_at is null
   limit 1;
  if not found then
    return null;
  end if;

  if v_cart.completed_at is null and not exists (
       select 1 from blacklist_cart_origin o
        where o.cart_id = v_cart.id
          and coalesce(p_ip, o.ip) is not distinct from o.ip
          and p_customer_id is not distinct from o.customer_id) then
    insert into blacklist_cart_origin as o (cart_id, ${ORIGIN_COLUMNS}, seen_at)
    values (v_cart.id, p_ip, p_ip_key, p_counted_ip_key, p_ip_network_key, p_customer_id,
            p_customer_key, now())
    on conflict (cart_id) do update ${ORIGIN_CHANGES};
  end if;

  return jsonb_build_object(
    'cart', jsonb_build_object(
      'id', v_cart.id, 'email', v_cart.email, 'completed_at', v_cart.completed_at,
      'sales_channel_id', v_cart.sales_channel_id, 'customer_id', v_cart.customer_id,
      'customer', (select jsonb_build_object('id', p.id, 'email', p.email, 'phone', p.phone)
                     from customer p where p.id = v_cart.customer_id and p.deleted_at is null),
      'shipping_address', ${ADDRESS("shipping")},
      'billing_address', ${ADDRESS("billing")}),
    'payment_session_ids', (select coalesce(jsonb_agg(s.id), '[]')
                              from payment_session s
                             where s.payment_collection_id = p_collection_id
                               and s.deleted_at is null));
end
$$;`
