import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Generated indexes that statements written by hand, and foreign keys, could not use. */
const NO_LONGER_PARTIAL = [
  ["blacklist_ban_identity", "customer_status_id"],
  ["blacklist_entry_network", "entry_id"],
  ["blacklist_cart_origin", "seen_at"],
  ["blacklist_payment_session_cart", "seen_at"],
  ["blacklist_decision", "created_at"],
] as const

/**
 * Indexes for what is written and for what is deleted by age.
 *
 * Medusa's own are partial (`deleted_at is null`). A cascade of a foreign key does not say that, nor may
 * a statement that deletes personal data: soft-deleted rows have to go as well. Each ban and each lift
 * went through all identities of all bans. The same indexes under the same names, for all rows.
 *
 * Facts by their age, once a night, where the merchant wants them forgotten. A B-tree, because facts come
 * nearly in the order of time: a new one goes to the end of the last page, besides a dozen places all
 * over the indexes of its keys. A BRIN index costs even less to write, but its ranges only ever widen:
 * once new facts stand in the places of forgotten ones it would have each night read everything. By `id`,
 * which costs nothing, old orders of a backfill are the newest. Not partial (`kind <> 'suspicion'`),
 * because a plan of the look-up that is made in an empty table could then go through it from end to end.
 */
export class Migration20261122131500 extends Migration {
  override async up(): Promise<void> {
    for (const [table, column] of NO_LONGER_PARTIAL) {
      this.addSql(`drop index if exists "IDX_${table}_${column}";`)
      this.addSql(`create index "IDX_${table}_${column}" on "${table}" ("${column}");`)
    }
    this.addSql(`
create index if not exists "IDX_blacklist_ledger_fact_happened_at"
    on blacklist_ledger_fact (happened_at);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_blacklist_ledger_fact_happened_at";`)
    for (const [table, column] of NO_LONGER_PARTIAL) {
      this.addSql(`drop index if exists "IDX_${table}_${column}";`)
      this.addSql(
        `create index "IDX_${table}_${column}" on "${table}" ("${column}") where deleted_at is null;`
      )
    }
  }
}
