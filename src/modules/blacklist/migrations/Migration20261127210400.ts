import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { FUNCTIONS } from "../sql"

/**
 * The ledger: what happened, as facts to be counted. By hand, because data models have neither `int8` keys
 * nor an end that may be `infinity`. Only the functions in `sql/` and `persistence/ledger` use it.
 *
 * - `blacklist_ledger_fact`: one placed order, payment failure, suspicion, refusal or use of a rule. The person
 *   is stored as 64-bit hashes of canonical values: no personal data. A claimed order has an `expires_at` in
 *   the near future and counts until then. An order also has what became of it.
 * - `blacklist_ledger_key`: each fact under every key by which rules count it, newest first, so that "are there
 *   k of them since then" reads k rows. Without a foreign key, which would cost a look-up a row in a
 *   backfill: the code that deletes a fact deletes its keys.
 * - `blacklist_ledger_set`: the sets of attributes that manual rules compare, each with how far back the facts
 *   are indexed under it (`pending_below`, 0 when all are).
 * - `blacklist_ledger_reconciled`: the moment up to which every order is known to be in the ledger, and below
 *   which fact what became of orders is compared with Medusa's tables next.
 * - `blacklist_large_order`: from which total on an order is large, by currency; see `blacklist_large_order()`.
 * - `blacklist_rule_revision`: changes with every change of a rule, made in any way.
 */
const LEDGER = [
  `create table if not exists blacklist_ledger_fact (
     id bigint generated always as identity primary key,
     kind text not null check (kind in ('order', 'payment_failure', 'suspicion', 'refusal', 'rule_use')),
     happened_at timestamptz not null,
     expires_at timestamptz not null default 'infinity',
     cart_id text null,
     order_id text null,
     payment_session_id text null,
     provider_event_id text null,
     provider_event_fields jsonb null,
     source_id text null,
     screened boolean not null default false,
     paid_at timestamptz null,
     cancelled_at timestamptz null,
     returned_at timestamptz null,
     hashes jsonb not null
   ) with (fillfactor = 90);`,
  `create table if not exists blacklist_ledger_key (
     lookup_key int8 not null,
     happened_at timestamptz not null,
     expires_at timestamptz not null default 'infinity',
     fact_id bigint not null
   ) with (fillfactor = 90);`,
  `create table if not exists blacklist_ledger_set (
     id bigint generated always as identity primary key,
     kind text not null check (kind in ('order', 'suspicion')),
     name text not null,
     attributes text[] not null,
     address_type text not null check (address_type in ('any', 'shipping', 'billing')),
     pending_below bigint not null,
     unique (kind, name)
   );`,
  `create table if not exists blacklist_ledger_reconciled (
     id boolean primary key default true check (id),
     reconciled_until timestamptz not null default now(),
     compared_below bigint null
   );`,
  `insert into blacklist_ledger_reconciled (id) values (true) on conflict do nothing;`,
  `create table if not exists blacklist_large_order (
     currency_code text primary key,
     amount numeric null,
     orders int not null,
     computed_at timestamptz not null,
     took interval not null
   );`,
  `create table if not exists blacklist_rule_revision (
     id boolean primary key default true check (id),
     revision uuid not null
   );`,
]

/**
 * Of the first two, each says "is not null", so that no plan goes through all of one in place of the other,
 * which looks cheap while the table is empty.
 */
const UNIQUE_INDEXES = {
  ledger_fact_order:
    "blacklist_ledger_fact (order_id) where kind = 'order' and order_id is not null",
  ledger_fact_cart: "blacklist_ledger_fact (cart_id) where kind = 'order' and cart_id is not null",
  ledger_fact_suspicion: "blacklist_ledger_fact (source_id) where kind = 'suspicion'",
  ledger_fact_refusal: "blacklist_ledger_fact (source_id) where kind = 'refusal'",
  ledger_fact_rule_use: "blacklist_ledger_fact (source_id, cart_id) where kind = 'rule_use'",
  ledger_fact_event: "blacklist_ledger_fact (provider_event_id) where kind = 'payment_failure'",
}

/**
 * Facts by age are for the nightly deletion, in a B-tree: facts come nearly in the order of time, so that a new
 * one goes to the end of the last page. The ranges of a BRIN index only ever widen: once new facts take the
 * places of deleted ones, each night would read the whole table.
 */
const LEDGER_INDEXES = {
  ledger_fact_session: "blacklist_ledger_fact (payment_session_id) where kind = 'payment_failure'",
  ledger_fact_failed_cart:
    "blacklist_ledger_fact (cart_id) where kind = 'payment_failure' and cart_id is not null",
  ledger_fact_pending: "blacklist_ledger_fact (expires_at) where expires_at < 'infinity'",
  ledger_fact_happened_at: "blacklist_ledger_fact (happened_at)",
  ledger_fact_failures: "blacklist_ledger_fact (happened_at) where kind = 'payment_failure'",
  ledger_key_newest: "blacklist_ledger_key (lookup_key, happened_at desc)",
  ledger_key_fact: "blacklist_ledger_key (fact_id)",
}

