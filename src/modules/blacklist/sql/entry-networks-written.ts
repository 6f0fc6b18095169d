/**
 * `blacklist_entry_networks_written`: the trigger function that keeps `blacklist_entry_prefix`, the lengths of the
 * prefixes that the networks of entries have. A length stays when its last network goes; it costs a look-up
 * one probe. Once it is there, nobody waits for who writes it at the same time.
 */
export const ENTRY_NETWORKS_WRITTEN = /* sql */ `
create or replace function blacklist_entry_networks_written() returns trigger
language plpgsql as $$
begin
  insert into blacklist_entry_prefix (family, length)
  select distinct family(w.network::inet), masklen(w.network::inet)
    from written w
   order by 1, 2
  on conflict do nothing;
  return null;
end
$$;`
