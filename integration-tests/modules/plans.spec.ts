import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  entryProbes,
  lookupKey,
  personProbes,
  shopperOf,
} from "../../src/modules/blacklist/screening"
import { onDatabase } from "./support/module"
import { checkout } from "./support/rows"

const ROWS = 20_000

const ADDRESS = {
  first_name: "Jan",
  last_name: "Kowalski",
  company: "Acme",
  address_1: "ul. Długa 5/7",
  city: "Wrocław",
  province: "Dolnośląskie",
  postal_code: "50-123",
  country_code: "pl",
}
const SHOPPER = shopperOf(
  checkout({
    email: "jan@spam.example",
    shipping_address: ADDRESS,
    billing_address: { ...ADDRESS, city: "Poznań" },
  })
)

/** What stands for the function's variables when its statements run on their own. */
const PARAMETERS: [name: string, type: string, value: string][] = [
  ["p_cart_id", "text", "'cart_1'"],
  ["p_customer_id", "text", "'cus_1'"],
  ["v_origin.customer_id", "text", "'cus_2'"],
  ["p_person_keys", "int8[]", `'{${[lookupKey("email", "jan@spam.example"), 1n, 2n]}}'`],
  ["v_keys", "int8[]", `'{${entryProbes(SHOPPER)}}'`],
  ["v_ip", "inet", "'203.0.113.7'"],
  ["v_now", "timestamptz", "now()"],
]

/** The SELECTs inside a PL/pgSQL function, with numbered parameters for its variables. */
const statementsOf = (source: string): string[] =>
  (source.match(/^ *select [^;]*;/gm) ?? []).map((statement) =>
    PARAMETERS.reduce(
      (text, [name], index) => text.replaceAll(name, `$${index + 1}`),
      statement
        .replace(/\binto v_\w+/, "")
        .replace("coalesce(v_entries, '[]') ||", "")
        .replace(/;$/, "")
    )
  )

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

const FILL = [
  `insert into blacklist_entry (id, conditions, canonical, fields, fingerprint, search_text, lookup_key)
   select 'blent_' || n, '{}', '{}', '{email}', n::text, '', (hashtextextended(n::text, 0))::text
     from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_entry_network (id, entry_id, network)
   select 'blnet_' || n, 'blent_' || n,
          case when n % 4 = 0 then '2001:db8:' || to_hex(n) || '::/48'
               else '10.' || n / 250 || '.' || n % 250 || '.0/' || 24 + n % 9 end
     from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_customer_status (id, customer_id, status)
   select 'blstat_' || n, 'cus_' || n, 'blacklisted' from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_ban_identity (id, kind, value, lookup_key, customer_status_id)
   select 'blban_' || n, 'email', n || '@spam.example', (hashtextextended(n::text, 1))::text, 'blstat_' || n
     from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_cart_origin (cart_id, seen_at)
   select 'cart_' || n, now() from generate_series(1, ${ROWS}) n`,
  "analyze",
]

/** The one index by which each statement should go; a join goes on by a primary key. */
const INDEXES = [
  "blacklist_cart_origin_pkey",
  "IDX_blacklist_customer_status_customer_id_unique",
  "IDX_blacklist_ban_identity_lookup_key",
  "blacklist_customer_status_pkey",
  "IDX_blacklist_entry_lookup_key",
  "IDX_blacklist_entry_network_inet",
  "blacklist_entry_pkey",
]

onDatabase(({ knex, sql }) => {
  /** The indexes that the plans of the function's statements use, and the tables they read whole. */
  const pathsOf = async (): Promise<string[]> => {
    const [{ prosrc, proconfig }] = await sql(
      "select prosrc, proconfig from pg_proc where proname = 'blacklist_lookup'"
    )
    expect(proconfig).toContain("plan_cache_mode=force_generic_plan")
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
  }
  const fill = async () => {
    const tables = await sql("select tablename from pg_tables where tablename like 'blacklist%'")
    // Statistics only when this test asks for them.
    for (const { tablename } of tables) {
      await sql(`alter table ${tablename} set (autovacuum_enabled = off)`)
    }
    for (const statement of FILL) await sql(statement)
  }
  /** By customer there are few rows, by whatever index; the planner may choose until it knows. */
  const withoutStatuses = (paths: string[]) =>
    paths.filter((path) => !/^IDX_blacklist_customer_status/.test(path))

  it("every statement of the look-up goes by its index among 20,000 rows", async () => {
    await fill()
    await sql("analyze")
    expect((await pathsOf()).sort()).toEqual([...INDEXES].sort())
  })

  it("the same among rows just imported, of which the planner knows nothing", async () => {
    await fill()
    expect(withoutStatuses(await pathsOf()).sort()).toEqual(withoutStatuses(INDEXES).sort())
  })

  it("the same in empty tables: a plan made there is kept while they fill", async () => {
    expect(withoutStatuses(await pathsOf()).sort()).toEqual(withoutStatuses(INDEXES).sort())
  })

  it("the function itself reads no table from end to end", async () => {
    await fill()
    await knex().transaction(async (transaction) => {
      const read = async () => {
        const { rows } = await transaction.raw(
          `select relname from pg_stat_xact_user_tables
            where seq_scan > 0 and relname like 'blacklist%' and relname <> 'blacklist_setting'`
        )
        return rows.map(({ relname }: { relname: string }) => relname)
      }
      const { rows } = await transaction.raw(
        "select blacklist_lookup('cart_1', 'cus_1', ?::int8[], ?::int8[], '10.1.3.1') as found",
        [`{${entryProbes(SHOPPER)}}`, `{${personProbes(SHOPPER)}}`]
      )
      expect(rows[0].found).toMatchObject({
        statuses: [{ customer_id: "cus_1" }],
        entries: [expect.objectContaining({ id: expect.any(String) })],
      })
      expect(await read()).toEqual([])
      // What it would have looked like.
      await transaction.raw("select count(*) from blacklist_cart_origin where ip = 'x'")
      expect(await read()).toEqual(["blacklist_cart_origin"])
    })
  })
})
