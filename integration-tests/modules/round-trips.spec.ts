import { DEFAULT_SETTINGS } from "../../src/types/settings"
import { onDatabase } from "./support/module"
import { lookUp, newEntry, newStatus, ORIGIN } from "./support/rows"

const ADDRESS = {
  first_name: "Jan",
  last_name: "Kowalski",
  company: "Acme",
  address_1: "ul. Długa 5/7",
  city: "Wrocław",
  province: "Dolnośląskie",
  postal_code: "50-123",
  country_code: "pl",
  phone: "600700800",
}
const SHOPPER = {
  cart_id: "cart_1",
  customer_id: "cus_1",
  email: "jan@mail.spam.example",
  shipping_address: ADDRESS,
  billing_address: { ...ADDRESS, first_name: "Anna", address_1: "Krótka 6", city: "Poznań" },
}

onDatabase(({ service, knex }) => {
  /** The statements that work sends to the database. */
  const statementsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const statements: string[] = []
    const listen = ({ sql }: { sql: string }) => statements.push(sql)
    const connection = knex()
    connection.on("query", listen)
    try {
      await work()
    } finally {
      connection.removeListener("query", listen)
    }
    return statements
  }

  it("takes one to look up a checkout in an empty database", async () => {
    const statements = await statementsOf(async () => {
      const found = await lookUp(service, SHOPPER)
      expect(found).toEqual({
        origin: null,
        settings: DEFAULT_SETTINGS,
        statuses: [],
        bans: [],
        entries: [],
      })
    })
    expect(statements).toEqual([expect.stringMatching(/^select blacklist_lookup/)])
  })

  it("takes one to look up a checkout of which nothing is known", async () => {
    expect(await statementsOf(() => lookUp(service, {}))).toHaveLength(1)
  })

  it("takes one however much is found", async () => {
    await service.saveSettings(DEFAULT_SETTINGS)
    await service.noteOrigin("cart_1", ORIGIN)
    await service.putStatuses([
      newStatus("cus_1"),
      newStatus("cus_2", { emails: [SHOPPER.email], phones: ["+48600700800"] }),
    ])
    const entries = Array.from({ length: 200 }, (_, n) => [
      newEntry({ email: SHOPPER.email, first_name: `n${n}` }),
      newEntry({ ip_range: "203.0.113.0/24", province: `p${n}` }),
    ])
    await service.insertEntries(entries.flat())
    const statements = await statementsOf(async () => {
      const found = await lookUp(service, SHOPPER)
      expect([found.entries.length, found.bans.length, found.statuses.length]).toEqual([400, 2, 1])
    })
    expect(statements).toHaveLength(1)
  })

  it("takes one to note where a cart comes from", async () => {
    for (const origin of [ORIGIN, ORIGIN, { ip: null, customer_id: "cus_1" }]) {
      expect(await statementsOf(() => service.noteOrigin("cart_1", origin))).toHaveLength(1)
    }
  })

  it("takes one to count hits and one to settle decisions, however many", async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `blent_${n}`)
    expect(await statementsOf(() => service.countHits(ids))).toHaveLength(1)
    const links = ids.map((id) => ({ cart_id: id, order_id: id }))
    expect(await statementsOf(() => service.settleDecisions(links))).toHaveLength(1)
  })
})
