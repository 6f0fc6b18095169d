import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { entryProbes } from "../../src/modules/blacklist/screening/entry-index"
import { lookupKey } from "../../src/modules/blacklist/screening/lookup-key"
import { shopperOf } from "../../src/modules/blacklist/screening"
import { CORE_TABLES, FILL } from "./support/fill"
import { onDatabase } from "./support/module"
import { checkout } from "./support/rows"

const SHOPPER = shopperOf(
  checkout({
    email: "jan@spam.example",
    shipping_address: { first_name: "Jan", last_name: "Kowalski", city: "Wrocław" },
  })
)

/** What stands for a function's variables when its statements run on their own. */
const PARAMETERS: [name: string, type: string, value: string][] = [
  ["p_cart_id", "text", "'cart_1'"],
  ["p_order_id", "text", "'order_1'"],
  ["p_customer_id", "text", "'cus_1'"],
  ["v_origin.customer_id", "text", "'cus_2'"],
  ["v_login", "text", "'cus_3'"],
  ["p_person_keys", "int8[]", `'{${[lookupKey("email", "jan@spam.example"), 1n, 2n]}}'`],
  ["v_entry_keys", "int8[]", `'{${entryProbes(SHOPPER).keys}}'`],
  ["v_suspect_keys", "int8[]", "'{1,2}'"],
  ["v_ip", "inet", "'203.0.113.7'"],
  ["v_now", "timestamptz", "now()"],
  ["p_queries", "int[]", "'{0,0,1}'"],
  ["p_keys", "int8[]", "'{1,2,3}'"],
  ["p_period_numbers", "int[]", "'{1,1,2}'"],
  ["v_since", "timestamptz[]", "array[now() - interval '1 day', '-infinity']"],
  ["p_shipping_fields", "int", "63"],
  ["p_shipping_keys", "int8[]", "'{1,2,3,4,5,6}'"],
  ["p_billing_fields", "int", "63"],
  ["p_billing_keys", "int8[]", "'{1,2,3,4,5,6}'"],
  ["p_limits", "int[]", "'{3,3,5}'"],
  ["p_from", "timestamptz", "now()"],
  ["p_before", "timestamptz", "'infinity'"],
  ["p_except", "int8", "-1"],
  ["p_distinct", "text[]", "'{NULL,email,email}'"],
  ["v_former", "int8", "1"],
]

/** The statements inside a PL/pgSQL function that read tables, with numbered parameters. */
const statementsOf = (source: string): string[] =>
  [
    ...source.matchAll(/^ *(?:select|delete) [^;]*;/gm),
    ...source.matchAll(/(?<=exists \()select 1 from blacklist_ledger_key [^)]*\)\)/g),
  ]
    .map(([statement]) =>
      PARAMETERS.reduce(
        (text, [name], index) =>
          text.replace(
            new RegExp(`(?<![\\w.])${name.replace(".", "\\.")}\\b`, "g"),
            `$$${index + 1}`
          ),
        statement
          .replace(/\binto v_\w+/, "")
          .replace(/\)\)$/, ")")
          .replace(/;$/, "")
      )
    )
    .filter((statement) => /\b(?:blacklist|customer)_/.test(statement))

const explain = async (transaction: Knex.Transaction, statement: string): Promise<string> => {
  const types = PARAMETERS.map(([, type]) => type).join(", ")
  const values = PARAMETERS.map(([, , value]) => value).join(", ")
  // Not knex.raw, which would take JSON operators and casts of the statement for bindings.
  const run = (text: string) => transaction.raw(text.replaceAll("?", "\\?"))
  await run(`prepare probe (${types}) as ${statement}`)
  const { rows } = await run(`explain execute probe (${values})`)
  await run("deallocate probe")
  return rows.map((row: Record<string, string>) => row["QUERY PLAN"]).join("\n")
}

