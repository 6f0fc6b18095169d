import { INDEX_LOOK_UPS, SELECT_OWN_FACT } from "./parts/fragments"
import { entriesOfNetworks, listsOfNetworks } from "./parts/networks"

/**
 * `blacklist_lookup`: everything that may concern one checkout, in one round trip: the cart's origin, the
 * settings, statuses and bans in force, lists, candidate entries, the counts of rules, customer groups. With
 * `p_hashes`, who the shopper is as facts of the ledger hold it, also what scores are made of.
 *
 * A function, because the ORM writes parameters into the statement, so that PostgreSQL plans each call anew,
 * which costs more than the look-up itself. Inside a function plans are kept, and `force_generic_plan`
 * stops PostgreSQL from planning again for each array of keys. A plan that was made while a table was
 * small or never analysed is kept as well: the other settings leave only index look-ups to choose from,
 * so that the plan stays right in the middle of an import. Sorting is off, because it would read all rows of
 * a key where the newest few are wanted. `offset 0` keeps the filters behind it out of that choice: indexes that
 * Medusa generates are partial (`deleted_at is null`), and without statistics a scan of a whole partial
 * index looks cheap. `jit` is off, because before version 18 a plan in which something is switched off counts
 * as expensive and would be compiled at every call. A day has 24 hours whatever the time zone of the
 * database, as everywhere else in the plugin.
 */
