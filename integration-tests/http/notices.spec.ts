import tellStaffJob from "../../src/jobs/tell-staff"
import { mailbox } from "./support/mailer/mailbox"
import { sql } from "./support/ledger"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const SELLER = "seller@shop.example"
const BOSS = "boss@shop.example"

interface Told {
  channel: string
  to: string
  data: Record<string, any>
}

describeStore((store) => {
  const checkout = (email: string) => store.checkout({ email })
  const notify = async (changes: Record<string, unknown>) =>
    await store.admin.post("/admin/blacklist/settings", { notify: changes })
  const entry = async (email: string, action: string, reason: string) => {
    const { status } = await store.admin.post("/admin/blacklist/entries", {
      conditions: { email },
      action,
      reason,
    })
    expect(status).toBe(200)
  }
  const bell = async (): Promise<Told[]> =>
    (await store.admin.get("/admin/notifications?channel=feed&order=created_at")).data.notifications
  const order = async (email: string): Promise<{ id: string; display_id: number }> => {
    const answer = await checkout(email).buy()
    expect(outcomeOf(answer)).toBe("order")
    return answer.data.order
  }
  const tell = () => tellStaffJob(store.container)
  /** Everything that was told, or failed, was so much earlier. */
  const letMinutesPass = async (minutes: number) => {
    const ago = `${minutes} minutes`
    await sql(
      store.container,
      "update blacklist_notice_clock set at = at - ?::interval where name in ('feed', 'channel')",
      [ago]
    )
    await sql(
      store.container,
      "update blacklist_notice set next_attempt_at = next_attempt_at - ?::interval",
      [ago]
    )
  }

  beforeEach(() => mailbox.empty())

  describe("the setting", () => {
    it("has its defaults, and keeps what a change does not name", async () => {
      const { data } = await store.admin.get("/admin/blacklist/settings")
      const defaults = {
        feed: true,
        channel: null,
        to: [],
        template: null,
        on: ["flagged", "attack"],
        every_minutes: 10,
      }
      expect(data.settings.notify).toEqual(defaults)
      const changed = await notify({ channel: "email", to: [SELLER] })
      expect(changed.data.settings.notify).toEqual({ ...defaults, channel: "email", to: [SELLER] })
      const again = await notify({ on: ["held", "held"], every_minutes: 1 })
      expect(again.data.settings.notify).toEqual({
        ...defaults,
        channel: "email",
        to: [SELLER],
        on: ["held"],
        every_minutes: 1,
      })
    })

    it.each([
      [{ channel: "pigeon" }, "channel"],
      [{ channel: "feed" }, "channel"],
      [{ on: ["flagged", "sneezed"] }, "on"],
      [{ to: ["not an address"] }, "to"],
      [{ to: SELLER }, "to"],
      [{ every_minutes: 0 }, "every_minutes"],
      [{ every_minutes: 1.5 }, "every_minutes"],
      [{ feed: "yes" }, "feed"],
      [{ colour: "red" }, "colour"],
    ])("%j is refused with a 400 that names the field", async (changes, field) => {
      const { status, data } = await notify(changes)
      expect([status, data.type]).toEqual([400, "invalid_data"])
      expect(data.message).toContain(field)
      const { settings } = (await store.admin.get("/admin/blacklist/settings")).data
      expect(settings.notify.channel).toBeNull()
    })
  })

  it("a flagged order is told at once in the bell, and once", async () => {
    await entry("jan@flag.example", "flag", "Chargebacks")
    const { id, display_id } = await order("jan@flag.example")
    const [told] = await eventually(bell, ({ length }) => length > 0)
    expect(told.data).toMatchObject({
      title: `Order #${display_id} was flagged`,
      description: expect.stringContaining("Chargebacks"),
      type: "flagged",
      order_id: id,
      url: expect.stringMatching(new RegExp(`^https?://.+/app/orders/${id}$`)),
    })
    expect(JSON.stringify(told)).not.toContain("jan@")

    // Checked again, which makes another decision; nobody is told again.
    await store.admin.post("/admin/blacklist/orders/check", { order_ids: [id] })
    await Promise.all([tell(), tell(), tell()])
    expect(await bell()).toHaveLength(1)
  })

  it("what only monitored entries find, or what is not to be told, is told to nobody", async () => {
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { email: "seen@flag.example" },
      action: "flag",
      mode: "monitor",
    })
    await order("seen@flag.example")
    await entry("no@flag.example", "block", "Fraud")
    expect((await checkout("no@flag.example").buy()).status).toBe(400)
    await notify({ on: [] })
    await entry("jan@flag.example", "flag", "Chargebacks")
    await order("jan@flag.example")
    await tell()
    // What happened before does not count when it is to be told.
    await notify({ on: ["flagged", "refused"] })
    await tell()
    expect(await bell()).toEqual([])
  })

  it("the channel has one message to each recipient, and the next one after a while", async () => {
    await notify({ channel: "email", to: [SELLER, BOSS], on: ["flagged", "refused"] })
    await entry("jan@flag.example", "flag", "Chargebacks")
    await entry("no@flag.example", "block", "Fraud")
    const { id, display_id } = await order("jan@flag.example")
    for (const address of [SELLER, BOSS]) {
      const [mail] = await eventually(
        async () => mailbox.of(address),
        ({ length }) => length > 0
      )
      expect(mail.data).toEqual({
        counts: { flagged: 1, refused: 0, held: 0, attack: 0 },
        items: [
          expect.objectContaining({
            type: "flagged",
            order_id: id,
            display_id,
            decision_id: expect.stringMatching(/^bldec_/),
            reason: "Chargebacks",
            amount: expect.any(Number),
            currency_code: "eur",
            url: expect.stringContaining(`/app/orders/${id}`),
          }),
        ],
      })
      expect(mail.content?.subject).toBe("1 order was flagged")
    }

    for (let n = 0; n < 2; n += 1) {
      expect((await checkout("no@flag.example").buy()).status).toBe(400)
    }
    await order("jan@flag.example")
    // Both orders, and the first refusal: the order learns of its decision after the answer.
    await eventually(bell, ({ length }) => length >= 3)
    expect(mailbox.of(SELLER)).toHaveLength(1)
    await letMinutesPass(10)
    await Promise.all([tell(), tell()])
    const [, second] = mailbox.of(SELLER)
    expect(second.data).toMatchObject({
      counts: { flagged: 1, refused: 2, held: 0, attack: 0 },
      items: expect.arrayContaining([
        expect.objectContaining({
          type: "refused",
          order_id: null,
          amount: expect.any(Number),
          currency_code: "eur",
        }),
      ]),
    })
    expect(mailbox.of(SELLER)).toHaveLength(2)
    expect(mailbox.of(BOSS)).toHaveLength(2)

    // In the bell each order stands for itself, and refusals are gathered.
    await letMinutesPass(10)
    await tell()
    expect((await bell()).map(({ data }) => data.title).sort()).toEqual([
      "1 checkout was refused",
      "1 checkout was refused",
      `Order #${display_id} was flagged`,
      `Order #${display_id + 1} was flagged`,
    ])
  })

  it("an order that is put on hold is told once, with its reason", async () => {
    await notify({ on: ["held"] })
    const { id, display_id } = await order("jan@held.example")
    const hold = () =>
      store.admin.post(`/admin/blacklist/orders/${id}/hold`, { reason: "The card is another's" })
    expect((await hold()).status).toBe(200)
    const [told] = await eventually(bell, ({ length }) => length > 0)
    expect(told.data).toMatchObject({
      title: `Order #${display_id} is on hold`,
      description: expect.stringContaining("The card is another's"),
      type: "held",
      order_id: id,
    })
    await store.admin.post(`/admin/blacklist/orders/${id}/hold/release`)
    expect((await hold()).status).toBe(200)
    await Promise.all([tell(), tell()])
    expect(await bell()).toHaveLength(1)
  })

  it("at most twenty items, all of them counted", async () => {
    await notify({ channel: "email", to: [SELLER], on: ["refused"], feed: false })
    await entry("no@flag.example", "block", "Fraud")
    await notify({ on: [] })
    await tell()
    await notify({ on: ["refused"] })
    await sql(
      store.container,
      `insert into blacklist_decision
         (id, stage, outcome, enforced, reasons, reason_types, reason_ids, duration_ms)
       select 'bldec_' || n, 'complete_cart', 'refuse', true, '[]', '{}', '{}', 1
         from generate_series(1, 1200) as n`
    )
    await tell()
    const [{ data }] = mailbox.of(SELLER) as unknown as Told[]
    expect(data.counts.refused).toBe(1200)
    expect(data.items).toHaveLength(20)
    expect(await bell()).toEqual([])
  })

  /** The channel has refused a message, and that is written down: it can be tried again. */
  /** Waits until a message failed so many times: the job of the running minute sends, too. */
  const attempted = (times: number) =>
    eventually(
      () =>
        sql(
          store.container,
          `select id from blacklist_notice
            where channel = 'email' and status = 'due' and attempts = ? and locked_until is null`,
          [times]
        ),
      ({ length }) => length === 1
    )

  it("a provider that is down is tried again, and nothing that arrived is sent twice", async () => {
    await notify({ channel: "email", to: [SELLER, BOSS] })
    mailbox.break(BOSS)
    await entry("jan@flag.example", "flag", "Chargebacks")
    await order("jan@flag.example")
    await eventually(
      async () => [mailbox.of(SELLER).length, mailbox.failuresOf(BOSS)],
      ([arrived, failed]) => arrived === 1 && failed === 1
    )
    await attempted(1)
    await tell()
    expect(mailbox.failuresOf(BOSS)).toBe(1)
    for (const [minutes, failures] of [
      [1, 2],
      [5, 3],
      [25, 4],
      [60, 5],
    ]) {
      await letMinutesPass(minutes - 0.1)
      await tell()
      expect(mailbox.failuresOf(BOSS)).toBe(failures - 1)
      await letMinutesPass(0.1)
      await Promise.all([tell(), tell()])
      await attempted(failures)
      expect(mailbox.failuresOf(BOSS)).toBe(failures)
    }
    mailbox.mend(BOSS)
    await letMinutesPass(60)
    await Promise.all([tell(), tell()])
    await letMinutesPass(60)
    await tell()
    expect([mailbox.of(SELLER).length, mailbox.of(BOSS).length]).toEqual([1, 1])
  })

  it("one that is down for a day is given up", async () => {
    await notify({ channel: "email", to: [BOSS] })
    mailbox.break(BOSS)
    await entry("jan@flag.example", "flag", "Chargebacks")
    await order("jan@flag.example")
    await attempted(1)
    await sql(
      store.container,
      "update blacklist_notice set first_attempt_at = now() - interval '24 hours' where attempts > 0"
    )
    await letMinutesPass(1)
    await tell()
    // The job of the running minute may have taken the message first.
    await eventually(
      () =>
        sql<{ status: string }>(
          store.container,
          "select status from blacklist_notice where channel = 'email'"
        ),
      ([{ status }]) => status === "failed"
    )
    mailbox.mend(BOSS)
    await letMinutesPass(24 * 60)
    await tell()
    expect(mailbox.of(BOSS)).toEqual([])
  })

  it("an attack is told once, and once that it is over", async () => {
    await notify({ channel: "email", to: [SELLER], every_minutes: 1 })
    const declines = (count: number) =>
      sql(
        store.container,
        `insert into blacklist_ledger_fact (kind, happened_at, payment_session_id, hashes)
         select 'payment_failure', now() - interval '1 minute', 'payses_' || n, '{}'
           from generate_series(1, ?) as n`,
        [count]
      )
    await declines(19)
    await tell()
    expect(await bell()).toEqual([])
    await declines(1)
    await Promise.all([tell(), tell(), tell()])
    await tell()
    const [begun, ...others] = await bell()
    expect(others).toEqual([])
    expect(begun.data).toMatchObject({
      title: "Payments",
      type: "attack",
      description: expect.stringMatching(/^20 of 20 attempts to pay failed in 10 minutes/),
    })
    expect(mailbox.of(SELLER)).toMatchObject([{ data: { counts: { attack: 1, flagged: 0 } } }])

    await sql(
      store.container,
      "update blacklist_ledger_fact set happened_at = happened_at - interval '15 minutes'"
    )
    await letMinutesPass(1)
    await Promise.all([tell(), tell()])
    await tell()
    expect((await bell()).map(({ data }) => data.type)).toEqual(["attack", "attack"])
    expect((await bell())[1].data.description).toContain("no longer fail")
    expect(mailbox.of(SELLER)).toHaveLength(2)
  })

  it("a store in which every fifth payment fails is not under attack all the time", async () => {
    await sql(
      store.container,
      `insert into blacklist_ledger_fact (kind, happened_at, payment_session_id, order_id, hashes)
       select case when n % 5 = 0 then 'payment_failure' else 'order' end,
              now() - n * interval '20 minutes', 'payses_' || n, 'order_' || n, '{}'
         from generate_series(1, 500) as n`
    )
    await sql(
      store.container,
      `insert into blacklist_ledger_fact (kind, happened_at, payment_session_id, hashes)
       select 'payment_failure', now() - interval '1 minute', 'payses_now_' || n, '{}'
         from generate_series(1, 100) as n`
    )
    await tell()
    expect(await bell()).toEqual([])
  })
})
