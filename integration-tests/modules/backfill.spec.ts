import { onDatabase } from "./support/module"

onDatabase(({ service, sql, anotherProcess }) => {
  const state = () => service.backfill.state()
  /** Lets the lease run out, as when the worker was killed. */
  const expire = () =>
    sql("update blacklist_ledger_backfill set lease_until = now() - interval '1 second'")

  it("was never started", async () => {
    expect(await state()).toEqual({
      status: "idle",
      processed: 0,
      total: 0,
      cursor_id: null,
      started_at: null,
      updated_at: null,
      finished_at: null,
    })
    expect(await service.backfill.lease()).toBeNull()
  })

  it("goes from start to end, page by page", async () => {
    expect(await service.backfill.start(5)).toMatchObject({
      status: "running",
      processed: 0,
      total: 5,
      started_at: expect.any(Date),
    })
    expect(await service.backfill.lease()).toMatchObject({
      status: "running",
      cursor_id: null,
    })
    expect(
      await service.backfill.advance({ after: null, orders: 2, last_id: "order_2" })
    ).toMatchObject({
      status: "running",
      processed: 2,
      cursor_id: "order_2",
      finished_at: null,
    })
    expect(
      await service.backfill.advance({ after: "order_2", orders: 2, last_id: "order_4" })
    ).toMatchObject({
      processed: 4,
      cursor_id: "order_4",
    })
    // More came than were counted at the start: what was done is the total.
    expect(
      await service.backfill.advance({ after: "order_4", orders: 3, last_id: null })
    ).toMatchObject({
      status: "done",
      processed: 7,
      total: 7,
      finished_at: expect.any(Date),
    })
    expect(await service.backfill.lease()).toBeNull()
  })

  it("ends also in a store without orders", async () => {
    await service.backfill.start(0)
    await service.backfill.lease()
    expect(await service.backfill.advance({ after: null, orders: 0, last_id: null })).toMatchObject(
      {
        status: "done",
        processed: 0,
        total: 0,
      }
    )
  })

  it("that is running is not started over", async () => {
    await service.backfill.start(5)
    await service.backfill.lease()
    await service.backfill.advance({ after: null, orders: 2, last_id: "order_2" })
    const before = await state()
    expect(await service.backfill.start(99)).toEqual(before)
    expect(await anotherProcess().backfill.lease()).toBeNull()
  })

  it("that is done starts over from the beginning", async () => {
    await service.backfill.start(1)
    await service.backfill.advance({ after: null, orders: 1, last_id: "order_1" })
    await service.backfill.advance({ after: "order_1", orders: 0, last_id: null })
    expect(await service.backfill.start(8)).toMatchObject({
      status: "running",
      processed: 0,
      total: 8,
      cursor_id: null,
      finished_at: null,
    })
    expect(await service.backfill.lease()).not.toBeNull()
  })

  describe("the one worker's place", () => {
    beforeEach(() => service.backfill.start(5))

    it("is given to one of many that ask at once", async () => {
      const processes = [service, anotherProcess(), anotherProcess()]
      const leases = await Promise.all(
        Array.from({ length: 12 }, (_, n) => processes[n % 3].backfill.lease())
      )
      expect(leases.filter(Boolean)).toHaveLength(1)
    })

    it("is free again when it is given back", async () => {
      await service.backfill.lease()
      await service.backfill.release()
      expect(await anotherProcess().backfill.lease()).toMatchObject({ status: "running" })
    })

    it("is free again when its worker was killed, which goes on where that one was", async () => {
      await service.backfill.lease()
      await service.backfill.advance({ after: null, orders: 2, last_id: "order_2" })
      expect(await anotherProcess().backfill.lease()).toBeNull()
      await expire()
      expect(await anotherProcess().backfill.lease()).toMatchObject({
        processed: 2,
        cursor_id: "order_2",
      })
    })

    it("is lost to whoever went on from there while a page took longer than the lease", async () => {
      await service.backfill.lease()
      await expire()
      const other = anotherProcess()
      await other.backfill.lease()
      const page = { after: null, orders: 2, last_id: "order_2" }
      expect(await other.backfill.advance(page)).toMatchObject({ processed: 2 })
      expect(await service.backfill.advance(page)).toBeNull()
      expect(await state()).toMatchObject({ processed: 2, cursor_id: "order_2" })
    })

    it("is kept by each page", async () => {
      await service.backfill.lease()
      await expire()
      await service.backfill.advance({ after: null, orders: 2, last_id: "order_2" })
      expect(await anotherProcess().backfill.lease()).toBeNull()
    })
  })

  it("is there again in a store whose tables were emptied", async () => {
    await sql("truncate blacklist_ledger_backfill")
    expect(await service.backfill.start(3)).toMatchObject({ status: "running", total: 3 })
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
  })
})
