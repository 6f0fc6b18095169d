import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { CartOrigins } from "../../src/modules/blacklist/persistence/cart-origins"
import { CustomerStatuses } from "../../src/modules/blacklist/persistence/customer-statuses"
import { Decisions } from "../../src/modules/blacklist/persistence/decisions"
import { Entries } from "../../src/modules/blacklist/persistence/entries"
import { Ledger } from "../../src/modules/blacklist/persistence/ledger/ledger"
import { PaymentSessions } from "../../src/modules/blacklist/persistence/payment-sessions"
import { RuleCache } from "../../src/modules/blacklist/persistence/rule-cache"
import { CORE_TABLES, FILL, ROWS } from "./support/fill"
import { onDatabase } from "./support/module"
import { readBy } from "./support/reads"
import { inHours, newEntry, newStatus } from "./support/rows"

/** What is old enough to be forgotten, out of 20,000 of each. */
const OLD = 5

const AGEING = [
  `insert into blacklist_decision (id, stage, outcome, enforced, reasons, reason_types, reason_ids,
          duration_ms, created_at)
   select 'bldec_' || n, 'complete_cart', 'flag', true, '[]', '{}', '{}', 1, now() - n * interval '1 second'
     from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_payment_session_cart (payment_session_id, cart_id, seen_at)
   select 'payses_' || n, 'cart_' || n, now() - n * interval '1 second'
     from generate_series(1, ${ROWS}) n`,
  `insert into blacklist_pass (id, decision_id, expires_at, created_at)
   select 'blpass_' || n, 'bldec_' || n, now(), now() - n * interval '1 second'
     from generate_series(1, ${ROWS}) n`,
  // The fill notes all of them now; facts are a second apart there as well, each fifth a suspicion.
  `delete from blacklist_cart_origin`,
  `insert into blacklist_cart_origin (cart_id, seen_at)
   select 'cart_' || n, now() - n * interval '1 second' from generate_series(1, ${ROWS}) n`,
]

type Work = (transaction: Knex) => Promise<unknown>

const statuses = (knex: Knex) => new CustomerStatuses(knex)
const oldest = (knex: Knex) =>
  knex
    .raw(`select now() - ${ROWS - OLD} * interval '1 second' as moment`)
    .then(({ rows }) => rows[0].moment as Date)

const WRITES: Record<string, Work> = {
  "a ban": (knex) => statuses(knex).put([newStatus("cus_1", { emails: ["a@spam.example"] })]),
  "a ban that is undone": async (knex) => {
    const { former } = await statuses(knex).put([newStatus("cus_1", { emails: ["a@b.example"] })])
    await statuses(knex).restore(["cus_1"], former)
  },
  "a ban of somebody new that is undone": async (knex) => {
    const { former } = await statuses(knex).put([newStatus("cus_new", { emails: ["a@b.example"] })])
    await statuses(knex).restore(["cus_new"], former)
  },
  "a ban that is lifted": (knex) =>
    statuses(knex).put([newStatus("cus_1", { status: "neutral", emails: [] })]),
  "what a ban learns": (knex) =>
    statuses(knex).addIdentities([{ customer_id: "cus_1", emails: ["b@b.example"], phones: [] }]),
  "an entry": (knex) => new Entries(knex).insert([newEntry({ ip_range: "203.0.113.0/24" })]),
  "an entry that is changed": (knex) =>
    new Entries(knex).replace("blent_1", (current) => ({
      ...current,
      ...newEntry({ ip: "1.2.3.4" }),
    })),
  "an entry that is deleted, with its networks": (knex) =>
    knex("blacklist_entry").where({ id: "blent_1" }).del(),
  "a status that is deleted, with its identities": (knex) =>
    knex("blacklist_customer_status").where({ id: "blstat_1" }).del(),
}

const FORGOTTEN: Record<string, (knex: Knex, before: Date) => Promise<number>> = {
  origins: (knex, before) => new CartOrigins(knex, { ipv6Prefix: 64 }).deleteExpired(before),
  "payment sessions": (knex, before) => new PaymentSessions(knex).deleteExpired(before),
  decisions: (knex, before) => new Decisions(knex).deleteExpired(before),
  facts: (knex, before) => new Ledger(knex, new RuleCache(knex)).deleteExpired(before),
}

onDatabase(({ knex, sql }) => {
  beforeEach(async () => {
    for (const statement of CORE_TABLES) await sql(statement)
  })

  /** Does things among 20,000 rows of each, the one as if the other had not been. */
  const amongMany = async <T>(
    isAnalysed: boolean,
    works: Record<string, (transaction: Knex.Transaction) => Promise<T>>
  ): Promise<Record<string, T>> => {
    const transaction = await knex().transaction()
    try {
      for (const statement of [...FILL, ...AGEING]) await transaction.raw(statement)
      if (isAnalysed) await transaction.raw("analyze")
      const done: Record<string, T> = {}
      for (const [name, work] of Object.entries(works)) {
        await transaction.raw("savepoint before")
        done[name] = await work(transaction)
        await transaction.raw("rollback to savepoint before")
      }
      return done
    } finally {
      await transaction.rollback()
    }
  }
  const mapped = <A, B>(of: Record<string, A>, to: (value: A) => B): Record<string, B> =>
    Object.fromEntries(Object.entries(of).map(([name, value]) => [name, to(value)]))

  it.each([
    ["among 20,000 rows", true],
    ["among rows just imported, of which the planner knows nothing", false],
  ])("a write reads a handful of rows and no table as a whole %s", async (_, isAnalysed) => {
    const read = await amongMany(
      isAnalysed,
      mapped(WRITES, (work) => (transaction) => readBy(transaction, () => work(transaction)))
    )
    expect(mapped(read, ({ scanned }) => scanned)).toEqual(mapped(WRITES, () => []))
    expect(Object.entries(read).filter(([, { rows }]) => rows >= 30)).toEqual([])
  })

  it("forgetting a few old records reads those, and no table as a whole", async () => {
    const read = await amongMany(
      true,
      mapped(FORGOTTEN, (forget) => async (transaction) => {
        const before = await oldest(transaction)
        return await readBy(transaction, () => forget(transaction, before))
      })
    )
    expect(mapped(read, ({ scanned }) => scanned)).toEqual(mapped(FORGOTTEN, () => []))
    for (const { answer, rows } of Object.values(read)) {
      // A moment of the test's own, and facts of which each fifth is a suspicion.
      expect(Math.abs(answer - OLD)).toBeLessThan(3)
      expect(rows).toBeLessThan(60)
    }
  })

  it("forgets everything old, more than a page", async () => {
    const forgotten = await amongMany(
      true,
      mapped(FORGOTTEN, (forget) => async (transaction) => [
        await forget(transaction, inHours(1)),
        await forget(transaction, inHours(1)),
      ])
    )
    expect(forgotten).toEqual({
      ...mapped(FORGOTTEN, () => [ROWS, 0]),
      facts: [ROWS - ROWS / 5, 0],
    })
  })
})
