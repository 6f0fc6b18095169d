/**
 * `blacklist_count`: for each numbered query, how many different facts lie under its keys within its period.
 * It stops at the query's limit, so that a value with a million facts is as quick as one with three.
 * `p_queries`, `p_period_numbers` and `p_limits` belong to `p_keys`; periods are numbered from 1, and null is all
 * time.
 *
 * `p_except` is the checkout's own fact; `p_before` looks back from an order that is placed already.
 * Planned with the settings of the function that calls it: `blacklist_lookup` or `blacklist_claim`.
 */
export const COUNT = /* sql */ `
create or replace function blacklist_count(
  p_queries int[],
  p_keys int8[],
  p_period_numbers int[],
  p_limits int[],
  p_periods interval[],
  p_from timestamptz,
  p_before timestamptz,
  p_except bigint
) returns jsonb
language plpgsql stable
as $$
declare
  v_counts jsonb;
  v_period interval;
  v_since timestamptz[] := '{}';
begin
  foreach v_period in array p_periods loop
    v_since := v_since || coalesce(p_from - v_period, '-infinity'::timestamptz);
  end loop;

  select jsonb_object_agg(counted.query, counted.facts)
    into v_counts
    from (select found.query, count(*) as facts
            from (select distinct p.query, f.fact_id
                    from unnest(p_queries, p_keys, p_period_numbers, p_limits)
                           as p (query, lookup_key, period, most)
                   cross join lateral (
                           select k.fact_id
                             from blacklist_ledger_key k
                            where k.lookup_key = p.lookup_key
                              and k.happened_at > v_since[p.period]
                              and k.happened_at < p_before
                              and k.expires_at > now()
                              and k.fact_id <> p_except
                            order by k.happened_at desc
                            limit p.most) f) found
           group by found.query) counted;
  return v_counts;
end
$$;`
