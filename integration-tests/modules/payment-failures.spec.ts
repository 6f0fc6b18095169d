import { autoRule, countsOf, EMAIL, identityOf } from "./support/ledger"
import { atOnce } from "./support/locks"
import { onDatabase } from "./support/module"

const JAN = { email: EMAIL, customer_id: "cus_1" }

onDatabase(({ service, sql, knex, anotherProcess }) => {
  type Failure = Parameters<typeof service.paymentFailures.record>[0]

  const failure = (changes: Partial<Failure> = {}): Failure => ({
    payment_session_id: "payses_1",
    cart_id: "cart_1",
    provider_event_id: null,
    source: "completion",
    identity: identityOf(JAN),
    ...changes,
  })
  const webhook = (event: string, session = "payses_1") =>
    failure({
      payment_session_id: session,
      source: "webhook",
      provider_event_id: `stripe/${event}`,
    })
  /** Of a provider that gives its events no id: what it says, by the names of the fields. */
  const said = (fields: Record<string, string>, session = "payses_1") => ({
    ...webhook(JSON.stringify(fields), session),
    provider_event_fields: fields,
  })
  const completion = (session = "payses_1") => failure({ payment_session_id: session })
  /** Found by the job, which knows of no report. */
  const found = (session = "payses_1") =>
    failure({ payment_session_id: session, source: "reconciliation" })

  /** Reports one after the other; answers which were new. */
  const report = async (...failures: Failure[]) => {
    const news: boolean[] = []
    for (const one of failures) news.push(await service.paymentFailures.record(one))
    return news
  }
  /** Makes everything on record older. */
  const age = (seconds: number) =>
    sql("update blacklist_ledger_fact set happened_at = happened_at - make_interval(secs => ?)", [
      seconds,
    ])
  const onRecord = () =>
    sql(
      `select source_id, provider_event_id, payment_session_id, cart_id
         from blacklist_ledger_fact where kind = 'payment_failure' order by id`
    )

  it("is counted against whoever was paying", async () => {
    const rule = await autoRule(service, { type: "payment_failures", count_by: "customer" })
    expect(await report(completion("payses_1"), completion("payses_2"))).toEqual([true, true])
    expect(await countsOf(service, JAN)).toEqual({ [rule.id]: 2 })
    expect(await countsOf(service, { email: "anna@spam.example" })).toEqual({ [rule.id]: 0 })
    expect((await onRecord())[0]).toEqual({
      source_id: "completion",
      provider_event_id: null,
      payment_session_id: "payses_1",
      cart_id: "cart_1",
    })
  })

  it.each<[string, Failure[], boolean[]]>([
    ["the same event delivered again", [webhook("evt_1"), webhook("evt_1")], [true, false]],
    ["two events of one session: two declines", [webhook("evt_1"), webhook("evt_2")], [true, true]],
    ["two completions of one session: two declines", [completion(), completion()], [true, true]],
    ["the completion, then its webhook", [completion(), webhook("evt_1")], [true, false]],
    ["the webhook, then its completion", [webhook("evt_1"), completion()], [true, false]],
    [
      "the completion, its webhook, and that delivered again",
      [completion(), webhook("evt_1"), webhook("evt_1")],
      [true, false, false],
    ],
    [
      "two declines, each reported both ways",
      [completion(), webhook("evt_1"), completion(), webhook("evt_2")],
      [true, false, true, false],
    ],
    [
      "two completions, then both webhooks",
      [completion(), completion(), webhook("evt_1"), webhook("evt_2")],
      [true, true, false, false],
    ],
    [
      "a decline reported both ways, then another event",
      [webhook("evt_1"), completion(), webhook("evt_2")],
      [true, false, true],
    ],
    ["one that is found twice", [found(), found()], [true, false]],
    ["one that is found after its completion", [completion(), found()], [true, false]],
    ["one that is found after its webhook", [webhook("evt_1"), found()], [true, false]],
    ["one that is found before its completion", [found(), completion()], [true, false]],
    [
      "one that is found before both reports",
      [found(), completion(), webhook("evt_1"), webhook("evt_2")],
      [true, false, false, true],
    ],
    ["one that is found of another session", [completion(), found("payses_2")], [true, true]],
    ["the completion of another session", [webhook("evt_1"), completion("payses_2")], [true, true]],
    [
      "the same event of another session",
      [webhook("evt_1"), webhook("evt_1", "payses_2")],
      [true, false],
    ],
    [
      "an event without an id, delivered again",
      [said({ a: "1" }), said({ a: "1" })],
      [true, false],
    ],
    [
      "…with a field more, then with another and one less",
      [said({ a: "1" }), said({ a: "1", b: "1" }), said({ a: "1", c: "1" })],
      [true, false, false],
    ],
    [
      "…that says something else: another decline, of which each can be delivered again",
      [said({ a: "1" }), said({ a: "2" }), said({ a: "1" }), said({ a: "2", b: "1" })],
      [true, true, false, false],
    ],
    [
      "…of another session",
      [said({ a: "1" }), said({ a: "1" }, "payses_2")].map((one, n) => ({
        ...one,
        provider_event_id: `stripe/${n}`,
      })),
      [true, true],
    ],
    [
      "the completion, its event without an id, and that delivered again with a field more",
      [completion(), said({ a: "1" }), said({ a: "1", b: "1" })],
      [true, false, false],
    ],
    ["an event with an id after one without", [said({ a: "1" }), webhook("evt_1")], [true, true]],
  ])("%s", async (_, failures, news) => {
    expect(await report(...failures)).toEqual(news)
    expect(await onRecord()).toHaveLength(news.filter(Boolean).length)
  })

  it("a decline reported both ways remembers its event", async () => {
    await report(completion(), webhook("evt_1"))
    await report(webhook("evt_2", "payses_2"), completion("payses_2"))
    expect(await onRecord()).toMatchObject([
      { source_id: "both", provider_event_id: "stripe/evt_1" },
      { source_id: "both", provider_event_id: "stripe/evt_2" },
    ])
  })

  it.each([
    [55, false, "within a minute: the same decline"],
    [65, true, "after more than a minute: another one"],
  ])("the other report %d seconds later is new: %s, %s", async (seconds, isNew) => {
    await report(completion("payses_1"), webhook("evt_2", "payses_2"))
    await age(seconds)
    expect(await report(webhook("evt_1", "payses_1"), completion("payses_2"))).toEqual([
      isNew,
      isNew,
    ])
  })

  it("the same event is known however long ago it came", async () => {
    await report(webhook("evt_1"))
    await age(100_000)
    expect(await report(webhook("evt_1"))).toEqual([false])
  })

  describe("reports that come at once, to several processes", () => {
    /** Reports all at once, of which so many get as far as being written; answers how many were new. */
    const report = async (failures: Failure[], many: number) => {
      const processes = [service, anotherProcess(), anotherProcess()]
      const news = await atOnce(knex(), many, () =>
        failures.map((one, n) => processes[n % 3].paymentFailures.record(one))
      )
      return news.filter(Boolean).length
    }
    beforeEach(() => autoRule(service, { type: "payment_failures" }))

    it("of one event are one", async () => {
      const reports = Array.from({ length: 25 }, () => webhook("evt_1"))
      expect(await report(reports, 20)).toBe(1)
      expect(await onRecord()).toHaveLength(1)
    })

    it("of one decline, by completion and webhook, are one", async () => {
      for (let round = 0; round < 10; round++) {
        const session = `payses_${round}`
        const reports = [completion(session), webhook(`evt_${round}`, session)]
        expect(await report(reports, 2)).toBe(1)
      }
      expect(await onRecord()).toHaveLength(10)
    })

    it("of different declines are all of them", async () => {
      const declines = Array.from({ length: 25 }, (_, n) => webhook(`evt_${n}`, `payses_${n % 4}`))
      expect(await report(declines, 20)).toBe(25)
    })
  })

  it("tells of which sessions nothing is on record", async () => {
    await report(completion("payses_1"), webhook("evt_2", "payses_2"))
    expect(
      await service.paymentFailures.unknownSessions(["payses_3", "payses_1", "payses_4"])
    ).toEqual(["payses_3", "payses_4"])
    expect(await service.paymentFailures.unknownSessions([])).toEqual([])
  })
})
