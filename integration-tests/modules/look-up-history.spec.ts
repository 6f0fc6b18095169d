import { type CheckoutFacts, shopperOf } from "../../src/modules/blacklist/screening"
import { changedChecks } from "../../src/modules/blacklist/screening/checks"
import { ipKey } from "../../src/modules/blacklist/screening/entry-index"
import { hashesOf, storeHashes } from "../../src/modules/blacklist/screening/rules"
import type { CheckName } from "../../src/types"
import { ADDRESS, order } from "./support/ledger"
import { onDatabase } from "./support/module"
import { checkout, inHours, lookUp } from "./support/rows"

const IP = "2001:db8:1:2::7"
const PHONE = "+48600700800"
const ANNA = {
  customer_id: "cus_anna",
  email: "anna@mail.example",
  // Of the record, which only its owner has.
  phone: PHONE,
  shipping_address: ADDRESS,
}
const KNOWN = { ...ANNA, logged_in_customer_id: "cus_anna", ip: IP }
const NOTED = { ip: IP, customer_id: "cus_anna" }

onDatabase(({ service, knex, sql }) => {
  const enable = async (name: CheckName, enabled = true) => {
    await service.changeSettings((current) => ({
      ...current,
      checks: changedChecks(current.checks, { [name]: { enabled } }),
    }))
  }
  const historyOf = async (facts: Partial<CheckoutFacts>) =>
    (await lookUp(service, facts)).history ?? null
  /** What the score asks for on its own, where everything is known. */
  const askedOnItsOwn = async (facts: Partial<CheckoutFacts>) => {
    const { facts: ledger } = await service.risks.ofPerson(
      storeHashes(hashesOf(shopperOf(checkout(facts)))),
      { ip: facts.ip, ip_key: facts.ip ? ipKey(facts.ip) : null }
    )
    return ledger
  }
  const past = async () => {
    await service.ledger.record([
      order(
        "old_1",
        { ...KNOWN, shipping_address: { ...ADDRESS, address_1: "Inna 9" } },
        inHours(-30)
      ),
      order("old_2", KNOWN, inHours(-2)),
      order("guest", { email: ANNA.email, logged_in_customer_id: null }, inHours(-3)),
    ])
  }
  /** The statements of a look-up. */
  const statementsOf = async (facts: Partial<CheckoutFacts>): Promise<number> => {
    let statements = 0
    const listen = () => (statements += 1)
    const connection = knex()
    connection.on("query", listen)
    await lookUp(service, facts)
    connection.removeListener("query", listen)
    return statements
  }

  it.each(["new_place", "risk_level", "payment_method"] as const)(
    "comes where the check %s is on, in the same statement",
    async (name) => {
      await past()
      expect(await historyOf(KNOWN)).toBeNull()
      await enable(name)
      // The settings come with the look-up: this process hears of them only now.
      expect(await statementsOf(KNOWN)).toBe(2)
      expect(await statementsOf(KNOWN)).toBe(1)
      const history = await historyOf(KNOWN)
      expect(history).toEqual({ ledger: await askedOnItsOwn(KNOWN), large_from: {} })
      expect(history?.ledger).toMatchObject({
        orders: { placed: 2, of_account: 2 },
        ...{ is_place_seen: true, is_network_seen: true },
      })
      await enable(name, false)
      await lookUp(service, KNOWN)
      expect(await historyOf(KNOWN)).toBeNull()
    }
  )

  it("does not come for other checks", async () => {
    await enable("address_mismatch")
    expect(await statementsOf(KNOWN)).toBe(1)
    expect(await historyOf(KNOWN)).toBeNull()
  })

  it("is that of who was noted for the cart, where the facts leave it open", async () => {
    await past()
    await enable("risk_level")
    await service.origins.save("cart_1", NOTED)
    await service.origins.save("cart_2", { ip: null, customer_id: null })
    const known = await askedOnItsOwn(KNOWN)
    expect(known).toMatchObject({ orders: { of_account: 2 }, emails_declined_from_ip: 0 })
    expect((await historyOf({ ...ANNA, cart_id: "cart_1" }))?.ledger).toEqual(known)
    const guest = { ...ANNA, logged_in_customer_id: null, ip: null }
    expect((await historyOf({ ...ANNA, cart_id: "cart_2" }))?.ledger).toEqual(
      await askedOnItsOwn(guest)
    )
    expect((await askedOnItsOwn(guest)).orders).toMatchObject({ placed: 1, of_account: 0 })
    // What the request itself says goes before what was noted.
    expect((await historyOf({ ...guest, ip: IP, cart_id: "cart_1" }))?.ledger).toEqual(
      await askedOnItsOwn({ ...guest, ip: IP })
    )
  })

  it("says what is large in each currency that was asked for", async () => {
    await enable("risk_level")
    await sql(
      `insert into blacklist_large_order (currency_code, amount, orders, computed_at, took)
       values ('eur', 95.5, 100, now(), '1 ms'), ('pln', null, 7, now(), '1 ms')`
    )
    expect((await historyOf({}))?.large_from).toEqual({ eur: 95.5, pln: null })
  })
})
