import type { CheckoutFacts } from "../../src/modules/blacklist/screening"
import type BlacklistModuleService from "../../src/modules/blacklist/service"
import { ADDRESS, autoRule, checkOut, claim, countsOf, EMAIL, manualRule } from "./support/ledger"
import { atOnce } from "./support/locks"
import { onDatabase } from "./support/module"
import { lookUp } from "./support/rows"

type Facts = Partial<CheckoutFacts>

const CARTS = 30

const pick = <T>(values: T[], n: number): T => values[n % values.length]

/** An address of its own, at which only the phone is shared. */
const phoned = (n: number, phone: string) => ({
  ...ADDRESS,
  address_1: `Krótka ${n + 1}`,
  phone,
})

onDatabase(({ service, sql, knex, anotherProcess }) => {
  /** Claims of so many carts at once, spread over processes; answers which got a place. */
  const race = async (factsOf: (n: number) => Facts, carts = CARTS): Promise<number[]> => {
    const processes: BlacklistModuleService[] = [service, anotherProcess(), anotherProcess()]
    // Before it begins: who does not know the rules would ask for them first.
    await Promise.all(processes.map((process) => lookUp(process, {})))
    const claims = await atOnce(knex(), 25, () =>
      Array.from({ length: carts }, (_, n) => claim(pick(processes, n), `cart_${n}`, factsOf(n)))
    )
    return claims.flatMap((claim, n) => (claim?.claim_id ? n : []))
  }
  const onRecord = async () =>
    (await sql("select cart_id from blacklist_ledger_fact where kind = 'order'")).length

  it.each([1, 3, 7])("of parallel checkouts exactly %d get the place", async (limit) => {
    const rule = await autoRule(service, { limit })
    const winners = await race(() => ({ email: EMAIL }))
    expect(winners).toHaveLength(limit)
    expect(await onRecord()).toBe(limit)
    expect(await countsOf(service, { email: EMAIL })).toEqual({ [rule.id]: limit })
  })

  it.each<[string, Parameters<typeof autoRule>[1], (n: number) => Facts]>([
    [
      "the phone",
      { count_by: "phone" },
      (n) => ({
        email: `shopper${n}@spam.example`,
        shipping_address: phoned(n, "600700800"),
      }),
    ],
    [
      "one phone of two, once of shipping and once of billing",
      { count_by: "phone" },
      (n) => ({
        email: `shopper${n}@spam.example`,
        [pick(["shipping_address", "billing_address"], n)]: phoned(n, "600700800"),
        [pick(["billing_address", "shipping_address"], n)]: phoned(n, `6007${10000 + n}`),
      }),
    ],
    [
      "the address",
      { count_by: "address" },
      (n) => ({
        email: `shopper${n}@spam.example`,
        ip: `203.0.113.${n}`,
        shipping_address: ADDRESS,
      }),
    ],
    [
      "the IP",
      { count_by: "ip" },
      (n) => ({
        email: `shopper${n}@spam.example`,
        ip: "203.0.113.7",
      }),
    ],
    [
      "either the record or the e-mail",
      { count_by: "customer" },
      (n) => ({
        customer_id: n % 2 ? "cus_1" : `cus_${n + 2}`,
        email: n % 2 ? `shopper${n}@spam.example` : EMAIL,
        ...(n === 0 && { customer_id: "cus_1" }),
      }),
    ],
  ])("shoppers who share only %s", async (name, changes, factsOf) => {
    await autoRule(service, { ...changes, limit: 3 })
    const winners = await race(factsOf)
    // Two circles of shoppers, by record and by e-mail, in which one shopper stands in both.
    if (changes?.count_by === "customer") {
      const circle = (odd: number) => winners.filter((n) => n === 0 || n % 2 === odd).length
      expect([circle(0), circle(1)]).toEqual([3, 3])
    } else {
      expect(winners).toHaveLength(3)
    }
    expect(await onRecord()).toBe(winners.length)
  })

  it("rules whose keys overlap in different orders: nobody waits for ever, no limit is passed", async () => {
    await autoRule(service, { count_by: "email", limit: 4 })
    await autoRule(service, { count_by: "phone", limit: 5 })
    await autoRule(service, { count_by: "ip", limit: 6 })
    await autoRule(service, { count_by: "address", limit: 7 })
    await manualRule(service, { attributes: ["phone", "city"], permitted_strikes: 8 })
    await service.ledgerIndex.indexNewSets(1000)

    const phones = ["600700800", "600700801", "600700802"]
    const detailsOf = (n: number) => ({
      email: pick(["a@spam.example", "b@spam.example", "c@spam.example"], n),
      ip: pick(["203.0.113.1", "203.0.113.2", "203.0.113.3", "203.0.113.4"], n * 3),
      // Two phones and two addresses, each of which is the other's second.
      shipping_address: { ...ADDRESS, address_1: `Krótka ${n % 3}`, phone: pick(phones, n) },
      billing_address: {
        ...ADDRESS,
        address_1: `Krótka ${(n + 1) % 3}`,
        phone: pick(phones, n + 1),
      },
    })
    const places = await race(detailsOf, 60)
    const winners = places.map(detailsOf)

    const most = (valuesOf: (facts: ReturnType<typeof detailsOf>) => string[]) => {
      const counts = new Map<string, number>()
      winners.flatMap(valuesOf).forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1))
      return Math.max(...counts.values())
    }
    expect(winners.length).toBeGreaterThanOrEqual(4)
    expect(most(({ email }) => [email])).toBeLessThanOrEqual(4)
    expect(most(({ ip }) => [ip])).toBeLessThanOrEqual(6)
    expect(
      most(({ shipping_address: a, billing_address: b }) => [a.phone, b.phone])
    ).toBeLessThanOrEqual(5)
    expect(await onRecord()).toBe(winners.length)
    // Nobody was turned away in vain: for each of them some rule is full.
    for (let n = 0; n < 60; n++) {
      if (places.includes(n)) continue
      const { rule_counts } = await lookUp(service, detailsOf(n))
      expect(rule_counts.some(({ count, limit }) => count >= limit)).toBe(true)
    }
  })

  it("the same cart twice at once has one place", async () => {
    const rule = await autoRule(service, { limit: 1 })
    const processes = [service, anotherProcess()]
    await Promise.all(processes.map((process) => lookUp(process, {})))
    for (let round = 0; round < 5; round++) {
      await atOnce(knex(), 6, () =>
        Array.from({ length: 6 }, (_, n) => claim(pick(processes, n), "cart_1", { email: EMAIL }))
      )
      expect(await onRecord()).toBe(1)
      expect(await countsOf(service, { email: EMAIL })).toEqual({ [rule.id]: 1 })
    }
  })

  it("claims, releases and confirmations at once leave exactly what was confirmed", async () => {
    const rule = await autoRule(service, { limit: 50 })
    const other = anotherProcess()
    await Promise.all(
      Array.from({ length: CARTS }, async (_, n) => {
        const process = pick([service, other], n)
        const claim = await checkOut(process, `cart_${n}`, { email: EMAIL })
        if (n % 3) await process.claims.release(claim?.claim_id as string)
        else await process.claims.confirm([{ cart_id: `cart_${n}`, order_id: `order_${n}` }])
      })
    )
    expect(await countsOf(service, { email: EMAIL })).toEqual({ [rule.id]: CARTS / 3 })
    const [{ keys }] = await sql("select count(*)::int as keys from blacklist_ledger_key")
    // By e-mail, and for the score by the guest's e-mail and its domain.
    expect([await onRecord(), keys]).toEqual([CARTS / 3, CARTS])
  })
})
