import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The look-up of a checkout, in one round trip: indexes on the 64-bit keys and on networks, and
 * the function that uses them. Keys are kept as decimal text (Medusa's data models have no `int8`)
 * and indexed as numbers.
 *
 * Why a function: the ORM writes parameters into the statement, so that PostgreSQL plans each call
 * anew, which costs more than the look-up itself. Inside a function the plans are kept;
 * `force_generic_plan` stops PostgreSQL from re-planning for each set of keys. A plan that was made
 * while a table was small or never analysed is kept as well: the other settings leave nothing to
 * choose but index look-ups, so that it is still right in the middle of an import. Each `offset 0`
 * keeps the filters behind it out of that choice: indexes of Medusa's are partial (`deleted_at is
 * null`), and without statistics going through one of those from end to end looks cheap.
 *
 * Why these indexes: a check probes about a hundred keys, nearly all of them in vain. A hash index
 * answers "no" from one page where a B-tree walks two or three, and does not grow deeper. Networks
 * are in GiST, not in SP-GiST, which is faster but misses IPv6 networks where IPv4 ones are in the
 * same index (seen on PostgreSQL 18.4).
 */
export class Migration20261121230000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_blacklist_entry_lookup_key" on "blacklist_entry" using hash ((lookup_key::int8));`
    )
    this.addSql(
      `create index if not exists "IDX_blacklist_ban_identity_lookup_key" on "blacklist_ban_identity" using hash ((lookup_key::int8));`
    )
    this.addSql(
      `create index if not exists "IDX_blacklist_entry_network_inet" on "blacklist_entry_network" using gist ((network::inet) inet_ops);`
    )
    this.addSql(
      `create index if not exists "IDX_blacklist_entry_fields" on "blacklist_entry" using gin (fields);`
    )
    this.addSql(
      `create index if not exists "IDX_blacklist_decision_reason_ids" on "blacklist_decision" using gin (reason_ids);`
    )
    this.addSql(`
create or replace function blacklist_lookup(
  p_cart_id text,
  p_customer_id text,
  p_entry_keys int8[],
  p_person_keys int8[],
  p_ip text
) returns jsonb
language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
declare
  v_now timestamptz := now();
  v_origin blacklist_cart_origin;
  v_keys int8[] := p_entry_keys;
  v_ip inet := p_ip::inet;
  v_settings jsonb;
  v_statuses jsonb;
  v_bans jsonb;
  v_entries jsonb;
begin
  if p_cart_id is not null then
    select * into v_origin from blacklist_cart_origin where cart_id = p_cart_id;
    if found then
      v_keys := v_keys || v_origin.customer_key::int8;
      if v_ip is null then
        v_ip := v_origin.ip::inet;
        v_keys := v_keys || v_origin.ip_key::int8;
      end if;
    end if;
  end if;

  select stored into v_settings from blacklist_setting where deleted_at is null limit 1;

  select jsonb_agg(jsonb_build_object(
           'id', s.id, 'customer_id', s.customer_id, 'status', s.status, 'reason', s.reason))
    into v_statuses
    from blacklist_customer_status s
   where s.customer_id in (p_customer_id, v_origin.customer_id)
     and s.deleted_at is null
     and s.status <> 'neutral'
     and (s.expires_at is null or s.expires_at > v_now);

  if cardinality(p_person_keys) > 0 then
    select jsonb_agg(jsonb_build_object(
             'id', b.id, 'customer_id', b.customer_id, 'status', b.status, 'reason', b.reason,
             'kind', b.kind, 'value', b.value))
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
            where k.lookup_key::int8 = any (v_keys)
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

  return jsonb_build_object(
    'origin', case when v_origin.cart_id is null then null
              else jsonb_build_object('ip', v_origin.ip, 'customer_id', v_origin.customer_id) end,
    'settings', v_settings,
    'statuses', coalesce(v_statuses, '[]'),
    'bans', coalesce(v_bans, '[]'),
    'entries', coalesce(v_entries, '[]'));
end
$$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists blacklist_lookup(text, text, int8[], int8[], text);`)
    this.addSql(`drop index if exists "IDX_blacklist_decision_reason_ids";`)
    this.addSql(`drop index if exists "IDX_blacklist_entry_fields";`)
    this.addSql(`drop index if exists "IDX_blacklist_entry_network_inet";`)
    this.addSql(`drop index if exists "IDX_blacklist_ban_identity_lookup_key";`)
    this.addSql(`drop index if exists "IDX_blacklist_entry_lookup_key";`)
  }
}
