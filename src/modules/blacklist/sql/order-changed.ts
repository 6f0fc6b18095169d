/**
 * `blacklist_order_changed`: notes that something about an order has changed. It appends, and waits for nobody.
 */
export const ORDER_CHANGED = /* sql */ `
create or replace function blacklist_order_changed() returns trigger
language plpgsql
as $$
begin
  insert into blacklist_order_due (order_id)
  values (case when tg_op = 'DELETE' then old.order_id else new.order_id end);
  return null;
end
$$;`
