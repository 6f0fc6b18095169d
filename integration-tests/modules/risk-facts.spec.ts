import type { CheckoutFacts } from "../../src/modules/blacklist/screening"
import { lookupKey } from "../../src/modules/blacklist/screening/lookup-key"
import { hashesOf, storeHashes } from "../../src/modules/blacklist/screening/rules"
import { shopperOf } from "../../src/modules/blacklist/screening"
import type { NewFact } from "../../src/modules/blacklist/persistence/ledger/facts"
import { ADDRESS, identityOf, order, suspicion } from "./support/ledger"
import { onDatabase } from "./support/module"
import { checkout, HOUR, inHours, newDecision } from "./support/rows"

const DAY = 24 * HOUR
const PHONE = "+48600700800"
const home = (changes: object = {}) => ({ ...ADDRESS, ...changes })

/** Logged in to an account. */
const ANNA = {
  customer_id: "cus_anna",
  logged_in_customer_id: "cus_anna",
  email: "anna@mail.example",
}
/** A guest; core may find a record by the e-mail. */
const guest = (email: string, changes: Partial<CheckoutFacts> = {}) => ({
  email,
  customer_id: `cus_${email}`,
  logged_in_customer_id: null,
  ...changes,
})
const daysAgo = (days: number) => new Date(Date.now() - days * DAY)

