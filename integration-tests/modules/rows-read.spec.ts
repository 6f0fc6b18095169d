import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { entryProbes, personProbes } from "../../src/modules/blacklist/screening/entry-index"
import { shopperOf } from "../../src/modules/blacklist/screening"
import { CORE_TABLES, FILL, HOT_KEY } from "./support/fill"
import { onDatabase } from "./support/module"
import { readBy, readSoFar } from "./support/reads"
import { checkout } from "./support/rows"

const SHOPPER = shopperOf(
  checkout({
    email: "jan@spam.example",
    shipping_address: { first_name: "Jan", last_name: "Kowalski", city: "Wrocław" },
  })
)

const PROBES = entryProbes(SHOPPER)

const CALLS: Record<string, [statement: string, bindings: unknown[]]> = {
  blacklist_lookup: [
    `select blacklist_lookup('cart_1', 'cus_1', ?::int8[], ?::int8[], '10.1.3.1', 'order_2', null, false, null,
       true, '{1,2}', '{0,0}', '{0,0,1}', '{${HOT_KEY},2,3}', '{0,0,0}', '{1,1,2}', '{3,3,5}', '{1 week,null}', '{}',
       ?, ?::int8[]) as answer`,
    [
      `{${PROBES.keys}}`,
      `{${personProbes(SHOPPER)}}`,
      PROBES.shipping.fields,
      `{${PROBES.shipping.keys}}`,
    ],
  ],
  blacklist_count_hits: [
    `select jsonb_build_object('counts', blacklist_count_hits('cart_x', null, null,
       '{0,0,1}', '{${HOT_KEY},2,3}', '{1,1,2}', '{3,3,5}', '{1 week,null}', '{}')) as answer`,
    [],
  ],
  blacklist_claim: [
    `select blacklist_claim(null, 'cart_x', '{}', '{1,2}', '{1,2}', '1 minute',
       '{0,0,1}', '{${HOT_KEY},2,3}', '{1,1,2}', '{3,3,5}', '{1 week,null}', '{}', '{1}') as answer`,
    [],
  ],
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
  const readByCall = (name: string, prepare: (transaction: Knex.Transaction) => Promise<unknown>) =>
    knex().transaction(async (transaction) => {
      await prepare(transaction)
      return await readBy(transaction, () => call(transaction, name))
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
        const { answer, scanned, rows } = await readByCall(name, prepare)
        // It stopped at the third of 2,000 facts.
        expect(answer.counts).toEqual({ 0: 3 })
        expect(scanned).toEqual([])
        expect(rows).toBeGreaterThanOrEqual(3)
        // With the 27 lengths of prefixes that the networks of two lists and of entries have.
        expect(rows).toBeLessThan(70)
      })
    }
  )

  it("different values are looked for in the newest facts only", async () => {
    const { answer, scanned, rows } = await knex().transaction(async (transaction) => {
      await fill(transaction)
      await transaction.raw(
        `update blacklist_ledger_fact set hashes = jsonb_build_object('email', array[(substr(cart_id, 6)::int / 40 % 7)::text])`
      )
      return await readBy(transaction, async () => {
        const { rows: counted } = await transaction.raw(
          `select blacklist_count_hits('cart_x', null, null, '{0,1}', '{${HOT_KEY},${HOT_KEY}}', '{1,1}',
             '{3,3}', '{null}', '{email,NULL}') as counts`
        )
        return counted[0].counts
      })
    })
    expect(answer).toEqual({ 0: 7, 1: 3 })
    expect(scanned).toEqual([])
    // A thousand of the 2,000 facts, with their keys.
    expect(rows).toBeGreaterThanOrEqual(2000)
    expect(rows).toBeLessThan(2000 + 40)
  })

  it("finds what there is to find on the way", async () => {
    const { answer } = await readByCall("blacklist_lookup", fill)
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
        "select count(happened_at + expires_at::time) from blacklist_ledger_key where lookup_key = ?",
        [HOT_KEY.toString()]
      )
      const after = await readSoFar(transaction)
      const scans = (read: typeof after) => read.scans.get("blacklist_cart_origin") ?? 0
      expect(scans(after)).toBe(scans(before) + 1)
      expect(after.rows - before.rows).toBe(2000)
    })
  })
})