/** The one index by which each statement should go; a join goes on by a primary key. */
const INDEXES: Record<string, string[]> = {
  blacklist_lookup: [
    "blacklist_cart_origin_pkey",
    "IDX_blacklist_customer_status_customer",
    "IDX_blacklist_ban_identity_lookup_key",
    "blacklist_customer_status_pkey",
    "blacklist_entry_field_set_pkey",
    "IDX_blacklist_entry_lookup_key",
    "blacklist_entry_prefix_pkey",
    "IDX_blacklist_entry_network_inet",
    "blacklist_entry_pkey",
    "blacklist_list_value_pkey",
    "blacklist_list_prefix_pkey",
    "IDX_blacklist_list_value_network",
    "blacklist_reference_list_pkey",
    "IDX_blacklist_ledger_fact_cart",
    "IDX_blacklist_ledger_fact_order",
    "IDX_blacklist_ledger_key_newest",
    "customer_pkey",
    "IDX_customer_group_customer_customer_id",
  ],
  blacklist_count: [
    "IDX_blacklist_ledger_key_newest",
    "IDX_blacklist_ledger_key_newest",
    "blacklist_ledger_fact_pkey",
  ],
  blacklist_count_hits: ["IDX_blacklist_ledger_fact_cart", "IDX_blacklist_ledger_fact_order"],
  blacklist_claim: [
    "IDX_blacklist_ledger_fact_cart",
    "IDX_blacklist_ledger_fact_cart",
    "IDX_blacklist_ledger_key_fact",
  ],
}

onDatabase(({ knex, sql }) => {
  /** The settings under which the look-up, and with it the count, is planned. */
  const settings = async () => {
    const [{ proconfig }] = await sql<{ proconfig: string[] }>(
      "select proconfig from pg_proc where proname = 'blacklist_lookup'"
    )
    return proconfig
  }
  /** The indexes that the plans of a function's statements use, and the tables they read whole. */
  const pathsOf = async (name: string): Promise<string[]> => {
    const [{ prosrc }] = await sql("select prosrc from pg_proc where proname = ?", [name])
    const proconfig = await settings()
    const plans = await knex().transaction(async (transaction) => {
      for (const setting of proconfig) await transaction.raw(`set local ${setting}`)
      const all: string[] = []
      for (const statement of statementsOf(prosrc)) all.push(await explain(transaction, statement))
      return all
    })
    return [
      ...plans.join("\n").matchAll(/Index (?:Only )?Scan (?:using|on) (\S+)|Seq Scan on (\S+)/g),
    ]
      .map(([, index, table]) => index?.replaceAll('"', "") ?? `all of ${table}`)
      .filter((path) => !path.includes("blacklist_setting"))
      .sort()
  }
  const fill = async () => {
    const tables = await sql("select tablename from pg_tables where schemaname = 'public'")
    // Statistics only when this test asks for them.
    for (const { tablename } of tables) {
      await sql(`alter table ${tablename} set (autovacuum_enabled = off)`)
    }
    for (const statement of FILL) await sql(statement)
  }
  beforeEach(async () => {
    for (const statement of CORE_TABLES) await sql(statement)
  })

  it("the look-up, the claim and the counting of hits are planned alike, once for all keys", async () => {
    const [{ claim, hits }] = await sql<{ claim: string[]; hits: string[] }>(
      `select (select proconfig from pg_proc where proname = 'blacklist_claim') as claim,
              (select proconfig from pg_proc where proname = 'blacklist_count_hits') as hits`
    )
    expect(claim.sort()).toEqual([...(await settings()), "lock_timeout=5s"].sort())
    expect(hits.sort()).toEqual((await settings()).sort())
    expect(claim).toContain("plan_cache_mode=force_generic_plan")
  })

  describe.each(Object.entries(INDEXES))(
    "every statement of %s goes by its index",
    (name, paths) => {
      it("among 20,000 rows", async () => {
        await fill()
        await sql("analyze")
        expect(await pathsOf(name)).toEqual([...paths].sort())
      })

      it("among rows just imported, of which the planner knows nothing", async () => {
        await fill()
        expect(await pathsOf(name)).toEqual([...paths].sort())
      })

      it("in empty tables: a plan made there is kept while they fill", async () => {
        expect(await pathsOf(name)).toEqual([...paths].sort())
      })
    }
  )
})
