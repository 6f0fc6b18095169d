/** How many rows each table gets. */
export const ROWS = 20_000

/** A key that every tenth fact lies under. */
export const HOT_KEY = 4_242_424_242n

/** Core's tables that the look-up reads, with core's indexes. */
export const CORE_TABLES = [
  "create table customer (id text primary key, has_account boolean not null, deleted_at timestamptz)",
  `create index "IDX_customer_deleted_at" on customer (deleted_at) where deleted_at is null`,
  `create table customer_group_customer (id text primary key, customer_id text not null,
     customer_group_id text not null, deleted_at timestamptz)`,
  `create index "IDX_customer_group_customer_customer_id" on customer_group_customer (customer_id)`,
  `create index "IDX_customer_group_customer_customer_group_id"
     on customer_group_customer (customer_group_id) where deleted_at is null`,
  `create index "IDX_customer_group_customer_deleted_at"
     on customer_group_customer (deleted_at) where deleted_at is null`,
]

/** Core's table of carts, as far as origins are noted by it. */
export const CART_TABLE =
  "create table cart (id text primary key, completed_at timestamptz, deleted_at timestamptz)"

/** Statements that fill the tables, core's two included, without statistics. */
export const FILL = [
  `insert into customer (id, has_account)
   select 'cus_' || n, n % 2 = 0 from generate_series(1, ${ROWS}) n`,
  `insert into customer_group_customer (id, customer_id, customer_group_id)
   select 'cgc_' || n, 'cus_' || n, 'group_' || n % 5 from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_entry (id, conditions, canonical, fields, fingerprint, search_text, lookup_key)
   select 'blent_' || n, '{}', '{}', '{email}', n::text, '', (hashtextextended(n::text, 0))::text
     from generate_series(1, ${ROWS}) n`,
  "insert into blacklist_entry_field_set (fields) values (1), (3), (18), (60), (63)",
  `insert into blacklist_entry_network (id, entry_id, network)
   select 'blnet_' || n, 'blent_' || n,
          case when n % 4 = 0 then '2001:db8:' || to_hex(n) || '::/48'
               else '10.' || n / 250 || '.' || n % 250 || '.0/' || 24 + n % 9 end
     from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_reference_list (id, name, type, size, lookup_key)
   select 'bllist_' || n, 'A list', case when n > 2 then 'email_domain' else 'ip_range' end, ${ROWS / 4}, n::text
     from generate_series(1, 4) n`,
  `insert into blacklist_list_value (lookup_key, list_id, value, network)
   select hashtextextended(n::text, 3), 'bllist_' || 1 + n % 4, n::text,
          case when n % 4 < 2 then ('10.' || n / 250 || '.' || n % 250 || '.0/' || 24 + n % 9)::inet end
     from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_customer_status (id, customer_id, status)
   select 'blstat_' || n, 'cus_' || n, 'blacklisted' from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_ban_identity (id, kind, value, lookup_key, customer_status_id)
   select 'blban_' || n, 'email', n || '@spam.example', (hashtextextended(n::text, 1))::text, 'blstat_' || n
     from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_cart_origin (cart_id, seen_at)
   select 'cart_' || n, now() from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_ledger_fact (kind, happened_at, expires_at, cart_id, order_id, source_id, hashes)
   select case when n % 5 = 0 then 'suspicion' else 'order' end,
          now() - n * interval '1 second',
          case when n % 7 = 0 then now() + interval '1 minute' else 'infinity'::timestamptz end,
          'cart_' || n, case when n % 7 > 0 then 'order_' || n end, 'source_' || n, '{}'
     from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_ledger_key (lookup_key, happened_at, fact_id)
   select hashtextextended(f.id || '/' || k, 2), f.happened_at, f.id
     from blacklist_ledger_fact f, generate_series(1, 3) k`,
  `insert into blacklist_ledger_key (lookup_key, happened_at, fact_id)
   select ${HOT_KEY}, f.happened_at, f.id from blacklist_ledger_fact f where f.id % 10 = 0`,
]
