import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The look-up of a checkout in one round trip (`blacklist_lookup`), and the claim of an order that
 * is about to be placed (`blacklist_claim`).
 *
 * Why functions: the ORM writes parameters into the statement, so that PostgreSQL plans each call
 * anew, which costs more than the look-up itself. Inside a function the plans are kept;
 * `force_generic_plan` stops PostgreSQL from re-planning for each set of keys. A plan that was made
 * while a table was small or never analysed is kept as well: the other settings leave nothing to
 * choose but index look-ups, so that it is still right in the middle of an import. Without sorting,
 * because that would read all that lies under a key where the newest few are asked for. Each `offset 0`
 * keeps the filters behind it out of that choice: indexes of Medusa's are partial (`deleted_at is
 * null`), and without statistics going through one of those from end to end looks cheap. A day has 24
 * hours whatever time zone the database is set to, as it has everywhere else in the plugin.
 *
 * `blacklist_count` answers, for each numbered question, how many different facts lie under its keys
 * within its period. It stops at the question's limit: a value that came a million times is as quick
 * as one that came thrice. `p_except` is the checkout's own fact; `p_before` looks back from an order
 * that is placed already.
 */
export class Migration20261122021000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
create or replace function blacklist_count(
  p_questions int[],
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
  select jsonb_object_agg(counted.countQuery, counted.facts)
    into v_counts
    from (select p.countQuery, count(distinct f.fact_id) as facts
            from unnest(p_questions, p_keys, p_periods, p_limits)
                   as p (countQuery, lookup_key, period, most)
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
           group by p.countQuery) counted;
  return v_counts;
end
$$;`)

    this.addSql(`
create or replace function blacklist_lookup(
  p_cart_id text,
  p_customer_id text,
  p_entry_keys int8[],
  p_person_keys int8[],
  p_ip text,
  p_order_id text default null,
  p_logged_in_customer_id text default null,
  p_login_known boolean default false,
  p_at timestamptz default null,
  p_with_groups boolean default false,
  p_suspect_keys int8[] default '{}',
  p_questions int[] default '{}',
  p_keys int8[] default '{}',
  p_add_ip boolean[] default '{}',
  p_periods interval[] default '{}',
  p_limits int[] default '{}'
) returns jsonb
language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set enable_sort = off
set timezone = 'UTC'
as $$
declare
  v_now timestamptz := now();
  v_origin blacklist_cart_origin;
  v_login text := p_logged_in_customer_id;
  v_entry_keys int8[] := p_entry_keys;
  v_keys int8[] := p_keys;
  v_ip inet := p_ip::inet;
  v_settings jsonb;
  v_statuses jsonb;
  v_bans jsonb;
  v_entries jsonb;
  v_groups jsonb;
  v_counts jsonb;
  v_suspicious boolean := false;
  v_own bigint := -1;
begin
  if p_cart_id is not null then
    select * into v_origin from blacklist_cart_origin where cart_id = p_cart_id;
    if found then
      v_entry_keys := v_entry_keys || v_origin.customer_key::int8;
      if v_ip is null then
        v_ip := v_origin.ip::inet;
        v_entry_keys := v_entry_keys || v_origin.ip_key::int8;
      end if;
      if not p_login_known then
        v_login := v_origin.customer_id;
      end if;
    end if;
  end if;

  select stored into v_settings from blacklist_setting where deleted_at is null limit 1;

  select jsonb_agg(jsonb_build_object(
           'id', s.id, 'customer_id', s.customer_id, 'status', s.status, 'reason', s.reason,
           'source', s.source, 'source_id', s.source_id))
    into v_statuses
    from blacklist_customer_status s
   where s.customer_id in (p_customer_id, v_login, v_origin.customer_id)
     and s.deleted_at is null
     and s.status <> 'neutral'
     and (s.expires_at is null or s.expires_at > v_now);

  if cardinality(p_person_keys) > 0 then
    select jsonb_agg(jsonb_build_object(
             'id', b.id, 'customer_id', b.customer_id, 'status', b.status, 'reason', b.reason,
             'source', b.source, 'source_id', b.source_id, 'kind', b.kind, 'value', b.value))
      into v_bans
      from (select s.*, i.kind, i.value
              from blacklist_ban_identity i
              join blacklist_customer_status s on s.id = i.customer_status_id
             where i.lookup_key::int8 = any (p_person_keys)
            offset 0) b
     where b.deleted_at is null
       and b.status = 'blacklisted'
       and (b.expires_at is null or b.expires_at > v_now);
  end if;

  select jsonb_agg(jsonb_build_object(
           'id', e.id, 'canonical', e.canonical, 'action', e.action, 'mode', e.mode,
           'reason', e.reason))
    into v_entries
    from ((select k.*
             from blacklist_entry k
            where k.lookup_key::int8 = any (v_entry_keys)
           offset 0)
          union all
          (select m.*
             from blacklist_entry_network n
             join blacklist_entry m on m.id = n.entry_id
            where n.network::inet >>= v_ip
           offset 0)) e
   where e.active
     and e.deleted_at is null
     and (e.expires_at is null or e.expires_at > v_now);

  if cardinality(p_questions) > 0 then
    if p_ip is null and true = any (p_add_ip) then
      -- A key without its IP finds nothing where no IP was noted: null equals nothing.
      select array_agg(case when u.add_ip then u.lookup_key # v_origin.ip_key::int8
                            else u.lookup_key end order by u.place)
        into v_keys
        from unnest(p_keys, p_add_ip) with ordinality as u (lookup_key, add_ip, place);
    end if;
    select f.id into v_own
      from (select c.id from blacklist_ledger_fact c
             where c.kind = 'order' and c.cart_id = p_cart_id
            union all
            select o.id from blacklist_ledger_fact o
             where o.kind = 'order' and o.order_id = p_order_id) f
     limit 1;
    v_counts := blacklist_count(p_questions, v_keys, p_periods, p_limits,
      coalesce(p_at, v_now), coalesce(p_at, 'infinity'), coalesce(v_own, -1));
  end if;

  if cardinality(p_suspect_keys) > 0 then
    v_suspicious := exists (select 1 from blacklist_ledger_key k
                             where k.lookup_key = any (p_suspect_keys));
  end if;

  -- Core's own tables, read only: a second round trip for the groups would cost more than all above.
  if p_with_groups and to_regclass('customer_group_customer') is not null then
    select jsonb_agg(distinct m.customer_group_id)
      into v_groups
      from (select g.*
              from customer_group_customer g
             where g.customer_id = coalesce(v_login,
                     (select c.id from customer c where c.id = p_customer_id and not c.has_account))
            offset 0) m
     where m.deleted_at is null;
  end if;

  return jsonb_build_object(
    'origin', case when v_origin.cart_id is null then null
              else jsonb_build_object('ip', v_origin.ip, 'customer_id', v_origin.customer_id) end,
    'settings', v_settings,
    'statuses', coalesce(v_statuses, '[]'),
    'bans', coalesce(v_bans, '[]'),
    'entries', coalesce(v_entries, '[]'),
    'revision', (select r.revision from blacklist_rule_revision r where r.id),
    'counts', coalesce(v_counts, '{}'),
    'groups', coalesce(v_groups, '[]'),
    'suspicious', v_suspicious);
end
$$;`)

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

  v_counts := coalesce(blacklist_count(p_questions, p_keys, p_periods, p_limits,
    v_now, 'infinity', -1), '{}');

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

    this.addSql(`
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
             payment_session_id text, provider_event_id text, source_id text,
             hashes jsonb, keys int8[])),
  recorded as (
    insert into blacklist_ledger_fact (id, kind, happened_at, cart_id, order_id,
           payment_session_id, provider_event_id, source_id, hashes)
    overriding system value
    select id, kind, happened_at, cart_id, order_id, payment_session_id, provider_event_id,
           source_id, hashes
      from given
    on conflict do nothing
    returning id),
  filed as (
    insert into blacklist_ledger_key (lookup_key, happened_at, fact_id)
    select k, g.happened_at, g.id
      from given g
      join recorded using (id)
     cross join lateral unnest(g.keys) as k)
  select coalesce(array_agg(id), '{}') into v_ids from recorded;
  return v_ids;
end
$$;`)
  }

  override async down(): Promise<void> {
    for (const name of ["record_facts", "claim", "lookup", "count"]) {
      this.addSql(`drop function if exists blacklist_${name};`)
    }
  }
}
