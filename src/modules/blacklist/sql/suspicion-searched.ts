/** `blacklist_suspicion_searched`: the trigger function that keeps the text of a suspicion that a search looks through. */
export const SUSPICION_SEARCHED = /* sql */ `
create or replace function blacklist_suspicion_searched() returns trigger
language plpgsql
as $$
begin
  new.search_text := concat_ws(' ', new.first_name, new.last_name, new.company, new.email, new.phone,
    new.address_1, new.postal_code, new.city, new.ip, new.comment, new.order_id, new.cart_id,
    new.customer_id);
  return new;
end
$$;`
