import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122055612 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "blacklist_payment_session_cart" ("payment_session_id" text not null, "cart_id" text not null, "seen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "blacklist_payment_session_cart_pkey" primary key ("payment_session_id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_payment_session_cart_deleted_at" ON "blacklist_payment_session_cart" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_blacklist_payment_session_cart_seen_at" ON "blacklist_payment_session_cart" ("seen_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "blacklist_payment_session_cart" cascade;`)
  }
}
