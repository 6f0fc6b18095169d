import { onDatabase } from "./support/module"
import { newDecision } from "./support/rows"

jest.setTimeout(240_000)

const ROWS = 100_000

/** What the list's filters become, and what they find about one in a hundred of. */
const FILTERS: Record<string, Record<string, unknown>> = {
  nothing: {},
  outcome: { outcome: ["flag"] },
  "a rare outcome": { outcome: ["allow"] },
  stage: { stage: ["order_check"] },
  "reviewed or not": { $and: [{ verdict: null }] },
  reviewed: { $and: [{ verdict: { $ne: null } }] },
  verdict: { $and: [{ verdict: ["wrong"] }] },
  "sales channel": { sales_channel_id: ["sc_3"] },
  "an amount": { amount: { $gte: 500, $lt: 505 } },
  "large amounts": { amount: { $gte: 999 } },
  customer: { customer_id: ["cus_7"] },
  order: { order_id: ["order_7"] },
  "kind of reason": { reason_types: { $overlap: ["manual_rule"] } },
  reason: { reason_ids: { $overlap: ["blarule_7"] } },
  "e-mail, phone or IP": { $and: [{ search_keys: { $contains: ["email_7"] } }] },
  "since an hour": { created_at: { $gte: new Date(Date.now() - 3_600_000) } },
  "several at once": { outcome: ["refuse"], $and: [{ verdict: null }], sales_channel_id: ["sc_3"] },
  "what the search box takes": {
    $and: [
      {
        $or: [
          {
            $and: [
              {
                $or: [
                  ...["id", "cart_id", "order_id", "customer_id", "email"].map((column) => ({
                    [column]: "cart_7",
                  })),
                  { search_keys: { $contains: ["domain_7"] } },
                ],
              },
            ],
          },
          { search_keys: { $overlap: ["email_7", "phone_7"] } },
          { order_id: ["order_7"] },
        ],
      },
    ],
  },
}

const SORTED_BY = [
  "created_at",
  "last_attempt_at",
  "amount",
  "attempts",
  "stage",
  "outcome",
  "enforced",
  "verdict",
  "cart_id",
  "order_id",
  "customer_id",
  "email",
  "sales_channel_id",
  "duration_ms",
]

const fill = `
insert into blacklist_decision (id, stage, outcome, enforced, cart_id, order_id, customer_id, email,
  amount, raw_amount, currency_code, sales_channel_id, reasons, reason_types, reason_ids,
  decided_by_type, attempts, last_attempt_at, search_keys, email_key, verdict, reviewed_by,
  duration_ms, created_at)
select 'bldec_' || n,
       case when n % 10 = 0 then 'order_check' when n % 10 < 4 then 'complete_cart' else 'payment_session' end,
       case when n % 10 = 0 then 'flag' when n % 500 = 1 then 'allow' else 'refuse' end,
       n % 500 <> 1, 'cart_' || n, case when n % 10 = 0 then 'order_' || n / 10 end,
       'cus_' || n % 20000, 'j***@d' || n % 300 || '.example',
       n % 1000, '{"value": "1"}', 'eur', 'sc_' || n % 20,
       '[{"type": "entry", "detail": {"matched": ["email"]}}]',
       array[case when n % 20 = 0 then 'manual_rule' when n % 3 = 0 then 'auto_rule' else 'entry' end],
       array['blarule_' || n % 2000], 'entry', 1 + n % 7,
       now() - n * interval '1 minute',
       array['email_' || n % 20000, 'phone_' || n % 20000, 'domain_' || n % 300], 'email_' || n % 20000,
       case when n % 100 = 0 then 'wrong' when n % 50 = 0 then 'right' end,
       case when n % 50 = 0 then 'user_1' end, n % 97, now() - n * interval '1 minute'
  from generate_series(1, ?) n`

