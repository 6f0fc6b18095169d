import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Indexes that data models cannot express: on 64-bit keys and on networks. Keys are kept as decimal
 * text (Medusa's data models have no `int8`) and indexed as numbers.
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
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_blacklist_decision_reason_ids";`)
    this.addSql(`drop index if exists "IDX_blacklist_entry_fields";`)
    this.addSql(`drop index if exists "IDX_blacklist_entry_network_inet";`)
    this.addSql(`drop index if exists "IDX_blacklist_ban_identity_lookup_key";`)
    this.addSql(`drop index if exists "IDX_blacklist_entry_lookup_key";`)
  }
}
