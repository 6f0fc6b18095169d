import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { entryProbes, personProbes, shopperOf } from "../../src/modules/blacklist/screening"
import { CORE_TABLES, FILL, HOT_KEY } from "./support/fill"
import { onDatabase } from "./support/module"
import { checkout } from "./support/rows"

const SHOPPER = shopperOf(
  checkout({
    email: "jan@spam.example",
    shipping_address: { first_name: "Jan", last_name: "Kowalski", city: "Wrocław" },
  })
)

const CALLS: Record<string, [statement: string, bindings: unknown[]]> = {
  blacklist_lookup: [
    `select blacklist_lookup('cart_1', 'cus_1', ?::int8[], ?::int8[], '10.1.3.1', 'order_2', null, false, null,
       true, '{1,2}', '{0,0,1}', '{${HOT_KEY},2,3}', '{f,f,f}', '{1 week,1 week,null}', '{3,3,5}') as answer`,
    [`{${entryProbes(SHOPPER)}}`, `{${personProbes(SHOPPER)}}`],
  ],
  blacklist_claim: [
    `select blacklist_claim(null, 'cart_x', '{}', '{1,2}', '{1,2}', '1 minute',
       '{0,0,1}', '{${HOT_KEY},2,3}', '{1 week,1 week,null}', '{3,3,5}', '{1}') as answer`,
    [],
  ],
}

/** Tables of one row, which nobody looks for by index. */
const SINGLE = ["blacklist_setting", "blacklist_rule_revision"]

/** What a transaction has read so far: tables from end to end, and rows by index. */
const readSoFar = async (transaction: Knex.Transaction) => {
  const { rows } = await transaction.raw<{
    rows: { relname: string; seq_scan: string; idx_tup_fetch: string | null }[]
  }>("select relname, seq_scan, idx_tup_fetch from pg_stat_xact_user_tables order by relname")
  const tables = rows.filter(({ relname }) => !SINGLE.includes(relname))
  return {
    scans: new Map(tables.map(({ relname, seq_scan }) => [relname, Number(seq_scan)])),
    rows: tables.reduce((sum, { idx_tup_fetch }) => sum + Number(idx_tup_fetch ?? 0), 0),
  }
}

onDatabase(({ knex, sql }) => {
  const fill = async (transaction: Knex.Transaction) => {
    for (const statement of FILL) await transaction.raw(statement)
  }
  const call = async (transaction: Knex.Transaction, name: string) => {
    const [statement, bindings] = CALLS[name]
    const { rows } = await transaction.raw(statement, bindings as Knex.RawBinding[])
    return rows[0].answer
  }
  /** What one call reads; the preparation is part of the same session, which keeps its plans. */
  const readBy = (name: string, prepare: (transaction: Knex.Transaction) => Promise<unknown>) =>
    knex().transaction(async (transaction) => {
      await prepare(transaction)
      const before = await readSoFar(transaction)
      const answer = await call(transaction, name)
      const after = await readSoFar(transaction)
      const scanned = [...after.scans].filter(
        ([table, scans]) => scans > (before.scans.get(table) ?? 0)
      )
      return { answer, scanned, rows: after.rows - before.rows }
    })

  beforeEach(async () => {
    for (const statement of CORE_TABLES) await sql(statement)
  })

  describe.each(Object.keys(CALLS))(
    "%s reads a handful of rows and no table as a whole",
    (name) => {
      it.each<[string, (transaction: Knex.Transaction) => Promise<unknown>]>([
        [
          "among 20,000 rows",
          async (transaction) => {
            await fill(transaction)
            await transaction.raw("analyze")
          },
        ],
        ["among rows just imported, of which the planner knows nothing", fill],
        [
          "by a plan that was made in empty tables",
          async (transaction) => {
            await call(transaction, name)
            await fill(transaction)
          },
        ],
      ])("%s", async (_, prepare) => {
        const { answer, scanned, rows } = await readBy(name, prepare)
        // It stopped at the third of 2,000 facts.
        expect(answer.counts).toEqual({ 0: 3 })
        expect(scanned).toEqual([])
        expect(rows).toBeGreaterThanOrEqual(3)
        expect(rows).toBeLessThan(40)
      })
    }
  )

  it("finds what there is to find on the way", async () => {
    const { answer } = await readBy("blacklist_lookup", fill)
    expect(answer).toMatchObject({
      statuses: [{ customer_id: "cus_1" }],
      entries: [expect.objectContaining({ id: expect.any(String) })],
      groups: ["group_1"],
      suspicious: false,
    })
  })

  it("would notice a table that is read from end to end, and rows that are read in vain", async () => {
    await knex().transaction(async (transaction) => {
      await fill(transaction)
      const before = await readSoFar(transaction)
      await transaction.raw("select count(*) from blacklist_cart_origin where ip = 'x'")
      await transaction.raw("set local enable_seqscan = off")
      await transaction.raw(
        "select count(happened_at + lapses_at::time) from blacklist_ledger_key where lookup_key = ?",
        [HOT_KEY.toString()]
      )
      const after = await readSoFar(transaction)
      const scans = (read: typeof after) => read.scans.get("blacklist_cart_origin") ?? 0
      expect(scans(after)).toBe(scans(before) + 1)
      expect(after.rows - before.rows).toBe(2000)
    })
  })
})
