import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The tables, as generated from the data models. */
export class Migration20261127210329 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "blacklist_suspicion" drop constraint if exists "blacklist_suspicion_cart_id_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_suspicion" drop constraint if exists "blacklist_suspicion_order_id_address_type_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_pass" drop constraint if exists "blacklist_pass_decision_id_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_notice_event" drop constraint if exists "blacklist_notice_event_event_key_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_notice" drop constraint if exists "blacklist_notice_order_id_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_job" drop constraint if exists "blacklist_job_type_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_hold" drop constraint if exists "blacklist_hold_order_id_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_entry" drop constraint if exists "blacklist_entry_fingerprint_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_decision" drop constraint if exists "blacklist_decision_repeat_key_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_customer_status" drop constraint if exists "blacklist_customer_status_customer_id_unique";`
    )
    this.addSql(
      `alter table if exists "blacklist_attack" drop constraint if exists "blacklist_attack_kind_unique";`
    )
    this.addSql(
      `create table if not exists "blacklist_attack" ("id" text not null, "started_at" timestamptz not null, "ended_at" timestamptz null, "figures" jsonb not null, "kind" text not null default 'payment_failures', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_attack_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_attack_deleted_at" ON "blacklist_attack" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_attack_kind_unique" ON "blacklist_attack" ("kind") WHERE ended_at is null AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_auto_rule" ("id" text not null, "name" text not null, "enabled" boolean not null default true, "mode" text check ("mode" in ('enforce', 'monitor')) not null default 'enforce', "type" text check ("type" in ('orders', 'payment_failures')) not null, "limit" integer not null, "period" jsonb not null, "count_by" text check ("count_by" in ('customer', 'email', 'ip', 'ip_network', 'phone', 'address', 'store')) not null default 'customer', "distinct" text check ("distinct" in ('email', 'ip')) null, "action" text check ("action" in ('refuse', 'blacklist', 'flag')) not null default 'blacklist', "block_duration" jsonb null, "suspicion_after" integer null, "blacklist_after" jsonb null, "sales_channel_ids" text[] not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_auto_rule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_auto_rule_deleted_at" ON "blacklist_auto_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_auto_rule_created_at" ON "blacklist_auto_rule" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_cart_origin" ("cart_id" text not null, "ip" text null, "ip_key" text null, "counted_ip_key" text null, "ip_network_key" text null, "customer_id" text null, "customer_key" text null, "seen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_cart_origin_pkey" primary key ("cart_id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_cart_origin_deleted_at" ON "blacklist_cart_origin" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_customer_status" ("id" text not null, "customer_id" text not null, "status" text check ("status" in ('neutral', 'blacklisted', 'whitelisted')) not null, "source" text check ("source" in ('manual', 'auto_rule', 'manual_rule', 'suspicion')) not null default 'manual', "source_id" text null, "reason" text null, "expires_at" timestamptz null, "created_by" text null, "since" timestamptz null, "set_on_guest" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_customer_status_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_customer_status_customer_id_unique" ON "blacklist_customer_status" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_customer_status_deleted_at" ON "blacklist_customer_status" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_customer_status_status_updated_at" ON "blacklist_customer_status" ("status", "updated_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_ban_identity" ("id" text not null, "kind" text check ("kind" in ('email', 'phone')) not null, "value" text not null, "lookup_key" text not null, "customer_status_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_ban_identity_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_ban_identity_customer_status_id" ON "blacklist_ban_identity" ("customer_status_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_ban_identity_deleted_at" ON "blacklist_ban_identity" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_decision" ("id" text not null, "stage" text check ("stage" in ('payment_session', 'complete_cart', 'order_check')) not null, "outcome" text check ("outcome" in ('allow', 'flag', 'refuse')) not null, "enforced" boolean not null, "cart_id" text null, "order_id" text null, "customer_id" text null, "email" text null, "amount" numeric null, "currency_code" text null, "sales_channel_id" text null, "reasons" jsonb not null, "reason_types" text[] not null, "reason_ids" text[] not null, "score" integer null, "level" text check ("level" in ('safe', 'low', 'medium', 'high', 'critical')) null, "signals" jsonb null, "decided_by_type" text check ("decided_by_type" in ('customer_status', 'entry', 'auto_rule', 'manual_rule', 'check', 'error')) null, "decided_by_id" text null, "attempts" integer not null default 1, "last_attempt_at" timestamptz null, "repeat_key" text null, "search_keys" text[] null, "email_key" text null, "verdict" text check ("verdict" in ('right', 'wrong')) null, "review_comment" text null, "reviewed_by" text null, "reviewed_at" timestamptz null, "duration_ms" real not null, "rescreen_due" boolean not null default false, "suspicion_due" boolean not null default false, "raw_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_decision_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_decision_repeat_key_unique" ON "blacklist_decision" ("repeat_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_deleted_at" ON "blacklist_decision" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_stage_created_at" ON "blacklist_decision" ("stage", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_outcome_created_at" ON "blacklist_decision" ("outcome", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_enforced_created_at" ON "blacklist_decision" ("enforced", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_cart_id_created_at" ON "blacklist_decision" ("cart_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_order_id_created_at" ON "blacklist_decision" ("order_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_customer_id_created_at" ON "blacklist_decision" ("customer_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_email_created_at" ON "blacklist_decision" ("email", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_amount_created_at" ON "blacklist_decision" ("amount", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_sales_channel_id_created_at" ON "blacklist_decision" ("sales_channel_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_attempts_created_at" ON "blacklist_decision" ("attempts", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_last_attempt_at_created_at" ON "blacklist_decision" ("last_attempt_at", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_score_created_at" ON "blacklist_decision" ("score", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_level_created_at" ON "blacklist_decision" ("level", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_verdict_created_at" ON "blacklist_decision" ("verdict", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_duration_ms_created_at" ON "blacklist_decision" ("duration_ms", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_rescreen_due" ON "blacklist_decision" ("rescreen_due") WHERE rescreen_due AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_decision_suspicion_due" ON "blacklist_decision" ("suspicion_due") WHERE suspicion_due AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_entry" ("id" text not null, "conditions" jsonb not null, "canonical" jsonb not null, "fields" text[] not null, "action" text check ("action" in ('block', 'flag', 'allow')) not null default 'block', "mode" text check ("mode" in ('enforce', 'monitor')) not null default 'enforce', "reason" text null, "active" boolean not null default true, "expires_at" timestamptz null, "source" text check ("source" in ('manual', 'import', 'order', 'customer', 'rule')) not null default 'manual', "source_id" text null, "created_by" text null, "hit_count" integer not null default 0, "last_hit_at" timestamptz null, "lookup_key" text null, "lookup_fields" integer null, "fingerprint" text not null, "search_text" text not null, "customer_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_entry_fingerprint_unique" ON "blacklist_entry" ("fingerprint") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_entry_deleted_at" ON "blacklist_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_entry_created_at" ON "blacklist_entry" ("created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_entry_customer_id" ON "blacklist_entry" ("customer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_entry_network" ("id" text not null, "network" text not null, "entry_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_entry_network_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_entry_network_entry_id" ON "blacklist_entry_network" ("entry_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_entry_network_deleted_at" ON "blacklist_entry_network" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_hold" ("id" text not null, "order_id" text not null, "display_id" integer null, "status" text check ("status" in ('held', 'released', 'cancelled')) not null default 'held', "reason" text null, "source" text check ("source" in ('manual', 'automatic')) not null default 'manual', "checklist" jsonb not null, "created_by" text null, "ended_by" text null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_hold_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_hold_deleted_at" ON "blacklist_hold" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_hold_order_id_created_at" ON "blacklist_hold" ("order_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_hold_order_id_unique" ON "blacklist_hold" ("order_id") WHERE status = 'held' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_hold_id" ON "blacklist_hold" ("id") WHERE status = 'held' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_hold_comment" ("id" text not null, "text" text not null, "created_by" text null, "hold_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_hold_comment_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_hold_comment_hold_id" ON "blacklist_hold_comment" ("hold_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_hold_comment_deleted_at" ON "blacklist_hold_comment" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_job" ("id" text not null, "type" text check ("type" in ('order_check', 'entry_import', 'backtest', 'backfill', 'profile_rebuild', 'tagging', 'merge', 'customer_import')) not null, "status" text check ("status" in ('pending', 'running', 'done', 'failed', 'cancelled')) not null default 'pending', "processed" integer not null default 0, "total" integer not null default 0, "result" jsonb null, "error" text null, "created_by" text null, "finished_at" timestamptz null, "input" jsonb null, "cursor" jsonb null, "worker" text null, "lease_until" timestamptz null, "failures" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_job_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_job_deleted_at" ON "blacklist_job" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_job_created_at" ON "blacklist_job" ("created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_job_status" ON "blacklist_job" ("status") WHERE status in ('pending', 'running') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_job_type_unique" ON "blacklist_job" ("type") WHERE type = 'backfill' and status in ('pending', 'running') AND deleted_at IS NULL;`
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
      `create table if not exists "blacklist_notice" ("id" text not null, "channel" text not null, "recipient" text not null, "template" text null, "title" text not null, "text" text not null, "data" jsonb not null, "order_id" text null, "status" text check ("status" in ('due', 'sent', 'failed', 'unknown')) not null default 'due', "attempts" integer not null default 0, "first_attempt_at" timestamptz null, "next_attempt_at" timestamptz not null, "locked_until" timestamptz null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_notice_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_notice_deleted_at" ON "blacklist_notice" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_notice_next_attempt_at" ON "blacklist_notice" ("next_attempt_at") WHERE status = 'due' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_notice_order_id_unique" ON "blacklist_notice" ("order_id") WHERE channel = 'feed' and order_id is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_notice_created_at" ON "blacklist_notice" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_notice_clock" ("name" text not null, "at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_notice_clock_pkey" primary key ("name"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_notice_clock_deleted_at" ON "blacklist_notice_clock" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_notice_event" ("id" text not null, "type" text check ("type" in ('flagged', 'refused', 'held', 'attack')) not null, "event_key" text not null, "order_id" text null, "display_id" integer null, "decision_id" text null, "reason" text null, "amount" real null, "currency_code" text null, "happened_at" timestamptz not null, "feed_due" boolean not null default true, "channel_due" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_notice_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_notice_event_event_key_unique" ON "blacklist_notice_event" ("event_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_notice_event_deleted_at" ON "blacklist_notice_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_notice_event_feed_due" ON "blacklist_notice_event" ("feed_due") WHERE feed_due AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_notice_event_channel_due" ON "blacklist_notice_event" ("channel_due") WHERE channel_due AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_notice_event_happened_at" ON "blacklist_notice_event" ("happened_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_order_screening" ("order_id" text not null, "display_id" integer null, "placed_at" timestamptz not null, "customer_id" text null, "email" text null, "customer_name" text null, "currency_code" text not null, "sales_channel_id" text null, "screened" boolean not null default false, "suspicious" boolean not null default false, "outcome" text check ("outcome" in ('allow', 'flag', 'refuse')) null, "hold" text check ("hold" in ('held', 'released', 'cancelled')) null, "score" integer null, "level" text check ("level" in ('safe', 'low', 'medium', 'high', 'critical')) null, "signals" jsonb null, "decision_id" text null, "checked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_order_screening_pkey" primary key ("order_id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_order_screening_deleted_at" ON "blacklist_order_screening" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_pass" ("id" text not null, "decision_id" text not null, "cart_id" text null, "customer_id" text null, "email_key" text null, "expires_at" timestamptz not null, "used_at" timestamptz null, "used_by_cart_id" text null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_pass_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_blacklist_pass_decision_id_unique" ON "blacklist_pass" ("decision_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_pass_deleted_at" ON "blacklist_pass" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_pass_cart_id" ON "blacklist_pass" ("cart_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_pass_customer_id" ON "blacklist_pass" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_pass_email_key" ON "blacklist_pass" ("email_key") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_past_ban" ("id" text not null, "customer_id" text not null, "source" text check ("source" in ('manual', 'auto_rule', 'manual_rule', 'suspicion')) not null, "source_id" text null, "reason" text null, "banned_at" timestamptz not null, "expires_at" timestamptz null, "banned_by" text null, "ended_at" timestamptz not null, "end" text check ("end" in ('lifted', 'whitelisted', 'expired')) not null, "ended_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_past_ban_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_past_ban_deleted_at" ON "blacklist_past_ban" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_past_ban_customer_id" ON "blacklist_past_ban" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_past_ban_ended_at" ON "blacklist_past_ban" ("ended_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_payment_session_cart" ("payment_session_id" text not null, "cart_id" text not null, "seen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_payment_session_cart_pkey" primary key ("payment_session_id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_payment_session_cart_deleted_at" ON "blacklist_payment_session_cart" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_reference_list" ("id" text not null, "name" text not null, "use" text check ("use" in ('disposable', 'proxy', 'custom')) not null default 'custom', "type" text check ("type" in ('email', 'email_domain', 'ip', 'ip_range', 'phone')) not null, "size" integer not null default 0, "built_in" boolean not null default false, "source" text null, "created_by" text null, "lookup_key" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_reference_list_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_reference_list_deleted_at" ON "blacklist_reference_list" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_reference_list_created_at" ON "blacklist_reference_list" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_setting" ("id" text not null, "stored" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_setting_deleted_at" ON "blacklist_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "blacklist_suspicion" ("id" text not null, "order_id" text null, "cart_id" text null, "customer_id" text null, "email" text null, "first_name" text null, "last_name" text null, "company" text null, "phone" text null, "address_1" text null, "address_2" text null, "city" text null, "province" text null, "postal_code" text null, "country_code" text null, "ip" text null, "address_type" text check ("address_type" in ('shipping', 'billing')) not null default 'shipping', "comment" text null, "source" text check ("source" in ('automatic', 'manual')) not null default 'manual', "source_id" text null, "status" text check ("status" in ('open', 'confirmed', 'dismissed')) not null default 'open', "created_by" text null, "assigned_to" text null, "reviewed_by" text null, "reviewed_at" timestamptz null, "canonical_email" text null, "search_text" text null, "by_guest" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_suspicion_pkey" primary key ("id"));`
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
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_suspicion_assigned_to" ON "blacklist_suspicion" ("assigned_to") WHERE deleted_at IS NULL;`
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
      `alter table if exists "blacklist_ban_identity" add constraint "blacklist_ban_identity_customer_status_id_foreign" foreign key ("customer_status_id") references "blacklist_customer_status" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "blacklist_entry_network" add constraint "blacklist_entry_network_entry_id_foreign" foreign key ("entry_id") references "blacklist_entry" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "blacklist_hold_comment" add constraint "blacklist_hold_comment_hold_id_foreign" foreign key ("hold_id") references "blacklist_hold" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "blacklist_ban_identity" drop constraint if exists "blacklist_ban_identity_customer_status_id_foreign";`
    )

    this.addSql(
      `alter table if exists "blacklist_entry_network" drop constraint if exists "blacklist_entry_network_entry_id_foreign";`
    )

    this.addSql(
      `alter table if exists "blacklist_hold_comment" drop constraint if exists "blacklist_hold_comment_hold_id_foreign";`
    )

    this.addSql(`drop table if exists "blacklist_attack" cascade;`)

    this.addSql(`drop table if exists "blacklist_auto_rule" cascade;`)

    this.addSql(`drop table if exists "blacklist_cart_origin" cascade;`)

    this.addSql(`drop table if exists "blacklist_customer_status" cascade;`)

    this.addSql(`drop table if exists "blacklist_ban_identity" cascade;`)

    this.addSql(`drop table if exists "blacklist_decision" cascade;`)

    this.addSql(`drop table if exists "blacklist_entry" cascade;`)

    this.addSql(`drop table if exists "blacklist_entry_network" cascade;`)

    this.addSql(`drop table if exists "blacklist_hold" cascade;`)

    this.addSql(`drop table if exists "blacklist_hold_comment" cascade;`)

    this.addSql(`drop table if exists "blacklist_job" cascade;`)

    this.addSql(`drop table if exists "blacklist_manual_rule" cascade;`)

    this.addSql(`drop table if exists "blacklist_notice" cascade;`)

    this.addSql(`drop table if exists "blacklist_notice_clock" cascade;`)

    this.addSql(`drop table if exists "blacklist_notice_event" cascade;`)

    this.addSql(`drop table if exists "blacklist_order_screening" cascade;`)

    this.addSql(`drop table if exists "blacklist_pass" cascade;`)

    this.addSql(`drop table if exists "blacklist_past_ban" cascade;`)

    this.addSql(`drop table if exists "blacklist_payment_session_cart" cascade;`)

    this.addSql(`drop table if exists "blacklist_reference_list" cascade;`)

    this.addSql(`drop table if exists "blacklist_setting" cascade;`)

    this.addSql(`drop table if exists "blacklist_suspicion" cascade;`)
  }
}