/**
 * Indexes that data models cannot say.
 *
 * Keys are decimal text (data models have no `int8`) and indexed as numbers. A check probes about a hundred
 * of them, nearly all in vain: a hash index says no from one page where a B-tree walks two or three, and does
 * not grow deeper. Networks are in GiST: SP-GiST is faster, but misses IPv6 networks where IPv4 ones are in
 * the same index (PostgreSQL 18.4). Keys of decisions go into their index at once: while new ones wait in its
 * list, which a rush of refusals makes long, the planner reads the whole table. The B-trees are over all rows,
 * where generated ones are partial (`deleted_at is null`): neither deletion by age nor the look-up of statuses
 * could use those.
 */
const INDEXES = {
  entry_lookup_key: "blacklist_entry using hash ((lookup_key::int8))",
  ban_identity_lookup_key: "blacklist_ban_identity using hash ((lookup_key::int8))",
  entry_network_inet: "blacklist_entry_network (network(network::inet))",
  entry_fields: "blacklist_entry using gin (fields)",
  entry_import: "blacklist_entry (source_id) where source = 'import'",
  decision_reason_ids: "blacklist_decision using gin (reason_ids)",
  decision_reason_types: "blacklist_decision using gin (reason_types)",
  decision_search_keys: "blacklist_decision using gin (search_keys) with (fastupdate = off)",
  customer_status_customer: "blacklist_customer_status (customer_id)",
  cart_origin_seen_at: "blacklist_cart_origin (seen_at)",
  payment_session_cart_seen_at: "blacklist_payment_session_cart (seen_at)",
  decision_created_at: "blacklist_decision (created_at)",
  decision_flagged: "blacklist_decision (created_at) where outcome = 'flag' and deleted_at is null",
  order_screening_placed_at: "blacklist_order_screening (placed_at, order_id)",
  order_screening_display_id: "blacklist_order_screening (display_id, order_id)",
  order_screening_total: "blacklist_order_screening (total, order_id)",
  order_screening_score: "blacklist_order_screening (score, order_id)",
  order_screening_score_down: "blacklist_order_screening (score desc nulls last, order_id desc)",
  order_screening_suspicious: "blacklist_order_screening (suspicious, placed_at, order_id)",
  order_screening_screened: "blacklist_order_screening (screened, placed_at, order_id)",
  order_screening_hold:
    "blacklist_order_screening (hold, placed_at, order_id) where hold is not null",
  order_screening_level:
    "blacklist_order_screening (level, placed_at, order_id) where level is not null",
  order_screening_customer: "blacklist_order_screening (customer_id, placed_at, order_id)",
  order_screening_channel: "blacklist_order_screening (sales_channel_id, placed_at, order_id)",
  order_screening_words: "blacklist_order_screening using gin (words) with (fastupdate = off)",
  list_value_network: "blacklist_list_value (network(network)) where network is not null",
  pass_created_at: "blacklist_pass (created_at)",
  decision_email_key: "blacklist_decision (email_key, created_at)",
}

/** Generated for a foreign key, but partial: its cascades do not say `deleted_at is null`. */
const FOREIGN_KEY_INDEXES = {
  ban_identity_customer_status_id: "blacklist_ban_identity (customer_status_id)",
  entry_network_entry_id: "blacklist_entry_network (entry_id)",
  hold_comment_hold_id: "blacklist_hold_comment (hold_id)",
}

/** A change of how far facts are indexed under a set changes no rule: no update of `blacklist_ledger_set`. */
const TRIGGERS = {
  blacklist_manual_rule: "insert or update or delete or truncate",
  blacklist_auto_rule: "insert or update or delete or truncate",
  blacklist_ledger_set: "insert or delete or truncate",
}

/** The sets of address fields that entries are indexed under, as bits: see `screening/entry-index.ts`. */
const FIELD_SETS = "create table if not exists blacklist_entry_field_set (fields int primary key);"

/** Which lengths of prefixes the networks of entries have. */
const ENTRY_PREFIXES = `create table if not exists blacklist_entry_prefix (
     family int not null,
     length int not null,
     primary key (family, length)
   );`

/** What happened before the plugin was there is told to nobody. */
const NOTICE_CLOCKS = `insert into blacklist_notice_clock (name, at)
  values ('flagged', now()), ('refused', now()), ('held', now()), ('read', now())
  on conflict do nothing;`

