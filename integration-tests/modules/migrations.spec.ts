import { autoRule, countsOf, EMAIL, orders, suspicion } from "./support/ledger"
import { onDatabase } from "./support/module"
import { entriesFound, newEntry } from "./support/rows"

onDatabase(({ service, sql, migrator }) => {
  /** Everything of the plugin's in the database, as text. */
  const schema = async () => {
    const parts = {
      columns: `select table_name, column_name, data_type, is_nullable, column_default
                  from information_schema.columns where table_schema = 'public'`,
      indexes: "select indexname, indexdef from pg_indexes where schemaname = 'public'",
      constraints: `select conname, pg_get_constraintdef(oid) as def from pg_constraint
                     where connamespace = 'public'::regnamespace`,
      functions: `select proname, pg_get_functiondef(oid) as def from pg_proc
                   where pronamespace = 'public'::regnamespace`,
      triggers: `select tgname, pg_get_triggerdef(oid) as def from pg_trigger where not tgisinternal`,
      types: `select typname from pg_type where typnamespace = 'public'::regnamespace`,
    }
    const all: Record<string, string[]> = {}
    for (const [part, query] of Object.entries(parts)) {
      // The migrator's own table stays, whatever is undone.
      all[part] = (await sql(query))
        .map((row) => JSON.stringify(row))
        .filter((row) => !row.includes("mikro_orm_migrations"))
        .sort()
    }
    return all
  }

  const NOTHING = {
    columns: [],
    indexes: [],
    constraints: [],
    functions: [],
    triggers: [],
    types: [],
  }

  it("make tables, indexes, functions and the triggers on rules", async () => {
    const tables = await sql(
      "select tablename from pg_tables where tablename like 'blacklist%' order by 1"
    )
    expect(tables.map(({ tablename }) => tablename)).toEqual([
      "blacklist_attack",
      "blacklist_auto_rule",
      "blacklist_ban_identity",
      "blacklist_cart_origin",
      "blacklist_customer_status",
      "blacklist_decision",
      "blacklist_decision_total",
      "blacklist_entry",
      "blacklist_entry_field_set",
      "blacklist_entry_import",
      "blacklist_entry_import_row",
      "blacklist_entry_network",
      "blacklist_entry_prefix",
      "blacklist_hold",
      "blacklist_hold_comment",
      "blacklist_job",
      "blacklist_large_order",
      "blacklist_ledger_fact",
      "blacklist_ledger_key",
      "blacklist_ledger_reconciled",
      "blacklist_ledger_set",
      "blacklist_list_prefix",
      "blacklist_list_value",
      "blacklist_manual_rule",
      "blacklist_notice",
      "blacklist_notice_clock",
      "blacklist_notice_event",
      "blacklist_order_cursor",
      "blacklist_order_draft",
      "blacklist_order_due",
      "blacklist_order_screening",
      "blacklist_pass",
      "blacklist_past_ban",
      "blacklist_payment_session_cart",
      "blacklist_reference_list",
      "blacklist_rule_revision",
      "blacklist_setting",
      "blacklist_suspicion",
    ])
    const { functions, indexes, triggers } = await schema()
    expect(functions.map((row) => JSON.parse(row).proname)).toEqual([
      "blacklist_claim",
      "blacklist_count",
      "blacklist_count_hits",
      "blacklist_entry_indexed",
      "blacklist_entry_networks_written",
      "blacklist_large_order",
      "blacklist_list_networks_written",
      "blacklist_lookup",
      "blacklist_order_changed",
      "blacklist_order_facts",
      "blacklist_order_fates",
      "blacklist_paid_cart",
      "blacklist_person_facts",
      "blacklist_place_orders",
      "blacklist_record_facts",
      "blacklist_rules_changed",
      "blacklist_suspicion_searched",
      "blacklist_whole_keys",
    ])
    for (const index of [
      "entry_lookup_key",
      "ban_identity_lookup_key",
      "entry_network_inet",
      "ledger_key_newest",
      "ledger_fact_cart",
    ]) {
      expect(indexes).toContainEqual(expect.stringContaining(`IDX_blacklist_${index}`))
    }
    // Of all rows: cascades, and what is forgotten, do not say "deleted_at is null".
    for (const index of [
      "ban_identity_customer_status_id",
      "entry_network_entry_id",
      "cart_origin_seen_at",
      "payment_session_cart_seen_at",
      "decision_created_at",
      "ledger_fact_happened_at",
    ]) {
      expect(indexes).toContainEqual(
        expect.stringMatching(new RegExp(`IDX_blacklist_${index}\\W.*USING btree \\(\\w+\\)"`))
      )
    }
    expect(triggers.map((row) => JSON.parse(row).tgname)).toEqual([
      "blacklist_auto_rule_changed",
      "blacklist_decision_order_deleted",
      "blacklist_decision_order_written",
      "blacklist_entry_indexed",
      "blacklist_entry_network_written",
      "blacklist_hold_order_deleted",
      "blacklist_hold_order_written",
      "blacklist_ledger_set_changed",
      "blacklist_list_value_written",
      "blacklist_manual_rule_changed",
      "blacklist_suspicion_order_deleted",
      "blacklist_suspicion_order_written",
      "blacklist_suspicion_searched",
    ])
  })

  it("keep what a checkout calls from being compiled: older PostgreSQL would do so at every call", async () => {
    const configured = await sql<{ proname: string; proconfig: string[] }>(
      "select proname, proconfig from pg_proc where proconfig is not null order by 1"
    )
    expect(configured.filter(({ proname }) => proname.startsWith("blacklist"))).toEqual(
      [
        "blacklist_claim",
        "blacklist_count_hits",
        "blacklist_large_order",
        "blacklist_lookup",
        "blacklist_order_facts",
        "blacklist_order_fates",
        "blacklist_paid_cart",
        "blacklist_person_facts",
      ].map((proname) => ({
        proname,
        proconfig: expect.arrayContaining(["jit=off", "plan_cache_mode=force_generic_plan"]),
      }))
    )
  })

  it("leave nothing behind when they are undone, not even with rows in the tables", async () => {
    await service.entries.insert([newEntry({ ip_range: "203.0.113.0/24" })])
    await service.suspicions.insert([suspicion("blsus_1")])
    await autoRule(service)
    await service.ledger.record(orders(1, { email: EMAIL }))
    await migrator().down({ to: 0 })
    expect(await schema()).toEqual(NOTHING)
  })

  it("can be undone one by one and done again, to the same schema", async () => {
    const before = await schema()
    const names = (await migrator().getExecutedMigrations()).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(1)
    for (let left = names.length; left > 0; left--) await migrator().down()
    expect(await schema()).toEqual(NOTHING)

    const done = await migrator().up()
    expect(done.map(({ name }) => name)).toEqual(names)
    expect(await schema()).toEqual(before)
    await service.entries.insert([newEntry({ ip_range: "203.0.113.0/24" }, { id: "again" })])
    expect(await entriesFound(service, { ip: "203.0.113.7" })).toEqual(["again"])
    const { id } = await autoRule(service)
    await service.ledger.record(orders(2, { email: EMAIL }))
    expect(await countsOf(service, { email: EMAIL })).toEqual({ [id]: 2 })
  })

  it("do nothing where they were done already", async () => {
    await service.entries.insert([newEntry({ email: "jan@spam.example" }, { id: "kept" })])
    const before = await schema()
    expect(await migrator().getPendingMigrations()).toEqual([])
    expect(await migrator().up()).toEqual([])
    expect(await schema()).toEqual(before)
    expect(await entriesFound(service, { email: "jan@spam.example" })).toEqual(["kept"])
  })
})
