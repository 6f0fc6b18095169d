import { newestFacts } from "./parts/fragments"

/**
 * `blacklist_count`: for each numbered query, how many different facts lie under its keys within its period.
 * It stops at the query's limit, so that a value with a million facts is as quick as one with three.
 * `p_queries`, `p_period_numbers`, `p_limits` and `p_distinct` belong to `p_keys`; periods are numbered from 1, and
 * null is all time.
 *
 * A query with `p_distinct` counts the different values of that field of the facts' hashes, which may be more than
 * its limit. A fact without such a value counts nothing. Many facts may have one value: the newest thousand under
 * each key are read, or ten times the limit. `p_distinct` is empty where no query asks for it.
 *
 * `p_except` is the checkout's own fact; `p_before` looks back from an order that is placed already.
 * Planned with the settings of the function that calls it.
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
  p_except bigint,
  p_distinct text[]
) returns jsonb
language plpgsql stable
as $$
declare
  v_counts jsonb;
  v_distinct jsonb;
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
                    from unnest(p_queries, p_keys, p_period_numbers, p_limits, p_distinct)
                           as p (query, lookup_key, period, most, field)
                   cross join lateral (
                           ${newestFacts("p.most")}) f
                   where p.field is null) found
           group by found.query) counted;
  if cardinality(p_distinct) = 0 then
    return v_counts;
  end if;

  select jsonb_object_agg(counted.query, counted.facts)
    into v_distinct
    from (select found.query, count(*) as facts
            from (select distinct p.query, v.hashes -> p.field ->> 0 as value
                    from unnest(p_queries, p_keys, p_period_numbers, p_limits, p_distinct)
                           as p (query, lookup_key, period, most, field)
                   cross join lateral (
                           ${newestFacts("greatest(1000, 10 * p.most)")}) f
                    join blacklist_ledger_fact v on v.id = f.fact_id
                   where p.field is not null) found
           where found.value is not null
           group by found.query) counted;
  return coalesce(v_counts, '{}') || coalesce(v_distinct, '{}');
end
$$;`
