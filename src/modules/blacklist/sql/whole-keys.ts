/**
 * `blacklist_whole_keys`: completes keys by what a cart's saved origin tells. The bits of `p_needs` are those of
 * `KEY_NEEDS`: 1 adds the hash of the IP, 2 that of its network, 4 asks only for a guest, 8 only for the
 * owner of the account. A key that cannot be completed, or is not asked for, is null and finds nothing.
 */
export const WHOLE_KEYS = /* sql */ `
create or replace function blacklist_whole_keys(
  p_keys int8[],
  p_needs int[],
  p_ip_key int8,
  p_network_key int8,
  p_is_owner boolean
) returns int8[]
language sql immutable
as $$
  select array_agg(
           case when u.needs & 4 > 0 and p_is_owner or u.needs & 8 > 0 and not p_is_owner then null
                else u.lookup_key
                  # (case when u.needs & 1 > 0 then p_ip_key else 0 end)
                  # (case when u.needs & 2 > 0 then p_network_key else 0 end) end order by u.place)
    from unnest(p_keys, p_needs) with ordinality as u (lookup_key, needs, place)
$$;`
