import { lockCustomers } from "../../src/modules/blacklist/persistence/status-rows"
import { untilWaiting } from "./support/locks"
import { onDatabase } from "./support/module"
import { lookUp, newStatus, softDeleteStatuses } from "./support/rows"

onDatabase(({ service, sql, knex }) => {
  const known = async () => {
    const rows = await sql("select kind, value from blacklist_ban_identity order by kind, value")
    return rows.map(({ kind, value }) => `${kind} ${value}`)
  }

  beforeEach(async () => {
    await service.statuses.put([
      newStatus("cus_1", { emails: ["a@spam.example"], phones: ["+48600700800"] }),
      newStatus("cus_2"),
    ])
  })

  it("adds what is new and answers the ids of that alone", async () => {
    const added = await service.statuses.addIdentities([
      {
        customer_id: "cus_1",
        emails: ["a@spam.example", "b@spam.example"],
        phones: ["+48600700800"],
      },
      { customer_id: "cus_2", emails: [], phones: ["+48111222333"] },
    ])
    expect(await known()).toEqual([
      "email a@spam.example",
      "email b@spam.example",
      "phone +48111222333",
      "phone +48600700800",
    ])
    const rows = await sql("select value from blacklist_ban_identity where id = any (?)", [added])
    expect(rows.map(({ value }) => value).sort()).toEqual(["+48111222333", "b@spam.example"])
    const { bans } = await lookUp(service, { email: "b@spam.example", phone: "+48111222333" })
    expect(bans.map(({ customer_id }) => customer_id).sort()).toEqual(["cus_1", "cus_2"])
  })

  it("is undone by deleting those ids", async () => {
    const before = await known()
    const added = await service.statuses.addIdentities([
      { customer_id: "cus_1", emails: ["b@spam.example"], phones: [] },
    ])
    await service.deleteBanIdentities(added)
    expect(await known()).toEqual(before)
  })

  it("keeps what the customer has no more: a ban cannot be edited away", async () => {
    await service.statuses.addIdentities([{ customer_id: "cus_1", emails: [], phones: [] }])
    expect(await known()).toEqual(["email a@spam.example", "phone +48600700800"])
  })

  it("knows nothing of customers without a status, nor with a deleted one", async () => {
    const [status] = await service.listCustomerStatuses({ customer_id: "cus_2" })
    await softDeleteStatuses(service, [status.id])
    const people = ["cus_2", "cus_3"].map((customer_id) => ({
      customer_id,
      emails: ["b@spam.example"],
      phones: [],
    }))
    expect(await service.statuses.addIdentities(people)).toEqual([])
    expect(await service.statuses.addIdentities([])).toEqual([])
    expect(await known()).not.toContain("email b@spam.example")
  })

  it.each(["neutral", "whitelisted"] as const)(
    "adds nothing to a customer who is %s by now",
    async (status) => {
      await service.statuses.put([newStatus("cus_1", { status })])
      const person = { customer_id: "cus_1", emails: ["b@spam.example"], phones: ["+48111222333"] }
      expect(await service.statuses.addIdentities([person])).toEqual([])
      expect(await known()).toEqual([])
    }
  )

  it("adds nothing to a ban that is being lifted at that moment", async () => {
    const lifting = await knex().transaction()
    await lockCustomers(lifting, ["cus_1"])
    const learning = service.statuses.addIdentities([
      { customer_id: "cus_1", emails: ["b@spam.example"], phones: [] },
    ])
    try {
      await untilWaiting(lifting)
      await lifting.raw("update blacklist_customer_status set status = 'neutral'")
      await lifting.raw("delete from blacklist_ban_identity")
    } finally {
      await lifting.commit()
    }
    expect(await learning).toEqual([])
    expect(await known()).toEqual([])
  })

  it("adds to the living row where a deleted one of the same customer lies beside it", async () => {
    const [status] = await service.listCustomerStatuses({ customer_id: "cus_2" })
    await softDeleteStatuses(service, [status.id])
    await service.statuses.put([newStatus("cus_2")])
    await service.statuses.addIdentities([
      { customer_id: "cus_2", emails: ["b@spam.example"], phones: [] },
    ])
    expect((await lookUp(service, { email: "b@spam.example" })).bans).toHaveLength(1)
  })

  it("adds each once: given twice, and by several callers at once", async () => {
    const person = {
      customer_id: "cus_2",
      emails: ["b@spam.example", "b@spam.example"],
      phones: ["+48111222333"],
    }
    const added = await Promise.all(
      Array.from({ length: 8 }, () => service.statuses.addIdentities([person, person]))
    )
    expect(added.flat()).toHaveLength(2)
    expect(await known()).toEqual([
      "email a@spam.example",
      "email b@spam.example",
      "phone +48111222333",
      "phone +48600700800",
    ])
  })
})
