import { shopperOf } from "../../src/modules/blacklist/screening"
import { DEFAULT_SETTINGS } from "../../src/types/settings"
import { ANYBODY, autoRule, claim, countsOf, manualRule, orders } from "./support/ledger"
import { CART_TABLE } from "./support/fill"
import { onDatabase } from "./support/module"
import { checkout, lookUp, newEntry, newStatus, ORIGIN } from "./support/rows"

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

onDatabase(({ service, knex, sql }) => {
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
        lists: [],
        list_uses: [],
        rule_counts: [],
        groups: [],
        suspicious: false,
        history: null,
      })
    })
    expect(statements).toEqual([expect.stringMatching(/^select blacklist_lookup/)])
  })

  it("takes one to look up a checkout of which nothing is known", async () => {
    expect(await statementsOf(() => lookUp(service, {}))).toHaveLength(1)
  })

  it("takes one however much is found", async () => {
    await service.changeSettings((settings) => settings)
    await service.origins.save("cart_1", ORIGIN)
    await service.statuses.put([
      newStatus("cus_1"),
      newStatus("cus_2", { emails: [SHOPPER.email], phones: ["+48600700800"] }),
    ])
    const entries = Array.from({ length: 200 }, (_, n) => [
      newEntry({ email: SHOPPER.email, first_name: `n${n}` }),
      newEntry({ ip_range: "203.0.113.0/24", province: `p${n}` }),
    ])
    await service.entries.insert(entries.flat())
    const statements = await statementsOf(async () => {
      const found = await lookUp(service, SHOPPER)
      expect([found.entries.length, found.bans.length, found.statuses.length]).toEqual([400, 2, 1])
    })
    expect(statements).toHaveLength(1)
  })

  it("takes one to note where a cart comes from", async () => {
    await sql(CART_TABLE)
    await sql("insert into cart (id) values ('cart_1')")
    for (const origin of [ORIGIN, ORIGIN, { ip: null, customer_id: "cus_1" }]) {
      expect(await statementsOf(() => service.origins.save("cart_1", origin))).toHaveLength(1)
    }
    expect(await service.listCartOrigins()).toHaveLength(1)
  })

  it("takes one to count hits and one to settle decisions, however many", async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `blent_${n}`)
    expect(await statementsOf(() => service.entries.countHits(ids))).toHaveLength(1)
    const links = ids.map((id) => ({ cart_id: id, order_id: id }))
    expect(await statementsOf(() => service.decisions.linkOrders(links))).toHaveLength(1)
  })

  describe("with rules", () => {
    /** One of each kind that asks for everything there is to ask for. */
    const makeRules = async () => [
      await autoRule(service, { count_by: "customer" }),
      await autoRule(service, { count_by: "address", type: "payment_failures" }),
      await autoRule(service, { count_by: "ip" }),
      await manualRule(service, { attributes: ["phone", "city"], for_unassigned_customers: true }),
      await manualRule(service, { count: "suspicions", requires_suspicion: true }),
    ]
    const known = () => lookUp(service, SHOPPER)

    it("takes one to look up, however many facts there are", async () => {
      await service.origins.save("cart_1", ORIGIN)
      const [{ id }] = await makeRules()
      await service.ledger.record(orders(200, SHOPPER))
      await known()
      const statements = await statementsOf(async () => {
        const counts = await countsOf(service, SHOPPER)
        expect([Object.keys(counts).length, counts[id]]).toEqual([5, 3])
      })
      expect(statements).toEqual([expect.stringMatching(/^select blacklist_lookup/)])
    })

    it("takes three for the first look-up after a change of rules, then one again", async () => {
      await known()
      const [{ id }] = await makeRules()
      const statements = await statementsOf(known)
      expect(statements).toEqual([
        expect.stringMatching(/^select blacklist_lookup/),
        expect.stringContaining("blacklist_rule_revision"),
        expect.stringMatching(/^select blacklist_lookup/),
      ])
      expect(await statementsOf(known)).toHaveLength(1)
      await service.deleteAutoRules([id])
      expect(await statementsOf(known)).toHaveLength(3)
    })

    it("takes one more to claim an order", async () => {
      await makeRules()
      await known()
      const statements = await statementsOf(async () => {
        expect((await claim(service, "cart_1", SHOPPER))?.claim_id).toEqual(expect.any(String))
      })
      expect(statements).toEqual([expect.stringMatching(/^select blacklist_claim/)])
    })

    it("takes one more to count the hits, however many", async () => {
      await makeRules()
      const { rule_counts } = await known()
      const facts = checkout(SHOPPER)
      const statements = await statementsOf(async () => {
        const counts = await service.countHits(rule_counts, shopperOf(facts), facts)
        // Without an IP, the rule on IPs has nothing to count.
        expect(counts.size).toBe(4)
      })
      expect(statements).toEqual([expect.stringMatching(/^select blacklist_count_hits/)])
    })

    it("takes none where no rule counts orders of this shopper", async () => {
      await autoRule(service, { type: "payment_failures" })
      await manualRule(service, { count: "suspicions" })
      await manualRule(service, { only_for_guests: true })
      await autoRule(service, { count_by: "phone", sales_channel_ids: ["sc_other"] })
      await known()
      const statements = await statementsOf(async () => {
        expect(await claim(service, "cart_1", SHOPPER, { ...ANYBODY, is_guest: false })).toBeNull()
      })
      expect(statements).toEqual([])
    })

    it("takes none where there are no rules", async () => {
      await known()
      expect(await statementsOf(() => claim(service, "cart_1", SHOPPER))).toEqual([])
    })

    it("takes one to record up to 1,000 facts", async () => {
      await makeRules()
      await known()
      const record = (count: number) =>
        statementsOf(() => service.ledger.record(orders(count, SHOPPER)))
      expect([(await record(1000)).length, (await record(1001)).length]).toEqual([1, 2])
    })
  })
})
