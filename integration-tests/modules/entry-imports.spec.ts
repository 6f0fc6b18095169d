import { EntryImports } from "../../src/modules/blacklist/persistence/entry-imports"
import { FILL } from "./support/fill"
import { onDatabase } from "./support/module"
import { readBy } from "./support/reads"

const ENTRIES_FILL = FILL.filter((statement) => statement.includes("blacklist_entry"))

/** A checked row as the reader of files makes it. */
const rowOf = (
  n: number,
  value: string = `shopper-${n}@spam.example`,
  networks: string[] = []
) => ({
  n,
  entry_id: `blent_${String(n).padStart(8, "0")}`,
  conditions: { email: value },
  canonical: { email: value },
  fields: ["email"],
  action: "block",
  mode: "enforce",
  reason: null,
  active: true,
  expires_at: null,
  lookup_key: networks.length ? null : "42",
  lookup_fields: null,
  fingerprint: `print of ${value}`,
  search_text: value,
  customer_id: null,
  networks,
})
const batchOf = (rows: object[], invalid = 0) => ({
  rows: JSON.stringify(rows),
  checked: rows.length + invalid,
  invalid,
})
const rows = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => rowOf(from + index))

onDatabase(({ service, sql, knex, anotherProcess }) => {
  const imports = () => service.entryImports
  const count = async (table: string) =>
    (await sql<{ count: number }>(`select count(*)::int as count from ${table}`))[0].count
  const ready = async (given: object[]) => {
    const id = await imports().create("user_1")
    await imports().stage(id, batchOf(given))
    await imports().finish(id, [])
    return id
  }
  const confirmed = async (given: object[]) => {
    const id = await ready(given)
    await imports().confirm(id)
    return id
  }

  it("stages what is neither earlier in the file nor on the list", async () => {
    await sql(
      `insert into blacklist_entry (id, conditions, canonical, fields, fingerprint, search_text)
       values ('blent_known', '{}', '{}', '{email}', 'print of known@spam.example', '')`
    )
    const id = await imports().create("user_1")
    expect(await imports().find(id)).toMatchObject({ status: "checking", is_stale: false })
    await imports().stage(id, batchOf([rowOf(1, "a@x.pl"), rowOf(2, "a@x.pl")], 1))
    await imports().stage(id, {
      ...batchOf([rowOf(3, "a@x.pl"), rowOf(4, "known@spam.example"), rowOf(5, "b@x.pl")]),
      checked: 6,
      invalid: 1,
    })
    await imports().finish(id, [{ row: 7, field: null, message: "no" }])
    expect(await imports().find(id)).toMatchObject({
      status: "ready",
      checked: 6,
      invalid: 1,
      to_create: 2,
      errors: [{ row: 7, field: null, message: "no" }],
      created_by: "user_1",
      is_over: false,
      job: null,
    })
  })

  it("writes page by page, with networks, and twice comes to the same", async () => {
    const id = await confirmed([
      ...rows(3),
      rowOf(4, "203.0.113.0/25", ["203.0.113.0/26", "203.0.113.64/26"]),
    ])
    const first = { rows: 3, created: 3, last: 3 }
    expect(await imports().write(id, 0, 3)).toEqual(first)
    expect(await anotherProcess().entryImports.write(id, 0, 3)).toEqual(first)
    expect(await imports().write(id, 3, 3)).toEqual({ rows: 1, created: 1, last: 4 })
    expect(await imports().write(id, 4, 3)).toEqual({ rows: 0, created: 0, last: null })
    expect([await count("blacklist_entry"), await count("blacklist_entry_network")]).toEqual([4, 2])
    expect(await service.retrieveEntry("blent_00000001")).toMatchObject({
      source: "import",
      source_id: id,
      created_by: "user_1",
      conditions: { email: "shopper-1@spam.example" },
    })
  })

  it("leaves what somebody else has entered in the meantime", async () => {
    const one = await confirmed(rows(2))
    const other = await confirmed([rowOf(8, "shopper-2@spam.example"), rowOf(9)])
    await imports().write(one, 0, 10)
    expect(await imports().write(other, 0, 10)).toEqual({ rows: 2, created: 1, last: 9 })
    expect(await imports().deleteEntries(other)).toBe(1)
    expect(await count("blacklist_entry")).toBe(2)
  })

  it("is confirmed once, and not after it expired", async () => {
    const id = await ready(rows(1))
    const processes = [service, anotherProcess()]
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, n) => processes[n % 2].entryImports.confirm(id))
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
    await imports().unconfirm(id)
    await sql("update blacklist_entry_import set expires_at = now()")
    expect(await imports().confirm(id)).toBe(false)
    expect(await imports().find(id)).toMatchObject({ is_over: true })
  })

  it("writes nothing of what is not confirmed, or was undone", async () => {
    const nothing = { rows: 0, created: 0, last: null }
    const id = await ready(rows(5))
    expect(await imports().write(id, 0, 10)).toEqual(nothing)
    await imports().confirm(id)
    await imports().write(id, 0, 2)
    await imports().close(id)
    expect(await imports().write(id, 2, 10)).toEqual(nothing)
    expect(await imports().deleteEntries(id)).toBe(2)
    expect(await count("blacklist_entry")).toBe(0)
  })

  it("clears the rows of files that have ended, and no others", async () => {
    const waiting = await ready(rows(3))
    const expired = await ready(rows(3, 10))
    const undone = await ready(rows(3, 20))
    const stale = await imports().create(null)
    await imports().stage(stale, batchOf(rows(3, 30)))
    await sql("update blacklist_entry_import set expires_at = now() where id = ?", [expired])
    await sql(
      "update blacklist_entry_import set updated_at = now() - interval '1 hour' where id = ?",
      [stale]
    )
    await imports().close(undone)
    expect(await imports().clearEnded()).toBe(3)
    const left = await sql("select distinct import_id from blacklist_entry_import_row")
    expect(left).toEqual([{ import_id: waiting }])
    expect(await imports().find(stale)).toMatchObject({ is_stale: true })
  })

  it.each([true, false])(
    "reads no table as a whole among 20,000 rows of each, analysed: %s",
    async (isAnalysed) => {
      const transaction = await knex().transaction()
      try {
        const fill = new EntryImports(transaction)
        for (const statement of ENTRIES_FILL) await transaction.raw(statement)
        const id = await fill.create(null)
        for (let from = 1; from < 20_000; from += 2000) {
          await fill.stage(id, batchOf(rows(2000, from)))
        }
        await fill.finish(id, [])
        await fill.confirm(id)
        if (isAnalysed) await transaction.raw("analyze")

        // Of these there are a row or none.
        const few = ["blacklist_entry_import", "blacklist_entry_field_set", "blacklist_job"]
        const scanned = async (work: () => Promise<unknown>) =>
          (await readBy(transaction, work)).scanned.filter((table) => !few.includes(table))
        expect(await scanned(() => fill.stage(id, batchOf(rows(500, 90_000))))).toEqual([])
        expect(await scanned(() => fill.write(id, 10_000, 1000))).toEqual([])
        expect(await scanned(() => fill.deleteEntries(id))).toEqual([])
        expect(await scanned(() => fill.clear(id))).toEqual([])
        expect(await scanned(() => fill.find(id))).toEqual([])
      } finally {
        await transaction.rollback()
      }
    }
  )
})
