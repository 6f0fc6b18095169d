import { INDEX_LOOK_UPS } from "./parts/fragments"

/**
 * `blacklist_claim`: takes a place among the orders that rules permit. Under advisory locks on everything
 * that the rules compare: counts, and takes the place unless a rule is full. Returns `{ "stale": true }` where
 * the rules have changed since `p_revision`.
 *
 * Settings as for `blacklist_lookup`. A claim that has waited many times its budget gives its connection back
 * (`lock_timeout`).
 */
export const CLAIM = /* sql */ `
create or replace function blacklist_claim(
  p_revision uuid,
  p_cart_id text,
  p_hashes jsonb,
  p_fact_keys int8[],
  p_locks int8[],
  p_lifetime interval,
  p_queries int[],
  p_keys int8[],
  p_period_numbers int[],
  p_limits int[],
  p_periods interval[],
  p_distinct text[],
  p_refusing int[]
) returns jsonb
language plpgsql volatile
${INDEX_LOOK_UPS}
set lock_timeout = '5s'
set timezone = 'UTC'
as $$
declare
  v_lock int8;
  v_now timestamptz;
  v_counts jsonb;
  v_former bigint;
  v_own bigint;
  v_claim bigint;
  v_full boolean;
begin
  -- Rules are changed under the exclusive lock: a fact is indexed under all sets, or under none.
  perform pg_advisory_xact_lock_shared(hashtext('blacklist_ledger_set')::int8);
  if p_revision is distinct from (select r.revision from blacklist_rule_revision r where r.id) then
    return jsonb_build_object('stale', true);
  end if;

  -- The log is written in order: what makes the order durable makes this claim durable before it. To
  -- wait for the disk here as well would double the time that checkouts of one shopper wait for each other.
  perform set_config('synchronous_commit', 'off', true);

  -- In one order for all, so that two checkouts wait for one another and never both.
  foreach v_lock in array p_locks loop
    perform pg_advisory_xact_lock(v_lock);
  end loop;

  v_now := clock_timestamp();
  delete from blacklist_ledger_fact f
   where f.kind = 'order' and f.cart_id = p_cart_id and f.order_id is null
  returning f.id into v_former;
  -- A statement of its own: it sees keys that the indexing of a new set wrote while the first one waited.
  delete from blacklist_ledger_key k where k.fact_id = v_former;

  -- Where a process was killed between an order and its link, the cart's own order is not counted.
  select f.id into v_own from blacklist_ledger_fact f
   where f.kind = 'order' and f.cart_id = p_cart_id;
  v_counts := coalesce(blacklist_count(p_queries, p_keys, p_period_numbers, p_limits, p_periods,
    v_now, 'infinity', coalesce(v_own, -1), p_distinct), '{}');

  select coalesce(bool_or((v_counts ->> p.query::text)::int >= p.most), false)
    into v_full
    from unnest(p_queries, p_limits) as p (query, most)
   where p.query = any (p_refusing);
  if not v_full then
    insert into blacklist_ledger_fact (kind, happened_at, expires_at, cart_id, screened, hashes)
    values ('order', v_now, v_now + p_lifetime, p_cart_id, true, p_hashes)
    on conflict do nothing
    returning id into v_claim;
    insert into blacklist_ledger_key (lookup_key, happened_at, expires_at, fact_id)
    select k, v_now, v_now + p_lifetime, v_claim from unnest(p_fact_keys) as k
     where v_claim is not null;
  end if;
  return jsonb_build_object('counts', v_counts, 'claim_id', v_claim);
end
$$;`
