import { onDatabase } from "./support/module"
import { newDecision } from "./support/rows"

const ROWS = 20_000

onDatabase(({ service, knex, sql }) => {
  it("A11: decisions are found by all of the keys asked for, or by one of several", async () => {
    const make = (cart_id: string, search_keys: string[] | null) =>
      service.createDecisions(newDecision({ cart_id, search_keys }))
    await make("both", ["email_1", "phone_1"])
    await make("email", ["email_1"])
    await make("none", null)
    const carts = async (filter: object) =>
      (await service.listDecisions({ search_keys: filter })).map(({ cart_id }) => cart_id).sort()

    expect(await carts({ $contains: ["email_1"] })).toEqual(["both", "email"])
    expect(await carts({ $contains: ["email_1", "phone_1"] })).toEqual(["both"])
    expect(await carts({ $overlap: ["phone_1", "ip_1"] })).toEqual(["both"])
    expect(await carts({ $contains: ["ip_1"] })).toEqual([])
  })

  it("A11: their keys never come with what query.graph reads", async () => {
    await service.createDecisions(newDecision({ order_id: "order_1", search_keys: ["email_1"] }))
    const linked = { "order_id,order_id": [["order_1", "order_1"]] }
    const [row] = await service.listLinkedDecisions(linked)
    const [[counted], count] = await service.listAndCountLinkedDecisions(linked)
    expect(count).toBe(1)
    for (const shown of [row, counted]) {
      expect(shown).toMatchObject({ order_id: "order_1" })
      expect(shown).not.toHaveProperty("search_keys")
    }
  })

  it(`A11: one of ${ROWS} is found by the index of keys, and no table is read as a whole`, async () => {
    await sql(
      `insert into blacklist_decision (id, stage, outcome, enforced, reasons, reason_types,
         reason_ids, search_keys, duration_ms)
       select 'bldec_' || n, 'complete_cart', 'refuse', true, '[]', '{}', '{}',
              array['email_' || n, 'phone_' || n % 7000, 'ip_' || n % 3000], 1
         from generate_series(1, ?) n`,
      [ROWS]
    )
    await sql("analyze blacklist_decision")
    // What the ORM writes of the list's filter.
    const statements: string[] = []
    const heard = ({ sql: statement }: { sql: string }) => statements.push(statement)
    knex().on("query", heard)
    const [rows, count] = await service.listAndCountDecisions(
      { search_keys: { $contains: ["phone_5"] } },
      { take: 50, order: { created_at: "DESC", id: "ASC" } }
    )
    knex().removeListener("query", heard)
    expect([rows.length, count]).toEqual([3, 3])

    const asked = statements.filter((one) => one.includes("@>"))
    expect(asked.length).toBeGreaterThan(0)
    const plan = await sql(
      `explain select * from blacklist_decision
        where search_keys @> '{phone_5}' and deleted_at is null order by created_at desc limit 50`
    )
    const text = plan.map((row) => row["QUERY PLAN"]).join("\n")
    expect(text).toContain("IDX_blacklist_decision_search_keys")
    expect(text).not.toContain("Seq Scan")
  })
})
