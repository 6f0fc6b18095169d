import { onDatabase } from "./support/module"
import { inHours, newStatus } from "./support/rows"

onDatabase(({ service, sql, knex, anotherProcess }) => {
  const statuses = async () =>
    Object.fromEntries(
      (await sql("select customer_id, status from blacklist_customer_status")).map(
        ({ customer_id, status }) => [customer_id, status]
      )
    )

  it("become neutral once they have ended, and what the banned were recognised by is forgotten", async () => {
    const ended = inHours(-1)
    await service.statuses.put([
      newStatus("cus_ended", { expires_at: ended, emails: ["jan@spam.example"] }),
      newStatus("cus_trusted", { status: "whitelisted", expires_at: ended }),
      newStatus("cus_running", { expires_at: inHours(1), emails: ["anna@spam.example"] }),
      newStatus("cus_forever", { expires_at: null }),
      newStatus("cus_neutral", { status: "neutral", expires_at: ended }),
    ])
    const released = await service.statuses.expire()
    expect(released.map(({ customer_id }) => customer_id).sort()).toEqual([
      "cus_ended",
      "cus_trusted",
    ])
    expect(await statuses()).toEqual({
      cus_ended: "neutral",
      cus_trusted: "neutral",
      cus_running: "blacklisted",
      cus_forever: "blacklisted",
      cus_neutral: "neutral",
    })
    expect(await sql("select value from blacklist_ban_identity")).toEqual([
      { value: "anna@spam.example" },
    ])
    expect(
      await sql("select expires_at from blacklist_customer_status where customer_id = 'cus_ended'")
    ).toEqual([{ expires_at: ended }])
  })

  it("are told once", async () => {
    await service.statuses.put([newStatus("cus_1", { expires_at: inHours(-1) })])
    expect(await service.statuses.expire()).toEqual([
      { id: expect.any(String), customer_id: "cus_1" },
    ])
    expect(await service.statuses.expire()).toEqual([])
  })

  it("are given each to one of several processes", async () => {
    const customers = Array.from({ length: 40 }, (_, n) => `cus_${n}`)
    await service.statuses.put(customers.map((id) => newStatus(id, { expires_at: inHours(-1) })))
    const processes = [service, anotherProcess(), anotherProcess()]
    const released = await Promise.all(
      Array.from({ length: 9 }, (_, n) => processes[n % 3].statuses.expire())
    )
    expect(
      released
        .flat()
        .map(({ customer_id }) => customer_id)
        .sort()
    ).toEqual(customers.sort())
  })

  it("are left to a new ban that is being set: nobody waits for it", async () => {
    await service.statuses.put([
      newStatus("cus_1", { expires_at: inHours(-1) }),
      newStatus("cus_2", { expires_at: inHours(-1) }),
    ])
    const setting = await knex().transaction()
    await setting.raw(
      "update blacklist_customer_status set expires_at = null where customer_id = 'cus_1'"
    )
    const released = await service.statuses.expire()
    await setting.commit()
    expect(released.map(({ customer_id }) => customer_id)).toEqual(["cus_2"])
    expect(await statuses()).toEqual({ cus_1: "blacklisted", cus_2: "neutral" })
  })
})
