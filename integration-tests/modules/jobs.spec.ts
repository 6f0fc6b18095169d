import type { JobType } from "../../src/types"
import { onDatabase } from "./support/module"

const TYPES: JobType[] = ["backfill", "entry_import"]
const PAGE = { processed: 2, cursor: { after: "order_2" }, done: false }

onDatabase(({ service, sql, anotherProcess }) => {
  const start = (type: JobType = "entry_import", total = 5) =>
    service.jobs.start({ type, input: { q: "jan@mail.example" }, total, created_by: "user_1" })
  const job = (id: string) => service.retrieveJob(id)
  /** Lets the lease run out, as when the worker was killed. */
  const expire = () => sql("update blacklist_job set lease_until = now() - interval '1 second'")

  it("goes from start to end, page by page, and forgets then what it was asked", async () => {
    const {
      job: { id },
    } = await start()
    expect(await job(id)).toMatchObject({
      type: "entry_import",
      status: "pending",
      processed: 0,
      total: 5,
      result: null,
      error: null,
      created_by: "user_1",
      finished_at: null,
    })
    expect(await service.jobs.claim(id, "one")).toMatchObject({
      status: "running",
      input: { q: "jan@mail.example" },
      cursor: null,
    })
    expect(
      await service.jobs.advance(id, "one", { ...PAGE, result: { created: 1 } })
    ).toMatchObject({
      status: "running",
      processed: 2,
      cursor: { after: "order_2" },
      result: { created: 1 },
      input: { q: "jan@mail.example" },
    })
    // Nothing new to say of the result; more came than were counted at the start.
    expect(
      await service.jobs.advance(id, "one", { processed: 4, cursor: null, done: true })
    ).toMatchObject({ status: "done", processed: 6, total: 6, result: { created: 1 } })
    expect(await job(id)).toMatchObject({
      input: null,
      cursor: null,
      worker: null,
      finished_at: expect.any(Date),
    })
    expect(await service.jobs.due(TYPES)).toEqual([])
    expect(await service.jobs.claim(id, "two")).toBeNull()
  })

  it("learns on the way how much there is, and may end as failed with what is done", async () => {
    const {
      job: { id },
    } = await start()
    await service.jobs.claim(id, "one")
    expect(await service.jobs.advance(id, "one", { ...PAGE, total: 50 })).toMatchObject({
      total: 50,
    })
    const failed = { ...PAGE, failed: "The file is gone" }
    expect(await service.jobs.advance(id, "one", failed)).toMatchObject({
      status: "failed",
      error: "The file is gone",
      processed: 4,
      total: 50,
      finished_at: expect.any(Date),
      input: null,
    })
  })

  it("is due, oldest first, for those who know its type", async () => {
    const { job: one } = await start()
    const { job: two } = await start("backfill")
    expect(await service.jobs.due(TYPES)).toEqual([one.id, two.id])
    expect(await service.jobs.due(["backfill"])).toEqual([two.id])
    await service.jobs.claim(one.id, "one")
    expect(await service.jobs.due(TYPES)).toEqual([two.id])
    await expire()
    expect(await service.jobs.due(TYPES)).toEqual([one.id, two.id])
  })

  it("runs once at a time where its type says so", async () => {
    const processes = [service, anotherProcess(), anotherProcess()]
    const started = await Promise.all(
      Array.from({ length: 12 }, (_, n) => processes[n % 3].jobs.start({ type: "backfill" }))
    )
    expect(new Set(started.map(({ job }) => job.id)).size).toBe(1)
    expect(started.filter(({ isNew }) => isNew)).toHaveLength(1)
    const { id } = started[0].job
    await service.jobs.claim(id, "one")
    expect((await start("backfill")).job.id).toBe(id)
    await service.jobs.advance(id, "one", { processed: 0, cursor: null, done: true })
    expect((await start("backfill")).job).toMatchObject({ status: "pending", processed: 0 })

    await start()
    await start()
    expect(await service.listJobs({ type: "entry_import" })).toHaveLength(2)
  })

  describe("the one worker's place", () => {
    let id: string
    beforeEach(async () => {
      id = (await start()).job.id
    })

    it("is given to one of many that ask at once", async () => {
      const processes = [service, anotherProcess(), anotherProcess()]
      const claims = await Promise.all(
        Array.from({ length: 12 }, (_, n) => processes[n % 3].jobs.claim(id, `${n}`))
      )
      expect(claims.filter(Boolean)).toHaveLength(1)
    })

    it("is free again when its worker was killed; the next goes on where that one was", async () => {
      await service.jobs.claim(id, "one")
      await service.jobs.advance(id, "one", PAGE)
      expect(await anotherProcess().jobs.claim(id, "two")).toBeNull()
      await expire()
      expect(await anotherProcess().jobs.claim(id, "two")).toMatchObject({
        processed: 2,
        cursor: { after: "order_2" },
      })
    })

    it("is lost to whoever went on from there: nothing is counted twice", async () => {
      await service.jobs.claim(id, "one")
      await expire()
      const other = anotherProcess()
      await other.jobs.claim(id, "two")
      expect(await other.jobs.advance(id, "two", PAGE)).toMatchObject({ processed: 2 })
      expect(await service.jobs.advance(id, "one", PAGE)).toBeNull()
      await service.jobs.fail(id, "one", "late")
      expect(await job(id)).toMatchObject({ processed: 2, failures: 0, worker: "two" })
    })

    it.each([
      ["each page", () => service.jobs.advance(id, "one", PAGE)],
      ["a sign of life", () => service.jobs.renew(id, "one")],
    ])("is kept by %s", async (_, keep) => {
      await service.jobs.claim(id, "one")
      await expire()
      await keep()
      expect(await anotherProcess().jobs.claim(id, "two")).toBeNull()
    })

    it("is not kept by another's sign of life", async () => {
      await service.jobs.claim(id, "one")
      await expire()
      await service.jobs.renew(id, "two")
      expect(await anotherProcess().jobs.claim(id, "two")).not.toBeNull()
    })
  })

  it("that fails is tried again, until it failed five times in a row", async () => {
    const {
      job: { id },
    } = await start()
    const attempt = async (work: () => Promise<unknown>) => {
      expect(await service.jobs.claim(id, "one")).not.toBeNull()
      await work()
    }
    const fail = () => service.jobs.fail(id, "one", "23514")
    for (let n = 0; n < 4; n += 1) await attempt(fail)
    await attempt(() => service.jobs.advance(id, "one", PAGE))
    await fail()
    for (let n = 0; n < 3; n += 1) await attempt(fail)
    expect(await job(id)).toMatchObject({ status: "running", error: null, failures: 4 })
    await attempt(fail)
    expect(await job(id)).toMatchObject({
      status: "failed",
      error: "23514",
      processed: 2,
      input: null,
      finished_at: expect.any(Date),
    })
  })

  describe("that is cancelled", () => {
    it("ends where it is, and the page it was at is counted", async () => {
      const {
        job: { id },
      } = await start()
      await service.jobs.claim(id, "one")
      await service.jobs.advance(id, "one", PAGE)
      const cancelled = await anotherProcess().jobs.cancel(id)
      expect(cancelled).toMatchObject({ status: "cancelled", processed: 2, input: null })
      await service.jobs.renew(id, "one")
      expect(
        await service.jobs.advance(id, "one", { ...PAGE, result: { created: 4 }, done: true })
      ).toMatchObject({
        status: "cancelled",
        processed: 4,
        total: 5,
        result: { created: 4 },
        finished_at: cancelled?.finished_at,
        cursor: null,
      })
      expect(await service.jobs.advance(id, "one", PAGE)).toBeNull()
      expect(await service.jobs.due(TYPES)).toEqual([])
      expect(await service.jobs.cancel(id)).toBeNull()
    })

    it("before anybody began never begins", async () => {
      const {
        job: { id },
      } = await start()
      expect(await service.jobs.cancel(id)).toMatchObject({ status: "cancelled", processed: 0 })
      expect(await service.jobs.claim(id, "one")).toBeNull()
    })
  })

  describe("the moment up to which every order is on record", () => {
    it("is at first that of the installation", async () => {
      const moment = await service.ledger.reconciledUntil()
      expect(Math.abs(Date.now() - moment.getTime())).toBeLessThan(60_000)
    })

    it("only ever moves forward", async () => {
      const later = new Date("2099-01-01T00:00:00Z")
      await service.ledger.setReconciledUntil(later)
      await service.ledger.setReconciledUntil(new Date("2026-01-01T00:00:00Z"))
      expect(await service.ledger.reconciledUntil()).toEqual(later)
    })

    it("is there again in a store whose tables were emptied", async () => {
      await sql("truncate blacklist_ledger_reconciled")
      expect(await service.ledger.reconciledUntil()).toEqual(expect.any(Date))
    })
  })
})
