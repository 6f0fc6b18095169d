import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The ledger: what happened, by whom, as facts to be counted. Written by hand, because its columns
 * (`int8` keys, an end that may be `infinity`) are none that Medusa's data models have, and because
 * nothing but the functions of the next migration and `persistence/ledger` should touch it.
 *
 * - `blacklist_ledger_fact`: one placed order, failed payment, suspicion or use of a rule. Whom it
 *   was about is kept as 64-bit hashes of the canonical values, so that no personal data lies here.
 *   An order that is only claimed has `expires_at` in the near future: until then it counts.
 * - `blacklist_ledger_key`: each fact once under every key by which rules count it, newest first, so
 *   that "are there k of them since then" reads k rows however many there are. Without a foreign
 *   key, which would cost a look-up per row in a backfill; whoever deletes a fact deletes its keys.
 * - `blacklist_ledger_set`: the sets of attributes that manual rules compare, each with how far back
 *   the facts have been filed under it (`pending_below`, 0 when all are).
 * - `blacklist_rule_revision`: changes with every change of a rule, by whatever way it is made. Each
 *   screening brings it along, so that a process notices that its copy of the rules is stale.
 */
export class Migration20261122020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
create table if not exists blacklist_ledger_fact (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('order', 'payment_failure', 'suspicion', 'rule_use')),
  happened_at timestamptz not null,
  expires_at timestamptz not null default 'infinity',
  cart_id text null,
  order_id text null,
  payment_session_id text null,
  provider_event_id text null,
  source_id text null,
  hashes jsonb not null
) with (fillfactor = 90);`)
    this.addSql(`
create table if not exists blacklist_ledger_key (
  lookup_key int8 not null,
  happened_at timestamptz not null,
  expires_at timestamptz not null default 'infinity',
  fact_id bigint not null
) with (fillfactor = 90);`)
    this.addSql(`
create table if not exists blacklist_ledger_set (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('order', 'suspicion')),
  name text not null,
  attributes text[] not null,
  address_type text not null check (address_type in ('any', 'shipping', 'billing')),
  pending_below bigint not null,
  unique (kind, name)
);`)
    this.addSql(`
create table if not exists blacklist_ledger_backfill (
  id boolean primary key default true check (id),
  status text not null default 'idle' check (status in ('idle', 'running', 'done')),
  processed bigint not null default 0,
  total bigint not null default 0,
  cursor_id text null,
  started_at timestamptz null,
  updated_at timestamptz null,
  finished_at timestamptz null,
  lease_until timestamptz null,
  reconciled_until timestamptz not null default now()
);`)
    this.addSql(`insert into blacklist_ledger_backfill (id) values (true) on conflict do nothing;`)
    this.addSql(`
create table if not exists blacklist_rule_revision (
  id boolean primary key default true check (id),
  revision uuid not null
);`)

    // "is not null", so that neither of the first two can be gone through from end to end in place of
    // the other: that looks cheap to a plan that is made while the table is empty.
    const indexes = [
      `unique index if not exists "IDX_blacklist_ledger_fact_order" on blacklist_ledger_fact (order_id) where kind = 'order' and order_id is not null`,
      `unique index if not exists "IDX_blacklist_ledger_fact_cart" on blacklist_ledger_fact (cart_id) where kind = 'order' and cart_id is not null`,
      `unique index if not exists "IDX_blacklist_ledger_fact_suspicion" on blacklist_ledger_fact (source_id) where kind = 'suspicion'`,
      `unique index if not exists "IDX_blacklist_ledger_fact_rule_use" on blacklist_ledger_fact (source_id, cart_id) where kind = 'rule_use'`,
      `unique index if not exists "IDX_blacklist_ledger_fact_event" on blacklist_ledger_fact (provider_event_id) where kind = 'payment_failure'`,
      `index if not exists "IDX_blacklist_ledger_fact_session" on blacklist_ledger_fact (payment_session_id) where kind = 'payment_failure'`,
      `index if not exists "IDX_blacklist_ledger_fact_pending" on blacklist_ledger_fact (expires_at) where expires_at < 'infinity'`,
      `index if not exists "IDX_blacklist_ledger_key_newest" on blacklist_ledger_key (lookup_key, happened_at desc)`,
      `index if not exists "IDX_blacklist_ledger_key_fact" on blacklist_ledger_key (fact_id)`,
    ]
    for (const index of indexes) this.addSql(`create ${index};`)

    this.addSql(`
create or replace function blacklist_rules_changed() returns trigger
language plpgsql as $$
begin
  insert into blacklist_rule_revision (id, revision) values (true, gen_random_uuid())
  on conflict (id) do update set revision = excluded.revision;
  return null;
end
$$;`)
    for (const table of ["blacklist_manual_rule", "blacklist_auto_rule", "blacklist_ledger_set"]) {
      this.addSql(`
create or replace trigger "${table}_changed"
after insert or update or delete or truncate on "${table}"
for each statement execute function blacklist_rules_changed();`)
    }
  }

  override async down(): Promise<void> {
    for (const table of ["blacklist_manual_rule", "blacklist_auto_rule", "blacklist_ledger_set"]) {
      this.addSql(`drop trigger if exists "${table}_changed" on "${table}";`)
    }
    this.addSql(`drop function if exists blacklist_rules_changed();`)
    for (const table of [
      "rule_revision",
      "ledger_backfill",
      "ledger_set",
      "ledger_key",
      "ledger_fact",
    ]) {
      this.addSql(`drop table if exists blacklist_${table};`)
    }
  }
}
