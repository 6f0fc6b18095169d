import type { Unless } from "../../src/modules/blacklist/persistence/customer-statuses"
import type { StatusValues } from "../../src/modules/blacklist/persistence/status-rows"
import { lookupKey } from "../../src/modules/blacklist/screening/lookup-key"
import { onDatabase } from "./support/module"
import { inHours, newStatus, softDeleteStatuses } from "./support/rows"

onDatabase(({ service, sql }) => {
  /** Both tables as text, to the microsecond. */
  const everything = async () => ({
    statuses: await sql("select s::text as row from blacklist_customer_status s order by id"),
    identities: await sql("select i::text as row from blacklist_ban_identity i order by id"),
  })
  const identitiesOf = async (customerId: string) => {
    const rows = await sql(
      `select kind, value from blacklist_ban_identity i
         join blacklist_customer_status s on s.id = i.customer_status_id
        where s.customer_id = ? order by value`,
      [customerId]
    )
    return rows.map(({ kind, value }) => `${kind} ${value}`)
  }
  const NOTHING = { statuses: [], identities: [] }
  const customers = Array.from({ length: 8 }, (_, n) => `cus_${n}`)
  const bans = (reason: string, ids = customers) =>
    ids.map((id) => newStatus(id, { reason, emails: [`${reason}-${id}@spam.example`] }))

  describe("statuses.put", () => {
    it("writes a status with all it has", async () => {
      const expires_at = inHours(24)
      const values: StatusValues = {
        ...newStatus("cus_1", { emails: ["jan@spam.example"], phones: ["+48600700800"] }),
        status: "blacklisted",
        source: "auto_rule",
        source_id: "blrule_1",
        reason: "Too many <b>orders</b>",
        expires_at,
        created_by: "user_1",
      }
      const {
        statuses: [saved],
      } = await service.statuses.put([values])
      const { identities: _, ...columns } = values
      expect(saved).toMatchObject({
        ...columns,
        id: expect.stringMatching(/^blstat_[0-9A-Z]{26}$/),
      })
      expect(await service.listCustomerStatuses({ customer_id: "cus_1" })).toEqual([
        expect.objectContaining({ ...columns, id: saved.id }),
      ])
      const [identity] = await sql("select * from blacklist_ban_identity where kind = 'email'")
      expect(identity).toMatchObject({
        id: expect.stringMatching(/^blban_/),
        value: "jan@spam.example",
        lookup_key: lookupKey("email", "jan@spam.example").toString(),
        customer_status_id: saved.id,
      })
    })

    it("answers in the given order", async () => {
      const { statuses: saved } = await service.statuses.put(
        ["cus_b", "cus_a", "cus_c"].map((id) => newStatus(id))
      )
      expect(saved.map(({ customer_id }) => customer_id)).toEqual(["cus_b", "cus_a", "cus_c"])
      expect(await service.statuses.put([])).toEqual({ statuses: [], former: NOTHING })
    })

    it("keeps one row a customer and replaces all of it, identities included", async () => {
      const {
        statuses: [first],
      } = await service.statuses.put([
        newStatus("cus_1", {
          reason: "Fraud",
          expires_at: inHours(1),
          emails: ["a@spam.example"],
          phones: ["+48600700800"],
        }),
      ])
      const {
        statuses: [second],
      } = await service.statuses.put([newStatus("cus_1", { emails: ["b@spam.example"] })])
      expect(second).toMatchObject({ id: first.id, reason: null, expires_at: null })
      expect(second.created_at).toEqual(first.created_at)
      expect(second.updated_at.getTime()).toBeGreaterThanOrEqual(first.updated_at.getTime())
      expect(await identitiesOf("cus_1")).toEqual(["email b@spam.example"])

      await service.statuses.put([newStatus("cus_1", { status: "neutral" })])
      expect(await identitiesOf("cus_1")).toEqual([])
      expect(await sql("select id from blacklist_customer_status")).toEqual([{ id: first.id }])
    })

    it("writes all or nothing", async () => {
      await service.statuses.put([
        newStatus("cus_1", { reason: "Fraud", emails: ["a@spam.example"] }),
      ])
      const before = await everything()
      const bad = newStatus("cus_2", { status: "banished" as never })
      await expect(service.statuses.put([newStatus("cus_1"), bad])).rejects.toThrow()
      expect(await everything()).toEqual(before)
    })

    it("lets parallel writers of one customer end with the row and identities of one of them", async () => {
      const writers = Array.from({ length: 12 }, (_, n) => `w${n}`)
      await Promise.all(writers.map((reason) => service.statuses.put(bans(reason, ["cus_1"]))))
      const rows = await sql("select reason from blacklist_customer_status")
      expect(rows).toHaveLength(1)
      expect(writers).toContain(rows[0].reason)
      expect(await identitiesOf("cus_1")).toEqual([`email ${rows[0].reason}-cus_1@spam.example`])
    })
  })

  describe("statuses.put unless the former status stands against it", () => {
    const written = async (unless?: Unless) => {
      const { statuses, former } = await service.statuses.put(
        bans("automatic", ["cus_trusted", "cus_neutral", "cus_new"]),
        unless
      )
      return [statuses, former.statuses].map((rows) => rows.map(({ customer_id }) => customer_id))
    }
    beforeEach(async () => {
      await service.statuses.put([
        newStatus("cus_trusted", { status: "whitelisted" }),
        newStatus("cus_neutral", { status: "neutral" }),
      ])
    })

    it("leaves those customers alone, and says whom it wrote", async () => {
      const [before] = await sql(
        "select s::text as row from blacklist_customer_status s where customer_id = 'cus_trusted'"
      )
      expect(await written(({ status }) => status === "whitelisted")).toEqual([
        ["cus_neutral", "cus_new"],
        ["cus_neutral"],
      ])
      expect((await everything()).statuses).toContainEqual(before)
      expect(await identitiesOf("cus_trusted")).toEqual([])
      expect(await identitiesOf("cus_new")).toEqual(["email automatic-cus_new@spam.example"])
      expect(await written()).toEqual([
        ["cus_trusted", "cus_neutral", "cus_new"],
        expect.arrayContaining(["cus_trusted", "cus_neutral", "cus_new"]),
      ])
    })

    it("tells of the status and of the new one; a deleted status stands against nothing", async () => {
      const [{ id }] = await service.listCustomerStatuses({ customer_id: "cus_trusted" })
      await softDeleteStatuses(service, [id])
      const told: unknown[] = []
      await written((current, next) => !told.push([current, next]))
      expect(told).toEqual([
        [
          expect.objectContaining({ customer_id: "cus_neutral", status: "neutral" }),
          expect.objectContaining({ customer_id: "cus_neutral", reason: "automatic" }),
        ],
      ])
    })

    it("is asked under the lock: a trust given in the same moment always stands", async () => {
      const yields: Unless = ({ status }) => status === "whitelisted"
      for (let round = 0; round < 10; round++) {
        await service.statuses.put(customers.map((id) => newStatus(id, { status: "neutral" })))
        await Promise.all([
          ...customers.map((id) => service.statuses.put(bans("automatic", [id]), yields)),
          service.statuses.put(customers.map((id) => newStatus(id, { status: "whitelisted" }))),
          ...customers.map((id) => service.statuses.put(bans("automatic", [id]), yields)),
        ])
        expect(
          await sql(
            "select count(*)::int from blacklist_customer_status where status = 'whitelisted'"
          )
        ).toEqual([{ count: customers.length + 1 }])
      }
    })
  })

  describe("what statuses.put found, and statuses.restore", () => {
    it("put back exactly what was there, and remove what was not", async () => {
      await service.statuses.put(bans("former", ["cus_0", "cus_1"]))
      await service.statuses.put(bans("other", ["cus_other"]))
      await service.statuses.put([newStatus("cus_deleted", { emails: ["x@spam.example"] })])
      const [deleted] = await service.listCustomerStatuses({ customer_id: "cus_deleted" })
      await softDeleteStatuses(service, [deleted.id])
      const before = await everything()

      const { former } = await service.statuses.put([
        newStatus("cus_0", { status: "neutral" }),
        ...bans("later", ["cus_1", "cus_new", "cus_deleted"]),
      ])
      expect(await everything()).not.toEqual(before)

      const affected = ["cus_0", "cus_1", "cus_new", "cus_deleted"]
      // An undo is kept as JSON by a workflow engine.
      await service.statuses.restore(affected, JSON.parse(JSON.stringify(former)))
      expect(await everything()).toEqual(before)
    })

    it("may be done twice", async () => {
      await service.statuses.put(bans("former"))
      const before = await everything()
      const { former } = await service.statuses.put(bans("later"))
      await service.statuses.restore(customers, former)
      await service.statuses.restore(customers, former)
      expect(await everything()).toEqual(before)
    })

    it("know nothing of customers without a status", async () => {
      const { former } = await service.statuses.put([newStatus("cus_1")])
      expect(former).toEqual(NOTHING)
      await service.statuses.restore(["cus_1"], former)
      await service.statuses.restore([], NOTHING)
      expect(await everything()).toEqual(NOTHING)
    })

    it("are of the moment of the change: of several at once each found what the one before made", async () => {
      const writers = Array.from({ length: 12 }, (_, n) => `w${n}`)
      const found = await Promise.all(
        writers.map(async (reason) => {
          const { former } = await service.statuses.put(bans(reason, ["cus_1"]))
          expect(former.identities.map(({ value }) => value)).toEqual(
            former.statuses.map((row) => `${row.reason}-cus_1@spam.example`)
          )
          return former.statuses[0]?.reason ?? null
        })
      )
      const [{ reason: last }] = await sql("select reason from blacklist_customer_status")
      expect([...found, last].sort()).toEqual([...writers, null].sort())
    })
  })

  it("no writers of the same customers ever deadlock, in whatever order they come", async () => {
    await service.statuses.put(bans("former"))
    const { former: snapshot } = await service.statuses.put(bans("later"))
    const backwards = [...customers].reverse()
    const more = (ids: string[]) =>
      ids.map((customer_id) => ({ customer_id, emails: ["more@spam.example"], phones: [] }))

    for (let round = 0; round < 8; round++) {
      await Promise.all([
        service.statuses.put(bans("one")),
        service.statuses.restore(customers, snapshot),
        service.statuses.put(bans("two", backwards)),
        service.statuses.restore(backwards, snapshot),
        service.statuses.addIdentities(more(customers)),
        service.statuses.addIdentities(more(backwards)),
      ])
    }
    expect(await sql("select id from blacklist_customer_status")).toHaveLength(customers.length)
    const reasons = await sql("select distinct reason from blacklist_customer_status")
    expect(reasons).toHaveLength(1)
  })
})
