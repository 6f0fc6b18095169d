/**
 * `blacklist_count`: for each numbered query, how many different facts lie under its keys within its period.
 * It stops at the query's limit, so that a value with a million facts is as quick as one with three.
 *
 * `p_except` is the checkout's own fact; `p_before` looks back from an order that is placed already.
 * Planned with the settings of the function that calls it: `blacklist_lookup` or `blacklist_claim`.
 */
export const COUNT = /* sql */ `
create or replace function blacklist_count(
  p_queries int[],
  p_keys int8[],
  p_periods interval[],
  p_limits int[],
  p_from timestamptz,
  p_before timestamptz,
  p_except bigint
) returns jsonb
language plpgsql stable
as $$
declare
  v_counts jsonb;
begin
  select jsonb_object_agg(counted.query, counted.facts)
    into v_counts
    from (select p.query, count(distinct f.fact_id) as facts
            from unnest(p_queries, p_keys, p_periods, p_limits)
                   as p (query, lookup_key, period, most)
           cross join lateral (
                   select k.fact_id
                     from blacklist_ledger_key k
                    where k.lookup_key = p.lookup_key
                      and k.happened_at > coalesce(p_from - p.period, '-infinity'::timestamptz)
                      and k.happened_at < p_before
                      and k.expires_at > now()
                      and k.fact_id <> p_except
                    order by k.happened_at desc
                    limit p.most) f
           group by p.query) counted;
  return v_counts;
end
$$;`
