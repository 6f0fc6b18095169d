/**
 * `blacklist_list_networks_written`: the trigger function that keeps `blacklist_list_prefix`, the lengths of the
 * prefixes that the networks of each list have. A length stays until its list is replaced or deleted; it costs a
 * look-up one probe.
 */
export const LIST_NETWORKS_WRITTEN = /* sql */ `
create or replace function blacklist_list_networks_written() returns trigger
language plpgsql as $$
begin
  insert into blacklist_list_prefix (family, length, list_id)
  select distinct family(w.network), masklen(w.network), w.list_id
    from written w
   where w.network is not null
  on conflict do nothing;
  return null;
end
$$;`
