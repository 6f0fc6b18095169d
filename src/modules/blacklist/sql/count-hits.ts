import { INDEX_LOOK_UPS, SELECT_OWN_FACT } from "./parts/fragments"

/**
 * `blacklist_count_hits`: counts for the rules that hit a checkout, further than the look-up does, which stops at
 * the limit. Of a cart or an order that is in the ledger itself, the own fact is left out.
 *
 * Settings as for `blacklist_lookup`.
 */
export const COUNT_HITS = /* sql */ `
create or replace function blacklist_count_hits(
  p_cart_id text,
  p_order_id text,
  p_at timestamptz,
  p_queries int[],
  p_keys int8[],
  p_period_numbers int[],
  p_limits int[],
  p_periods interval[],
  p_distinct text[]
) returns jsonb
language plpgsql stable
${INDEX_LOOK_UPS}
set timezone = 'UTC'
as $$
declare
  v_own bigint;
begin
  ${SELECT_OWN_FACT}
  return coalesce(blacklist_count(p_queries, p_keys, p_period_numbers, p_limits, p_periods,
    coalesce(p_at, now()), coalesce(p_at, 'infinity'), coalesce(v_own, -1), p_distinct), '{}');
end
$$;`