onDatabase(({ service, knex, sql }) => {
  interface Heard {
    sql: string
    bindings: unknown[]
  }

  /** How much a list finds, and which of its statements read a table as a whole. */
  const listed = async (
    filters: Record<string, unknown>,
    order: Record<string, "ASC" | "DESC">
  ) => {
    const statements: Heard[] = []
    const hear = (heard: Heard) => void statements.push(heard)
    knex().on("query", hear)
    const [, count] = await service.listAndCountDecisions(filters, { take: 50, order })
    knex().removeListener("query", hear)
    const reads = statements.filter(({ sql: text }) => text.startsWith("select"))
    expect(reads.length).toBeGreaterThan(0)

    const connection = await knex().client.acquireConnection()
    const whole: string[] = []
    for (const { sql: text, bindings } of reads) {
      const { rows } = await connection.query(`explain (format json) ${text}`, bindings)
      // Counting nearly everything there is reads everything there is; no page of a list may.
      const isCountOfMost = count > ROWS / 2 && / count\(/.test(text)
      if (!isCountOfMost && JSON.stringify(rows).includes('"Seq Scan"')) whole.push(text)
    }
    await knex().client.releaseConnection(connection)
    return { count, whole }
  }

  it(`of ${ROWS} no filter and no order reads a table as a whole`, async () => {
    await sql(fill, [ROWS])
    await sql("vacuum analyze blacklist_decision")

    const found: Record<string, number> = {}
    const whole: [string, string[]][] = []
    const look = async (name: string, filters: object, order: Record<string, "ASC" | "DESC">) => {
      const result = await listed({ ...filters }, order)
      found[name] = result.count
      if (result.whole.length) whole.push([name, result.whole])
    }
    for (const [name, filters] of Object.entries(FILTERS)) {
      await look(name, filters, { created_at: "DESC", id: "DESC" })
    }
    for (const column of SORTED_BY) {
      for (const way of ["ASC", "DESC"] as const) {
        await look(`by ${column} ${way}`, {}, { [column]: way, created_at: way, id: way })
      }
    }
    expect(whole).toEqual([])
    // Each filter finds something, and none but the first finds everything.
    const counts = Object.keys(FILTERS).map((name) => found[name])
    expect(counts.filter((count) => count === 0)).toEqual([])
    expect(counts.filter((count) => count === ROWS)).toHaveLength(1)
  })

  describe("decisions.record", () => {
    const refused = (changes: Record<string, unknown> = {}) => ({
      ...newDecision({ outcome: "refuse", cart_id: "cart_1" }),
      amount: 12.5,
      currency_code: "eur",
      sales_channel_id: null,
      decided_by_type: "entry",
      decided_by_id: "blent_1",
      repeat_key: "cart_1 refuse entry blent_1",
      search_keys: ["email_1"],
      email_key: "email_1",
      rescreen_due: false,
      suspicion_due: false,
      ...changes,
    })
    type Given = Parameters<typeof service.decisions.record>[0]
    const record = (changes: Record<string, unknown> = {}) =>
      service.decisions.record(refused(changes) as unknown as Given)

    it("counts attempts that agree, at the same moment as well, and takes them back one by one", async () => {
      const recorded = await Promise.all(
        Array.from({ length: 8 }, (_, number) => record({ search_keys: [`email_${number % 2}`] }))
      )
      expect(new Set(recorded.map(({ id }) => id)).size).toBe(1)
      expect(recorded.map(({ attempts }) => attempts).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      const [{ id }] = recorded
      const row = await service.retrieveDecision(id)
      expect(Number(row.amount)).toBe(12.5)
      expect([...(row.search_keys ?? [])].sort()).toEqual(["email_0", "email_1"])

      for (let left = 7; left > 0; left -= 1) {
        await service.decisions.withdraw(id)
        expect((await service.retrieveDecision(id)).attempts).toBe(left)
      }
      await service.decisions.withdraw(id)
      expect(await service.listDecisions()).toEqual([])
    })

    it("counts nothing where each is a decision of its own", async () => {
      await record({ repeat_key: null })
      await record({ repeat_key: null })
      expect(await service.listDecisions()).toHaveLength(2)
    })
  })

  describe("passes", () => {
    const holder = { cart_id: "cart_1", customer_id: null, email_key: "email_1" }
    const give = (pass = holder) => service.passes.replace("bldec_1", { ...pass, created_by: null })

    it("are used by one of many at once, and by the same cart again", async () => {
      const { given } = await give()
      const carts = Array.from({ length: 20 }, (_, number) => ({
        ...holder,
        cart_id: `c_${number}`,
      }))
      const used = await Promise.all(carts.map((cart) => service.passes.use(cart)))
      expect(used.filter((id) => id !== null)).toEqual([given])
      const cart = carts[used.indexOf(given)]
      expect(await service.passes.use(cart)).toBe(given)
      expect(await service.passes.find(holder)).toBeNull()
      await service.passes.giveBack(given as string)
      expect(await service.passes.find(holder)).toBe(given)
      expect(await service.passes.find({ ...holder, cart_id: "c_x", email_key: null })).toBeNull()
    })

    it("take the place of the one before, which can be put back", async () => {
      const first = await give()
      const second = await give()
      expect(second.taken).toEqual([first.given])
      expect(await service.passes.find(holder)).toBe(second.given)
      await service.passes.restore(second)
      expect(await service.passes.find(holder)).toBe(first.given)
      await service.passes.replace("bldec_1", null)
      expect(await service.passes.find(holder)).toBeNull()
    })
  })
})
