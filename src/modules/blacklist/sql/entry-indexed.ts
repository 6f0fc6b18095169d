/**
 * `blacklist_entry_indexed`: the trigger function that keeps `blacklist_entry_field_set`, the sets of address
 * fields that entries are indexed under. A set stays when its last entry goes; it costs a look-up one
 * probe an address.
 */
export const ENTRY_INDEXED = /* sql */ `
create or replace function blacklist_entry_indexed() returns trigger
language plpgsql as $$
begin
  if not exists (select 1 from blacklist_entry_field_set s where s.fields = new.lookup_fields) then
    insert into blacklist_entry_field_set (fields) values (new.lookup_fields) on conflict do nothing;
  end if;
  return null;
end
$$;`