onDatabase(({ service, sql }) => {
  const of = async (
    facts: Partial<CheckoutFacts>,
    options: Parameters<typeof service.risks.ofPerson>[1] = {}
  ) =>
    (await service.risks.ofPerson(storeHashes(hashesOf(shopperOf(checkout(facts)))), options)).facts
  const record = (...facts: NewFact[]) => service.ledger.record(facts)
  const fate = (id: string, column: "paid_at" | "cancelled_at" | "returned_at", at: Date) =>
    sql(`update blacklist_ledger_fact set ${column} = ? where order_id = ?`, [at, id])
  const failure = (id: string, facts: Partial<CheckoutFacts>, at = inHours(-1)): NewFact => ({
    kind: "payment_failure",
    happened_at: at,
    cart_id: facts.cart_id ?? null,
    provider_event_id: id,
    identity: identityOf(facts),
  })

  it("knows nothing of somebody new", async () => {
    expect(await of(guest("new@mail.example", { shipping_address: home() }))).toEqual({
      orders: { placed: 0, of_account: 0, cancelled: 0, returned: 0, in_day: 0, good: 0 },
      declined: 0,
      family_names: 1,
      suspicion: null,
      refused: 0,
      people_at_address: 0,
      emails_declined_from_ip: null,
      is_place_seen: null,
      is_network_seen: null,
      is_new_domain: true,
      list_uses: [],
      listed_uses: [],
    })
    expect(await of({})).toMatchObject({ people_at_address: null, is_new_domain: false })
  })

  it("counts what became of earlier orders, as far as it was known", async () => {
    await record(
      order("old_1", ANNA, daysAgo(90)),
      order("old_2", ANNA, daysAgo(80)),
      order("old_3", ANNA, daysAgo(70)),
      order("new", ANNA, inHours(-2))
    )
    await fate("old_1", "paid_at", daysAgo(89))
    await fate("old_2", "paid_at", daysAgo(79))
    await fate("old_2", "returned_at", daysAgo(1))
    await fate("old_3", "cancelled_at", daysAgo(60))
    expect((await of(ANNA)).orders).toEqual({
      placed: 4,
      of_account: 4,
      cancelled: 1,
      returned: 1,
      in_day: 1,
      good: 1,
    })
    // Before the day of the third order: neither cancelled nor returned, and the first order was young.
    expect((await of(ANNA, { placed_at: daysAgo(75) })).orders).toMatchObject({
      placed: 2,
      good: 0,
    })
    // The order itself is left out.
    expect((await of(ANNA, { order_id: "new" })).orders).toMatchObject({ placed: 3, in_day: 0 })
  })

  it("an account is not what guests did who typed its e-mail, and a guest is not the account", async () => {
    await record(
      order("own", ANNA),
      order("typed_1", guest(ANNA.email, { customer_id: "cus_anna" })),
      order("typed_2", guest(ANNA.email, { customer_id: "cus_anna" }))
    )
    expect((await of(ANNA)).orders.placed).toBe(1)
    expect((await of(guest(ANNA.email, { customer_id: "cus_anna" }))).orders.placed).toBe(2)
  })

  it("a phone joins people, one hop, and a phone that only the record of a typed e-mail has does not", async () => {
    const phone = { shipping_address: home({ phone: PHONE }) }
    await record(
      order("by_phone", guest("other@mail.example", phone)),
      order("by_email", guest("other@mail.example"))
    )
    expect((await of({ ...ANNA, phone: PHONE })).orders).toMatchObject({ placed: 1, of_account: 0 })
    expect((await of(guest("third@mail.example", phone))).orders.placed).toBe(1)
    expect((await of(guest("third@mail.example", { phone: PHONE }))).orders.placed).toBe(0)
    const nobody = { shipping_address: home({ phone: "000 000 000" }) }
    await record(order("placeholder", guest("p@mail.example", nobody)))
    expect((await of(guest("q@mail.example", nobody))).orders.placed).toBe(0)
  })

  it("an order by e-mail and phone counts once, a claim does not", async () => {
    const phone = { shipping_address: home({ phone: PHONE }) }
    await record(order("one", guest("a@mail.example", phone)))
    await sql(
      `insert into blacklist_ledger_fact (kind, happened_at, expires_at, cart_id, hashes)
       select kind, happened_at, now() + interval '1 minute', 'cart_x', hashes from blacklist_ledger_fact`
    )
    expect((await of(guest("a@mail.example", phone))).orders.placed).toBe(1)
  })

  it("counts failures of the person and the cart once, in a day", async () => {
    const shopper = guest("a@mail.example", { cart_id: "cart_1", ip: "203.0.113.7" })
    await record(
      failure("evt_1", shopper),
      failure("evt_2", shopper),
      failure("evt_3", guest("b@mail.example", { cart_id: "cart_1", ip: "203.0.113.7" })),
      failure("evt_4", guest("c@mail.example", { cart_id: "cart_2", ip: "203.0.113.7" })),
      failure("evt_5", shopper, inHours(-25))
    )
    expect(await of(shopper, { cart_id: "cart_1" })).toMatchObject({
      declined: 3,
      emails_declined_from_ip: 3,
    })
    expect(await of(shopper)).toMatchObject({ declined: 2 })
    const elsewhere = guest("d@mail.example", { ip: "203.0.114.7" })
    expect(await of(elsewhere)).toMatchObject({ declined: 0, emails_declined_from_ip: 0 })
  })

  it("counts family names of the e-mail and of each phone, this order's as well", async () => {
    const named = (last_name: string, phone: string | null = null) => ({
      shipping_address: home({ last_name, phone }),
    })
    await record(
      order("1", guest("a@mail.example", named("Nowak"))),
      order("2", guest("a@mail.example", named("NOWAK"))),
      order("3", guest("b@mail.example", named("Lis", PHONE)))
    )
    expect(await of(guest("a@mail.example", named("Wójcik")))).toMatchObject({ family_names: 2 })
    expect(await of(guest("a@mail.example", named("Wójcik", PHONE)))).toMatchObject({
      family_names: 2,
    })
    await record(order("4", guest("a@mail.example", named("Lis"))))
    expect(await of(guest("a@mail.example", named("Wójcik")))).toMatchObject({ family_names: 3 })
  })

  it("knows the strongest suspicion of a year, the order's own aside", async () => {
    const jan = guest("jan@spam.example")
    await service.suspicions.insert([suspicion("blsusp_1", { order_id: "order_1" })])
    expect((await of(jan)).suspicion).toBe("open")
    expect((await of(jan, { order_id: "order_1" })).suspicion).toBeNull()
    await service.suspicions.insert([suspicion("blsusp_2", { order_id: "order_2" })])
    await sql(
      "update blacklist_suspicion set status = 'confirmed', reviewed_at = now() where id = 'blsusp_2'"
    )
    expect((await of(jan)).suspicion).toBe("confirmed")
    await sql("update blacklist_suspicion set status = 'dismissed'")
    expect((await of(jan)).suspicion).toBeNull()
  })

  it("counts refusals of 30 days, those reviewed as wrong aside", async () => {
    const refusal = (source_id: string, at: Date): NewFact => ({
      kind: "refusal",
      happened_at: at,
      source_id,
      identity: identityOf(ANNA),
    })
    const { id } = await service.createDecisions(
      newDecision({ outcome: "refuse", verdict: "wrong", reviewed_at: new Date() }) as never
    )
    await record(
      refusal(id, inHours(-1)),
      refusal("bldec_gone", inHours(-2)),
      refusal("x", daysAgo(31))
    )
    expect((await of(ANNA)).refused).toBe(1)
    expect((await of(guest(ANNA.email))).refused).toBe(0)
  })

  it("counts others' e-mails at an address, and nobody at a locker", async () => {
    const there = { shipping_address: home() }
    await record(
      ...["a", "b", "c", "a"].map((name, n) =>
        order(`order_${n}`, guest(`${name}@mail.example`, there), daysAgo(n + 1))
      ),
      order("old", guest("d@mail.example", there), daysAgo(181)),
      order("billed", guest("e@mail.example", { billing_address: home() }))
    )
    expect(await of(guest("a@mail.example", there))).toMatchObject({ people_at_address: 2 })
    expect(await of(guest("f@mail.example", there))).toMatchObject({ people_at_address: 3 })
    const locker = { shipping_address: home({ company: "Paczkomat WRO01A" }) }
    expect(await of(guest("a@mail.example", locker))).toMatchObject({ people_at_address: null })
  })

  it("asks the lists of mailboxes and of addresses", async () => {
    const shopper = guest("a@x.mail.example", { ip: "203.0.113.7" })
    await sql(
      `insert into blacklist_reference_list (id, name, use, type, size, lookup_key)
       values ('l1', 'Mailboxes', 'disposable', 'email_domain', 1, '1'), ('l2', 'Exits', 'proxy', 'ip_range', 1, '2'),
              ('l3', 'Phones', 'proxy', 'phone', 1, '3')`
    )
    const listed = async (facts = shopper) => {
      const found = await of(facts, { ip: facts.ip })
      return [found.list_uses, found.listed_uses]
    }
    expect(await listed()).toEqual([["disposable", "proxy"], []])
    await sql(
      `insert into blacklist_list_value (lookup_key, list_id, value, network)
       values (?, 'l1', 'mail.example', null), (5, 'l2', '203.0.113.0/24', '203.0.113.0/24')`,
      [lookupKey("email_domain", "mail.example").toString()]
    )
    expect(await listed()).toEqual([
      ["disposable", "proxy"],
      ["disposable", "proxy"],
    ])
    expect(await listed(guest("a@gmail.com", { ip: "198.51.100.7" }))).toEqual([
      ["disposable", "proxy"],
      [],
    ])
  })

  it("knows where an account was, and which domains there were", async () => {
    const there = { ...ANNA, shipping_address: home(), ip: "203.0.113.7" }
    await record(order("order_1", there))
    expect(await of({ ...there, ip: "203.0.113.99" })).toMatchObject({
      is_place_seen: true,
      is_network_seen: true,
      is_new_domain: false,
    })
    expect(
      await of({ ...there, shipping_address: home({ address_1: "Krótka 1" }), ip: "198.51.100.1" })
    ).toMatchObject({ is_place_seen: false, is_network_seen: false })
    expect(await of(there, { order_id: "order_1" })).toMatchObject({
      is_place_seen: false,
      is_network_seen: false,
      is_new_domain: true,
    })
    expect(await of(guest("x@gmail.com"))).toMatchObject({ is_new_domain: false })
  })
})
