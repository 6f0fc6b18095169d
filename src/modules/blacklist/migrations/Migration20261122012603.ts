import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122012603 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "blacklist_suspicion" drop constraint if exists "blacklist_suspicion_cart_id_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_suspicion" drop constraint if exists "blacklist_suspicion_order_id_address_type_unique";`
    )
    this.addSql(
      `create table if not exists "blacklist_auto_rule" ("id" text not null, "name" text not null, "enabled" boolean not null default true, "mode" text check ("mode" in ('enforce', 'monitor')) not null default 'enforce', "type" text check ("type" in ('orders', 'payment_failures')) not null, "limit" integer not null, "period" jsonb not null, "count_by" text check ("count_by" in ('customer', 'email', 'ip', 'phone', 'address')) not null default 'customer', "action" text check ("action" in ('refuse', 'blacklist', 'flag')) not null default 'blacklist', "block_duration" jsonb null, "suspicion_after" integer null, "blacklist_after" jsonb null, "sales_channel_ids" text[] not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_auto_rule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_auto_rule_deleted_at" ON "blacklist_auto_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_auto_rule_created_at" ON "blacklist_auto_rule" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_manual_rule" ("id" text not null, "name" text not null, "enabled" boolean not null default true, "mode" text check ("mode" in ('enforce', 'monitor')) not null default 'enforce', "attributes" text[] not null, "address_type" text check ("address_type" in ('any', 'shipping', 'billing')) not null default 'any', "permitted_strikes" integer not null, "count" text check ("count" in ('orders', 'suspicions')) not null default 'orders', "requires_suspicion" boolean not null default true, "period" jsonb null, "only_for_guests" boolean not null default false, "for_unassigned_customers" boolean not null default false, "customer_group_ids" text[] not null, "sales_channel_ids" text[] not null, "action" text check ("action" in ('refuse', 'blacklist', 'flag')) not null default 'blacklist', "block_duration" jsonb null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_manual_rule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_manual_rule_deleted_at" ON "blacklist_manual_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_manual_rule_created_at" ON "blacklist_manual_rule" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_suspicion" ("id" text not null, "order_id" text null, "cart_id" text null, "customer_id" text null, "email" text null, "first_name" text null, "last_name" text null, "company" text null, "phone" text null, "address_1" text null, "address_2" text null, "city" text null, "province" text null, "postal_code" text null, "country_code" text null, "ip" text null, "address_type" text check ("address_type" in ('shipping', 'billing')) not null default 'shipping', "comment" text null, "source" text check ("source" in ('automatic', 'manual')) not null default 'manual', "source_id" text null, "status" text check ("status" in ('open', 'confirmed', 'dismissed')) not null default 'open', "created_by" text null, "reviewed_by" text null, "reviewed_at" timestamptz null, "canonical_email" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_suspicion_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_suspicion_deleted_at" ON "blacklist_suspicion" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_suspicion_created_at" ON "blacklist_suspicion" ("created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_suspicion_customer_id" ON "blacklist_suspicion" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_suspicion_canonical_email" ON "blacklist_suspicion" ("canonical_email") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_suspicion_status_created_at" ON "blacklist_suspicion" ("status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_suspicion_order_id_address_type_unique" ON "blacklist_suspicion" ("order_id", "address_type") WHERE order_id is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_suspicion_cart_id_unique" ON "blacklist_suspicion" ("cart_id") WHERE source = 'automatic' and cart_id is not null AND deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "blacklist_decision" add column if not exists "suspicion_due" boolean not null default false;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_suspicion_due" ON "blacklist_decision" ("suspicion_due") WHERE suspicion_due AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "blacklist_auto_rule" cascade;`)

    this.addSql(`drop table if exists "blacklist_manual_rule" cascade;`)

    this.addSql(`drop table if exists "blacklist_suspicion" cascade;`)

    this.addSql(`drop index if exists "IDX_blacklist_decision_suspicion_due";`)
    this.addSql(`alter table if exists "blacklist_decision" drop column if exists "suspicion_due";`)
  }
}