/**
 * Files of entries that are checked and wait to be confirmed, with their rows as entries will have them. By
 * hand, because rows come and go by the thousand and nobody asks for one.
 */
const IMPORTS = [
  `create table if not exists blacklist_entry_import (
     id text primary key,
     status text not null default 'checking'
       check (status in ('checking', 'ready', 'confirmed', 'undone')),
     checked int not null default 0,
     to_create int not null default 0,
     invalid int not null default 0,
     errors jsonb not null default '[]',
     job_id text null,
     created_by text null,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     expires_at timestamptz not null default now() + interval '24 hours'
   );`,
  `create table if not exists blacklist_entry_import_row (
     import_id text not null,
     n int not null,
     entry_id text not null,
     conditions jsonb not null,
     canonical jsonb not null,
     fields text[] not null,
     action text not null,
     mode text not null,
     reason text null,
     active boolean not null,
     expires_at timestamptz null,
     lookup_key text null,
     lookup_fields int null,
     fingerprint text not null,
     search_text text not null,
     customer_id text null,
     networks text[] not null,
     primary key (import_id, n),
     unique (import_id, fingerprint)
   );`,
]

/**
 * The values of reference lists, by hand: there may be millions, and nobody asks for one by an id. A range of
 * addresses has a row a network, numbered by `part`, all under the key of the whole range. Which lengths of prefixes
 * each list's networks have is kept by a trigger.
 */
const LIST_VALUES = [
  `create table if not exists blacklist_list_value (
     lookup_key int8 not null,
     list_id text not null,
     part int not null default 0,
     value text not null,
     network inet null,
     primary key (lookup_key, list_id, part)
   );`,
  `create table if not exists blacklist_list_prefix (
     family int not null,
     length int not null,
     list_id text not null,
     primary key (family, length, list_id)
   );`,
]

const SUSPICION_TRIGGER = `
create or replace trigger "blacklist_suspicion_searched"
before insert or update on "blacklist_suspicion"
for each row execute function blacklist_suspicion_searched();`

const NETWORK_TRIGGERS = [
  `create or replace trigger "blacklist_list_value_written"
   after insert on "blacklist_list_value" referencing new table as written
   for each statement execute function blacklist_list_networks_written();`,
  `create or replace trigger "blacklist_entry_network_written"
   after insert on "blacklist_entry_network" referencing new table as written
   for each statement execute function blacklist_entry_networks_written();`,
]

/**
 * What data models cannot say of the list of orders, and what keeps it up to date: orders that something of the
 * plugin's changed about (appended, so that nobody waits for anybody), drafts that may become orders, and how
 * far all orders have been copied, with the moment of the plugin's installation.
 */
const ORDER_LIST = [
  `alter table blacklist_order_screening
     add column if not exists total numeric not null default 0,
     add column if not exists words tsvector not null default '';`,
  `create table if not exists blacklist_order_due (
     id bigint generated always as identity primary key,
     order_id text not null
   );`,
  `create table if not exists blacklist_order_draft (order_id text primary key);`,
  `create table if not exists blacklist_order_cursor (
     id boolean primary key default true check (id),
     installed_at timestamptz not null default now(),
     head_at timestamptz not null default now(),
     swept_id text null,
     swept_once boolean not null default false
   );`,
  `insert into blacklist_order_cursor (id) values (true) on conflict do nothing;`,
]

/**
 * What decisions that are deleted have counted for, by the quarter of an hour: every time zone has its midnight at
 * the end of one. By hand, because nobody asks for one of them. It names no person: of a reason there is the id
 * that the reason itself has.
 */
const DECISION_TOTALS = `create table if not exists blacklist_decision_total (
     at timestamptz not null,
     kind text not null check (kind in ('refused', 'flagged', 'hit')),
     sales_channel_id text not null default '',
     currency_code text not null default '',
     reason_type text not null default '',
     reason_id text not null default '',
     count int not null,
     amount numeric not null default 0,
     wrong_amount numeric not null default 0,
     judged_right int not null default 0,
     judged_wrong int not null default 0,
     primary key (at, kind, sales_channel_id, currency_code, reason_type, reason_id)
   );`

const ORDER_LIST_TABLES = ["blacklist_order_cursor", "blacklist_order_draft", "blacklist_order_due"]

/** Records about orders: a change of one is noted, whoever made it. */
const ABOUT_ORDERS = ["blacklist_decision", "blacklist_suspicion", "blacklist_hold"]

const orderTriggers = (table: string): string[] => [
  `create or replace trigger "${table}_order_written" after insert or update on "${table}"
   for each row when (new.order_id is not null) execute function blacklist_order_changed();`,
  `create or replace trigger "${table}_order_deleted" after delete on "${table}"
   for each row when (old.order_id is not null) execute function blacklist_order_changed();`,
]

