import { suspicion } from "./support/ledger"
import { untilWaiting } from "./support/locks"
import { onDatabase } from "./support/module"
import { lookUp, newDecision, newEntry, newStatus } from "./support/rows"

const SECRET = "jan@spam.example"

/** Everything of an error that somebody may write down. */
const everythingOf = (error: Record<string, unknown>) =>
  [
    String(error),
    ...Object.getOwnPropertyNames(error).map((key) => String(error[key])),
    JSON.stringify(error),
  ].join("\n")

/** What a statement went wrong with must not be repeated by whoever logs the error. */
onDatabase(({ service, sql, knex }) => {
  const failureOf = async (work: () => Promise<unknown>): Promise<Record<string, unknown>> => {
    const error: unknown = await work().then(
      () => "no error",
      (error: unknown) => error
    )
    expect(error).toBeInstanceOf(Error)
    return error as Record<string, unknown>
  }
  const expectNothingTold = (error: Record<string, unknown>) => {
    const told = everythingOf(error)
    expect(told).not.toContain(SECRET)
    expect(told).not.toMatch(/insert into|select|update /i)
    expect(told).toMatch(/\n {4}at .+\.ts:\d+:\d+/)
  }

  it("errors of the driver repeat it", async () => {
    expect(everythingOf(await failureOf(() => sql("select ?::int", [SECRET])))).toContain(SECRET)
  })

  it.each<[string, Record<string, unknown>, () => Promise<unknown>]>([
    [
      "the same entry twice",
      {
        code: "23505",
        table: "blacklist_entry",
        constraint: "IDX_blacklist_entry_fingerprint_unique",
        detail: "Key (values withheld) already exists.",
      },
      () => service.entries.insert([newEntry({ email: SECRET }), newEntry({ email: SECRET })]),
    ],
    [
      "a status there is not",
      { code: "23514", table: "blacklist_customer_status" },
      () =>
        service.statuses.put([
          newStatus("cus_1", { status: "banished" as never, reason: SECRET, emails: [SECRET] }),
        ]),
    ],
    [
      "a suspicion of a source there is not",
      { code: "23514", table: "blacklist_suspicion" },
      () => service.suspicions.insert([suspicion("blsus_1", { source: SECRET as never })]),
    ],
    [
      "a generated method's statement",
      { code: "23514", table: "blacklist_decision" },
      () => service.createDecisions(newDecision({ outcome: "banished", email: SECRET })),
    ],
    [
      "an order as a text there cannot be",
      { code: "22021" },
      () => service.decisions.linkOrders([{ cart_id: SECRET, order_id: "\0" }]),
    ],
    [
      "an origin as a text there cannot be",
      { code: "22021" },
      () => service.origins.save(SECRET, { ip: "\0", customer_id: null }),
    ],
    [
      "a session as a text there cannot be",
      { code: "22021" },
      () => service.paymentSessions.save(SECRET, ["\0"]),
    ],
    [
      "a failed payment as a text there cannot be",
      { code: "22021" },
      () => service.paymentFailures.unknownSessions([SECRET, "\0"]),
    ],
    [
      "a look-up of an address there cannot be",
      {},
      () => lookUp(service, { cart_id: `${SECRET}\0` }),
    ],
    [
      "settings as a text there cannot be",
      {},
      () => service.changeSettings((settings) => ({ ...settings, refusal_message: `${SECRET}\0` })),
    ],
  ])("errors of the service do not: %s", async (_, told, work) => {
    const error = await failureOf(work)
    expect(error).toMatchObject(told)
    expectNothingTold(error)
  })

  it("nor do they when the connection is gone", async () => {
    const gate = await knex().transaction()
    await gate.raw("lock table blacklist_entry in access exclusive mode")
    try {
      const failure = failureOf(() => service.entries.insert([newEntry({ email: SECRET })]))
      const waiting = await untilWaiting(gate)
      await gate.raw("select pg_terminate_backend(pid) from unnest(?::int[]) pid", [waiting])
      expectNothingTold(await failure)
    } finally {
      await gate.rollback()
    }
  })
})