export const LOOKUP = /* sql */ `
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
  p_suspect_needs int[] default '{}',
  p_queries int[] default '{}',
  p_keys int8[] default '{}',
  p_key_needs int[] default '{}',
  p_period_numbers int[] default '{}',
  p_limits int[] default '{}',
  p_periods interval[] default '{}',
  p_distinct text[] default '{}',
  p_shipping_fields int default 0,
  p_shipping_keys int8[] default '{}',
  p_billing_fields int default 0,
  p_billing_keys int8[] default '{}',
  p_hashes jsonb default null,
  p_ip_key int8 default null
) returns jsonb
language plpgsql stable
${INDEX_LOOK_UPS}
set timezone = 'UTC'
as $$
declare
  v_now timestamptz := now();
  v_origin blacklist_cart_origin;
  v_login text := p_logged_in_customer_id;
  v_entry_keys int8[] := p_entry_keys;
  v_keys int8[] := p_keys;
  v_suspect_keys int8[] := p_suspect_keys;
  v_ip inet := p_ip::inet;
  v_settings jsonb;
  v_statuses jsonb;
  v_bans jsonb;
  v_entries jsonb;
  v_lists jsonb;
  v_groups jsonb;
  v_counts jsonb;
  v_suspicious boolean := false;
  v_own bigint := -1;
  v_hashes jsonb := p_hashes;
  v_ip_key int8 := p_ip_key;
begin
  if p_cart_id is not null then
    select * into v_origin from blacklist_cart_origin where cart_id = p_cart_id;
    if found then
      v_entry_keys := v_entry_keys || v_origin.customer_key::int8;
      if v_ip is null then
        v_ip := v_origin.ip::inet;
        v_entry_keys := v_entry_keys || v_origin.ip_key::int8;
        v_ip_key := v_origin.ip_key::int8;
        v_hashes := v_hashes || case when v_ip is null then '{}' else jsonb_build_object(
          'ip', jsonb_build_array(v_origin.counted_ip_key),
          'ip_network', jsonb_build_array(v_origin.ip_network_key)) end;
      end if;
      if not p_login_known then
        v_login := v_origin.customer_id;
        -- Whose account it is, all the phones are.
        v_hashes := v_hashes || case when v_login is null then '{}' else jsonb_strip_nulls(jsonb_build_object(
          'account', jsonb_build_array(v_origin.customer_key), 'person_phone', v_hashes -> 'phone')) end;
      end if;
    end if;
  end if;

  -- Under the same keys stand the values of lists. An entry that names a list stands under the key of that list.
  select jsonb_agg(jsonb_build_object(
           'id', l.id, 'use', l.use, 'type', l.type, 'value', l.value, 'key', l.lookup_key))
    into v_lists
    from (select r.*, v.value
            from ((select h.list_id, h.value
                     from blacklist_list_value h
                    where h.lookup_key = any (v_entry_keys)
                   offset 0)
                  union all
                  select n.list_id, null
                    from (${listsOfNetworks("v_ip")}) n) v
            join blacklist_reference_list r on r.id = v.list_id
          offset 0) l
   where l.deleted_at is null;
  select v_entry_keys || array_agg(l.key)
    into v_entry_keys
    from jsonb_to_recordset(coalesce(v_lists, '[]')) as l (key int8);

  -- Of the sets of address fields those that some entry is indexed under, and the address has.
  select v_entry_keys || array_agg(
           case when s.fields & 1 > 0 then a.keys[1] else 0 end
           # case when s.fields & 2 > 0 then a.keys[2] else 0 end
           # case when s.fields & 4 > 0 then a.keys[3] else 0 end
           # case when s.fields & 8 > 0 then a.keys[4] else 0 end
           # case when s.fields & 16 > 0 then a.keys[5] else 0 end
           # case when s.fields & 32 > 0 then a.keys[6] else 0 end)
    into v_entry_keys
    from blacklist_entry_field_set s
   cross join (values (p_shipping_fields, p_shipping_keys),
                      (p_billing_fields, p_billing_keys)) as a (fields, keys)
   where s.fields & a.fields = s.fields;

  select stored into v_settings from blacklist_setting where deleted_at is null limit 1;

  select jsonb_agg(jsonb_build_object(
           'id', s.id, 'customer_id', s.customer_id, 'status', s.status, 'reason', s.reason,
           'source', s.source, 'source_id', s.source_id, 'set_on_guest', s.set_on_guest))
    into v_statuses
    from (select c.*
            from blacklist_customer_status c
           where c.customer_id in (p_customer_id, v_login, v_origin.customer_id)
          offset 0) s
   where s.deleted_at is null
     and s.status <> 'neutral'
     and (s.expires_at is null or s.expires_at > v_now);

  if cardinality(p_person_keys) > 0 then
    select jsonb_agg(jsonb_build_object(
             'id', b.id, 'customer_id', b.customer_id, 'status', b.status, 'reason', b.reason,
             'source', b.source, 'source_id', b.source_id, 'set_on_guest', b.set_on_guest,
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
            where k.lookup_key::int8 = any (v_entry_keys)
           offset 0)
          union all
          (select m.*
             from (${entriesOfNetworks("v_ip")}) n
             join blacklist_entry m on m.id = n.entry_id
           offset 0)) e
   where e.active
     and e.deleted_at is null
     and (e.expires_at is null or e.expires_at > v_now);

  if cardinality(p_queries) > 0 then
    if 0 < any (p_key_needs) then
      v_keys := blacklist_whole_keys(p_keys, p_key_needs, v_origin.counted_ip_key::int8,
        v_origin.ip_network_key::int8, coalesce(v_login = p_customer_id, false));
    end if;
    ${SELECT_OWN_FACT}
    v_counts := blacklist_count(p_queries, v_keys, p_period_numbers, p_limits, p_periods,
      coalesce(p_at, v_now), coalesce(p_at, 'infinity'), coalesce(v_own, -1), p_distinct);
  end if;

  if cardinality(p_suspect_keys) > 0 then
    if 0 < any (p_suspect_needs) then
      v_suspect_keys := blacklist_whole_keys(p_suspect_keys, p_suspect_needs,
        v_origin.counted_ip_key::int8, v_origin.ip_network_key::int8,
        coalesce(v_login = p_customer_id, false));
    end if;
    v_suspicious := exists (select 1 from blacklist_ledger_key k
                             where k.lookup_key = any (v_suspect_keys));
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
    'lists', coalesce(v_lists, '[]'),
    'list_uses', (select coalesce(jsonb_agg(distinct l.use), '[]') from blacklist_reference_list l
                   where l.size > 0 and l.deleted_at is null),
    'revision', (select r.revision from blacklist_rule_revision r where r.id),
    'counts', coalesce(v_counts, '{}'),
    'groups', coalesce(v_groups, '[]'),
    'suspicious', v_suspicious,
    'history', case when v_hashes is not null then jsonb_build_object(
      'ledger', blacklist_person_facts(v_hashes, coalesce(p_at, v_now), 'infinity', p_order_id, p_cart_id,
        host(v_ip), v_ip_key),
      'large_from', (select coalesce(jsonb_object_agg(g.currency_code, g.amount), '{}')
                       from blacklist_large_order g)) end);
end
$$;`
