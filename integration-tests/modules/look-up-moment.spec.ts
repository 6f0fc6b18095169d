import { lookupKey } from "../../src/modules/blacklist/screening/lookup-key"
import { onDatabase } from "./support/module"
import { inHours, newEntry, newStatus } from "./support/rows"

const EMAIL = "jan@spam.example"

onDatabase(({ service, knex }) => {
  /**
   * What is found where everything ends at now() shifted by the interval: one transaction has one
   * now(), so the end can be met to the microsecond.
   */
  const foundAt = (interval: string) =>
    knex().transaction(async (transaction) => {
      await transaction.raw("update blacklist_entry set expires_at = now() + ?::interval", [
        interval,
      ])
      await transaction.raw(
        "update blacklist_customer_status set expires_at = now() + ?::interval",
        [interval]
      )
      const { rows } = await transaction.raw(
        "select blacklist_lookup(null, 'cus_1', ?::int8[], ?::int8[], '203.0.113.7') as found",
        [`{${lookupKey("email", EMAIL)}}`, `{${lookupKey("email", EMAIL)}}`]
      )
      const { entries, bans, statuses } = rows[0].found
      return [entries.length, bans.length, statuses.length]
    })

  it("an end is the first moment at which an entry or a ban does nothing any more", async () => {
    await service.entries.insert([
      newEntry({ email: EMAIL }, { expires_at: inHours(1) }),
      newEntry({ ip_range: "203.0.113.0/24" }, { expires_at: inHours(1) }),
    ])
    await service.statuses.put([newStatus("cus_1", { emails: [EMAIL], expires_at: inHours(1) })])

    expect(await foundAt("1 microsecond")).toEqual([2, 1, 1])
    expect(await foundAt("0")).toEqual([0, 0, 0])
    expect(await foundAt("-1 microsecond")).toEqual([0, 0, 0])
  })
})
