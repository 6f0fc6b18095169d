import type { LedgerKind } from "../screening/rules/attribute-sets"
import { INDEX_LOOK_UPS } from "./parts/fragments"
import { listsOfNetworks } from "./parts/networks"
import {
  FAILURES_OF_IP,
  hashOf,
  keysOfPerson,
  LIST_KEYS,
  orderKey,
  PLACE,
} from "./parts/person-keys"

/** How many of the newest facts under one key are looked at: a switchboard's phone has thousands. */
const MOST = 1000

const NOT_OWN = `(p_order_id is null or f.order_id is distinct from p_order_id)
              and (p_cart_id is null or f.cart_id is distinct from p_cart_id)`

/** The newest facts under each of some keys, the order itself aside; each under every key it has. */
const factsUnder = (keys: string, kind: LedgerKind, since: string, own = NOT_OWN) => `
      select k.key, f.*
        from unnest(${keys}) as k (key)
       cross join lateral (select x.fact_id from blacklist_ledger_key x
                            where x.lookup_key = k.key and x.happened_at > ${since} and x.happened_at < p_at
                            order by x.happened_at desc limit ${MOST}) x
        join blacklist_ledger_fact f on f.id = x.fact_id
       where f.kind = '${kind}' and ${own}`

const DAY = "p_at - interval '24 hours'"
const EVER = "'-infinity'::timestamptz"

/** A list that a signal looks at: of mailboxes, or of addresses. */
const IS_OF_SIGNAL = `l.deleted_at is null and (l.use = 'disposable' and l.type in ('email_domain', 'email')
       or l.use = 'proxy' and l.type in ('ip', 'ip_range'))`

/** Whether something is under a key, the order itself aside. */
const isUnder = (key: string) => `exists (${factsUnder(`array[${key}]`, "order", EVER)}
         and f.order_id is not null)`

/**
 * `blacklist_person_facts`: what the ledger knows that the score of an order, a checkout or a customer needs.
 * `p_hashes` is who it is about, as facts of the ledger hold it; `p_at` the end of all windows; what became of an
 * order after `p_known_at` is not looked at. The order itself, and its cart, are left out. Reference lists are asked
 * as they are now, for the IP where it is given.
 *
 * Plain look-ups by keys, of which the newest thousand facts are read: settings as for `blacklist_lookup`.
 */