const ENTRY_TRIGGER = `
create or replace trigger "blacklist_entry_indexed"
after insert or update of lookup_fields on "blacklist_entry"
for each row when (new.lookup_fields is not null) execute function blacklist_entry_indexed();`

/** A decision that was made by other means than the plugin's own has been tried once, when it was made. */
const FIRST_ATTEMPT =
  "alter table blacklist_decision alter column last_attempt_at set default now();"

const LEDGER_TABLES = [
  "blacklist_large_order",
  "blacklist_rule_revision",
  "blacklist_ledger_reconciled",
  "blacklist_ledger_set",
  "blacklist_ledger_key",
  "blacklist_ledger_fact",
]

/** What data models cannot say: the ledger, indexes on expressions, functions and triggers. */
export class Migration20261127210400 extends Migration {
  override async up(): Promise<void> {
    for (const statement of LEDGER) this.addSql(statement)
    for (const statement of IMPORTS) this.addSql(statement)
    this.addSql(FIELD_SETS)
    this.addSql(ENTRY_PREFIXES)
    for (const statement of LIST_VALUES) this.addSql(statement)
    this.addSql(DECISION_TOTALS)
    this.addSql(NOTICE_CLOCKS)
    for (const statement of ORDER_LIST) this.addSql(statement)
    for (const [name, on] of Object.entries(UNIQUE_INDEXES)) {
      this.addSql(`create unique index if not exists "IDX_blacklist_${name}" on ${on};`)
    }
    for (const [name, on] of Object.entries({ ...LEDGER_INDEXES, ...INDEXES })) {
      this.addSql(`create index if not exists "IDX_blacklist_${name}" on ${on};`)
    }
    for (const [name, on] of Object.entries(FOREIGN_KEY_INDEXES)) {
      this.addSql(`drop index if exists "IDX_blacklist_${name}";`)
      this.addSql(`create index "IDX_blacklist_${name}" on ${on};`)
    }
    this.addSql(FIRST_ATTEMPT)
    for (const definition of Object.values(FUNCTIONS)) this.addSql(definition)
    this.addSql(ENTRY_TRIGGER)
    this.addSql(SUSPICION_TRIGGER)
    for (const trigger of NETWORK_TRIGGERS) this.addSql(trigger)
    for (const table of ABOUT_ORDERS) {
      for (const trigger of orderTriggers(table)) this.addSql(trigger)
    }
    for (const [table, events] of Object.entries(TRIGGERS)) {
      this.addSql(`
create or replace trigger "${table}_changed" after ${events} on "${table}"
for each statement execute function blacklist_rules_changed();`)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists "blacklist_entry_indexed" on "blacklist_entry";`)
    this.addSql(`drop trigger if exists "blacklist_suspicion_searched" on "blacklist_suspicion";`)
    this.addSql(
      `drop trigger if exists "blacklist_entry_network_written" on "blacklist_entry_network";`
    )
    for (const table of ABOUT_ORDERS) {
      this.addSql(`drop trigger if exists "${table}_order_written" on "${table}";`)
      this.addSql(`drop trigger if exists "${table}_order_deleted" on "${table}";`)
    }
    for (const table of Object.keys(TRIGGERS)) {
      this.addSql(`drop trigger if exists "${table}_changed" on "${table}";`)
    }
    for (const table of ["blacklist_list_value", "blacklist_list_prefix"]) {
      this.addSql(`drop table if exists ${table};`)
    }
    for (const name of Object.keys(FUNCTIONS).reverse()) {
      this.addSql(`drop function if exists ${name};`)
    }
    for (const [name, on] of Object.entries(FOREIGN_KEY_INDEXES)) {
      this.addSql(`drop index if exists "IDX_blacklist_${name}";`)
      this.addSql(`create index "IDX_blacklist_${name}" on ${on} where deleted_at is null;`)
    }
    for (const name of Object.keys(INDEXES)) {
      this.addSql(`drop index if exists "IDX_blacklist_${name}";`)
    }
    this.addSql(`delete from blacklist_notice_clock;`)
    for (const table of ORDER_LIST_TABLES) this.addSql(`drop table if exists ${table};`)
    this.addSql(
      "alter table blacklist_order_screening drop column if exists total, drop column if exists words;"
    )
    for (const table of LEDGER_TABLES) this.addSql(`drop table if exists ${table};`)
    for (const table of ["blacklist_entry_import_row", "blacklist_entry_import"]) {
      this.addSql(`drop table if exists ${table};`)
    }
    for (const table of ["blacklist_entry_field_set", "blacklist_entry_prefix"]) {
      this.addSql(`drop table if exists ${table};`)
    }
    this.addSql(`drop table if exists blacklist_decision_total;`)
  }
}
