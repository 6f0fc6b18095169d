/**
 * `blacklist_record_facts`: writes facts with their keys, and leaves facts that exist already. Returns the
 * ids of the new ones, or null where the rules have changed since `p_revision`.
 */
export const RECORD_FACTS = /* sql */ `
create or replace function blacklist_record_facts(p_revision uuid, p_facts jsonb) returns bigint[]
language plpgsql volatile
as $$
declare
  v_ids bigint[];
begin
  perform pg_advisory_xact_lock_shared(hashtext('blacklist_ledger_set')::int8);
  if p_revision is distinct from (select r.revision from blacklist_rule_revision r where r.id) then
    return null;
  end if;

  with given as materialized (
    select nextval(pg_get_serial_sequence('blacklist_ledger_fact', 'id')) as id, f.*
      from jsonb_to_recordset(p_facts) as f (
             kind text, happened_at timestamptz, cart_id text, order_id text,
             payment_session_id text, provider_event_id text, provider_event_fields jsonb,
             source_id text, screened boolean, hashes jsonb, keys int8[])),
  recorded as (
    insert into blacklist_ledger_fact (id, kind, happened_at, cart_id, order_id,
           payment_session_id, provider_event_id, provider_event_fields, source_id, screened, hashes)
    overriding system value
    select id, kind, happened_at, cart_id, order_id, payment_session_id, provider_event_id,
           provider_event_fields, source_id, coalesce(screened, false), hashes
      from given
    on conflict do nothing
    returning id),
  indexed as (
    insert into blacklist_ledger_key (lookup_key, happened_at, fact_id)
    select k, g.happened_at, g.id
      from given g
      join recorded using (id)
     cross join lateral unnest(g.keys) as k)
  select coalesce(array_agg(id), '{}') into v_ids from recorded;
  return v_ids;
end
$$;`
