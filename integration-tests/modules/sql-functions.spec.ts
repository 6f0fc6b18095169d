import { readdirSync } from "node:fs"
import path from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { FUNCTIONS } from "../../src/modules/blacklist/sql"
import { onDatabase } from "./support/module"

type Definitions = Record<string, string>

/** The functions of a schema as PostgreSQL spells them, without the name of the schema. */
async function definitionsIn(knex: Knex, schema: string): Promise<Definitions> {
  const { rows } = await knex.raw<{ rows: { name: string; definition: string }[] }>(
    `select proname as name, pg_get_functiondef(oid) as definition from pg_proc
      where pronamespace = ?::regnamespace and proname like 'blacklist%'`,
    [schema]
  )
  return Object.fromEntries(
    rows.map(({ name, definition }) => [
      name,
      definition.replace(`FUNCTION ${schema}.`, "FUNCTION "),
    ])
  )
}

onDatabase(({ knex, sql }) => {
  /** The functions as `sql/` defines them, spelt by the same server. */
  const definitionsInFiles = async () => {
    const transaction = await knex().transaction()
    try {
      await transaction.raw("create schema in_files")
      await transaction.raw("set local search_path = in_files, public")
      for (const text of Object.values(FUNCTIONS)) await transaction.raw(text)
      return await definitionsIn(transaction, "in_files")
    } finally {
      await transaction.rollback()
    }
  }

  it("are in a migrated database as the files in sql/ define them", async () => {
    const inFiles = await definitionsInFiles()
    expect(Object.keys(inFiles).sort()).toEqual(Object.keys(FUNCTIONS).sort())
    expect(await definitionsIn(knex(), "public")).toEqual(inFiles)
  })

  it.each([
    [
      "another body",
      "create or replace function blacklist_rules_changed() returns trigger language plpgsql as $$begin return null; end$$",
    ],
    ["another setting", "alter function blacklist_lookup reset jit"],
    ["another function", "create function blacklist_more() returns int language sql return 1"],
    ["a missing function", "drop function blacklist_record_facts"],
  ])("are not taken for the same with %s", async (_, change) => {
    await sql(change)
    expect(await definitionsIn(knex(), "public")).not.toEqual(await definitionsInFiles())
  })

  it("have a file each", () => {
    const folder = path.resolve(__dirname, "../../src/modules/blacklist/sql")
    const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "index.ts")
    const functions = Object.keys(FUNCTIONS).map(
      (name) => `${name.replace("blacklist_", "").replaceAll("_", "-")}.ts`
    )
    expect(files.sort()).toEqual(functions.sort())
  })
})