export const PERSON_FACTS = /* sql */ `
create or replace function blacklist_person_facts(
  p_hashes jsonb,
  p_at timestamptz,
  p_known_at timestamptz,
  p_order_id text,
  p_cart_id text,
  p_ip text default null,
  p_ip_key int8 default null
) returns jsonb
language plpgsql stable
${INDEX_LOOK_UPS}
set timezone = 'UTC'
as $$
declare
  v_orders int8[] := ${keysOfPerson("order")};
  v_account int8 := ${hashOf("account")};
  v_place int8 := ${PLACE};
  v_network int8 := ${hashOf("ip_network")};
  v_domain int8 := ${hashOf("own_domain")};
  v_person jsonb;
  v_names int;
  v_declined int;
  v_suspicion text;
  v_refused int;
  v_people int;
  v_emails int;
  v_list_keys int8[] := array(${LIST_KEYS}) || p_ip_key;
  v_listed jsonb;
begin
  select jsonb_build_object(
           'placed', count(*),
           'of_account', count(*) filter (where o.account),
           'cancelled', count(*) filter (where o.cancelled_at <= p_known_at),
           'returned', count(*) filter (where o.returned_at <= p_known_at),
           'in_day', count(*) filter (where o.happened_at > ${DAY}),
           'good', count(*) filter (where o.happened_at < p_at - interval '30 days'
                                      and o.paid_at <= p_known_at
                                      and (o.cancelled_at is null or o.cancelled_at > p_known_at)
                                      and (o.returned_at is null or o.returned_at > p_known_at)))
    into v_person
    from (select f.id, f.happened_at, f.paid_at, f.cancelled_at, f.returned_at,
                 bool_or(f.key = ${orderKey("v_account", "account")}) as account
            from (${factsUnder("v_orders", "order", EVER)}
                     and f.order_id is not null) f
           group by f.id, f.happened_at, f.paid_at, f.cancelled_at, f.returned_at) o;

  select max(named.names)
    into v_names
    from (select n.key, count(distinct n.name) as names
            from (select f.key, name
                    from (${factsUnder("v_orders", "order", EVER)}
                             and f.order_id is not null) f
                   cross join unnest(array[f.hashes #>> '{shipping,last_name}',
                                           f.hashes #>> '{billing,last_name}']) as name
                   union all
                  select k.key, name from unnest(v_orders) as k (key)
                   cross join unnest(array[p_hashes #>> '{shipping,last_name}',
                                           p_hashes #>> '{billing,last_name}']) as name) n
           group by n.key) named;

  -- The cart's own failures are known by the cart, whoever it belongs to by now.
  select count(distinct d.id)
    into v_declined
    from (select f.id from (${factsUnder(keysOfPerson("payment_failure"), "payment_failure", DAY, "true")}) f
           union all
          select f.id from blacklist_ledger_fact f
           where f.kind = 'payment_failure' and f.cart_id = p_cart_id
             and f.happened_at > ${DAY} and f.happened_at < p_at) d;

  select case when bool_or(s.status = 'confirmed' and coalesce(s.reviewed_at, '-infinity') <= p_known_at)
              then 'confirmed' when count(*) > 0 then 'open' end
    into v_suspicion
    from (${factsUnder(keysOfPerson("suspicion"), "suspicion", "p_at - interval '365 days'")}) f
    join blacklist_suspicion s on s.id = f.source_id
   where s.deleted_at is null and s.status <> 'dismissed';

  select count(distinct f.id)
    into v_refused
    from (${factsUnder(keysOfPerson("refusal"), "refusal", "p_at - interval '30 days'", "true")}) f
    left join blacklist_decision d on d.id = f.source_id
   where d.verdict is distinct from 'wrong' or d.reviewed_at > p_known_at;

  if v_place is not null then
    select count(distinct f.hashes #>> '{email,0}')
      into v_people
      from (${factsUnder(`array[${orderKey("v_place", "place")}]`, "order", "p_at - interval '180 days'")}
               and f.order_id is not null) f
     where f.hashes #>> '{email,0}' is distinct from p_hashes #>> '{email,0}';
  end if;

  if p_hashes -> 'ip' is not null then
    select count(distinct f.hashes #>> '{email,0}')
      into v_emails
      from (${factsUnder(`array[${FAILURES_OF_IP}]`, "payment_failure", DAY, "true")}) f;
  end if;

  select jsonb_agg(distinct l.use)
    into v_listed
    from ((select h.list_id from blacklist_list_value h
            where h.lookup_key = any (v_list_keys)
           offset 0)
          union all
          (${listsOfNetworks("p_ip::inet")})) v
    join blacklist_reference_list l on l.id = v.list_id
   where ${IS_OF_SIGNAL};

  return jsonb_build_object(
    'list_uses', (select coalesce(jsonb_agg(distinct l.use), '[]') from blacklist_reference_list l
                   where l.size > 0 and ${IS_OF_SIGNAL}),
    'listed_uses', coalesce(v_listed, '[]'),
    'orders', v_person,
    'declined', v_declined,
    'family_names', coalesce(v_names, 0),
    'suspicion', v_suspicion,
    'refused', v_refused,
    'people_at_address', v_people,
    'emails_declined_from_ip', v_emails,
    'is_place_seen', case when v_account # v_place is not null
      then ${isUnder(orderKey("(v_account # v_place)", "account_place"))} end,
    'is_network_seen', case when v_account # v_network is not null
      then ${isUnder(orderKey("(v_account # v_network)", "account_network"))} end,
    'is_new_domain', v_domain is not null
      and not ${isUnder(orderKey("v_domain", "domain"))});
end
$$;`
