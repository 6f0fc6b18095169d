import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * `blacklist_claim` once more: a cart whose order is on record already, but not linked to it, claims
 * without counting that order. Such an order is what a process leaves that was killed in between.
 */
export class Migration20261122064000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
create or replace function blacklist_claim(
  p_revision uuid,
  p_cart_id text,
  p_hashes jsonb,
  p_fact_keys int8[],
  p_locks int8[],
  p_lifetime interval,
  p_questions int[],
  p_keys int8[],
  p_periods interval[],
  p_limits int[],
  p_refusing int[]
) returns jsonb
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set enable_sort = off
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
  -- Rules are changed under the exclusive lock: a fact is filed under all sets, or not at all.
  perform pg_advisory_xact_lock_shared(hashtext('blacklist_ledger_set')::int8);
  if p_revision is distinct from (select r.revision from blacklist_rule_revision r where r.id) then
    return jsonb_build_object('stale', true);
  end if;

  -- The log is written in order: what makes the order durable makes this claim durable before it. To
  -- wait for the disk here as well would double the time that checkouts of one shopper wait in line.
  perform set_config('synchronous_commit', 'off', true);

  -- In one order for all, so that two checkouts wait for one another and never both.
  foreach v_lock in array p_locks loop
    perform pg_advisory_xact_lock(v_lock);
  end loop;

  v_now := clock_timestamp();
  delete from blacklist_ledger_fact f
   where f.kind = 'order' and f.cart_id = p_cart_id and f.order_id is null
  returning f.id into v_former;
  -- A statement of its own: it sees keys that a new rule's filing wrote while the first one waited.
  delete from blacklist_ledger_key k where k.fact_id = v_former;

  -- An order that this cart left behind, when its process was killed, does not stand in its way.
  select f.id into v_own from blacklist_ledger_fact f
   where f.kind = 'order' and f.cart_id = p_cart_id;
  v_counts := coalesce(blacklist_count(p_questions, p_keys, p_periods, p_limits,
    v_now, 'infinity', coalesce(v_own, -1)), '{}');

  select coalesce(bool_or((v_counts ->> p.countQuery::text)::int >= p.most), false)
    into v_full
    from unnest(p_questions, p_limits) as p (countQuery, most)
   where p.countQuery = any (p_refusing);
  if not v_full then
    insert into blacklist_ledger_fact (kind, happened_at, expires_at, cart_id, hashes)
    values ('order', v_now, v_now + p_lifetime, p_cart_id, p_hashes)
    on conflict do nothing
    returning id into v_claim;
    insert into blacklist_ledger_key (lookup_key, happened_at, expires_at, fact_id)
    select k, v_now, v_now + p_lifetime, v_claim from unnest(p_fact_keys) as k
     where v_claim is not null;
  end if;
  return jsonb_build_object('counts', v_counts, 'claim_id', v_claim);
end
$$;`)
  }

  override async down(): Promise<void> {
    // The function as it is now serves the earlier version as well, and goes with its migration.
  }
}
