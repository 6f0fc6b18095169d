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

/**
 * `blacklist_entry_networks_written`: the same for `blacklist_entry_prefix` and the networks of entries. A length
 * stays when its last network goes. Once it is there, nobody waits for who writes it at the same time.
 */
export const ENTRY_NETWORKS_WRITTEN = /* sql */ `
create or replace function blacklist_entry_networks_written() returns trigger
language plpgsql as $$
begin
  insert into blacklist_entry_prefix (family, length)
  select distinct family(w.network::inet), masklen(w.network::inet)
    from written w
  except
  select family, length from blacklist_entry_prefix
   order by 1, 2
  on conflict do nothing;
  return null;
end
$$;`
