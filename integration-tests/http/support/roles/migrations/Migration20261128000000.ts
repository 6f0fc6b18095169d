import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const COLUMNS = `id text primary key, created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), deleted_at timestamptz`

export class Migration20261128000000 extends Migration {
  override up(): void {
    this.addSql(`create table rbac_role (${COLUMNS}, name text not null)`)
    this.addSql(`create table rbac_policy (${COLUMNS}, resource text not null,
      operation text not null, role_id text not null references rbac_role (id))`)
  }

  override down(): void {
    this.addSql("drop table rbac_policy, rbac_role")
  }
}
