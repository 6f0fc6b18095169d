import { Modules } from "@medusajs/framework/utils"
import type { AdminLinkedCustomer } from "../../src/types"
import type { Address, ShopperOptions } from "./support/checkout"
import { createAccount } from "./support/people"
import { describeStore, eventually } from "./support/store"

jest.setTimeout(240_000)

const PHONE = "+48 600 700 800"
const HOME: Address = { address_1: "ul. Długa 5/7", postal_code: "50-001", city: "Wrocław" }

let places = 0
/** Where nobody else lives. */
const elsewhere = (): Address => ({ address_1: `ul. Polna ${(places += 1)}`, city: "Radom" })
const from = (ip: string) => ({ "x-forwarded-for": ip })
let networks = 0
/** A network that nobody else is in. */
const apart = () => from(`198.18.${(networks += 1)}.7`)

describeStore((store) => {
  const linkedTo = async (id: string): Promise<AdminLinkedCustomer[]> => {
    const { status, data } = await store.admin.get(`/admin/blacklist/customers/${id}/linked`)
    expect(status).toBe(200)
    return data.linked
  }
  /** Waits until as many are linked as there will be; an order is on record a moment after it was placed. */
  const linked = (id: string, count: number) =>
    eventually(
      () => linkedTo(id),
      ({ length }) => length === count
    )
  const order = async ({ headers, ...shopper }: ShopperOptions): Promise<string> => {
    const { data } = await store
      .checkout({ shipping: elsewhere(), ...shopper, headers: { ...apart(), ...headers } })
      .buy()
    expect(data.type).toBe("order")
    const { customer_id } = await store.container
      .resolve(Modules.ORDER)
      .retrieveOrder(data.order.id, { select: ["id", "customer_id"] })
    return String(customer_id)
  }
  const account = (email: string) => createAccount(store.container, { email })
  const byEmail = (found: AdminLinkedCustomer[]) =>
    Object.fromEntries(found.map(({ email, shared }) => [email, shared]))

  it("are those who ordered with the same phone, address or network, however these are spelt", async () => {
    const anna = await account("anna@mail.example")
    await order({
      email: "anna@mail.example",
      headers: { ...anna.headers, ...from("203.0.113.4") },
      shipping: { ...HOME, phone: PHONE },
    })
    const jan = await account("jan@mail.example")
    await order({
      email: "jan@mail.example",
      headers: jan.headers,
      shipping: { ...elsewhere(), phone: "0048600700800" },
    })
    // The card's owner lives there, the parcel goes elsewhere.
    const ola = await order({
      email: "ola@mail.example",
      billing: { ...HOME, address_1: "Dluga 5 m. 7" },
      headers: from("203.0.113.99"),
    })
    const neighbour = await order({
      email: "iza@mail.example",
      shipping: { ...HOME, address_1: "ul. Długa 5/8" },
      headers: from("203.0.112.4"),
    })

    const found = await linked(anna.customerId, 2)
    expect(found).toEqual([
      {
        customer_id: ola,
        email: "ola@mail.example",
        shared: ["address", "ip_network"],
        status: "neutral",
      },
      {
        customer_id: jan.customerId,
        email: "jan@mail.example",
        shared: ["phone"],
        status: "neutral",
      },
    ])
    expect(byEmail(await linkedTo(jan.customerId))).toEqual({ "anna@mail.example": ["phone"] })
    expect(byEmail(await linkedTo(ola))).toEqual({
      "anna@mail.example": ["address", "ip_network"],
    })
    expect(await linkedTo(neighbour)).toEqual([])

    await store.admin.post(`/admin/blacklist/customers/${jan.customerId}`, {
      status: "blacklisted",
    })
    expect((await linkedTo(anna.customerId)).map(({ status }) => status)).toEqual([
      "neutral",
      "blacklisted",
    ])
    await store.admin.post(`/admin/blacklist/customers/${jan.customerId}`, { status: "neutral" })
    expect((await linkedTo(anna.customerId))[1].status).toBe("neutral")
  })

  it("the phone of a profile links as well, and nobody is linked over two hops", async () => {
    const { customerId } = await createAccount(store.container, {
      email: "new@mail.example",
      phone: PHONE,
    })
    expect(await linkedTo(customerId)).toEqual([])
    await order({ email: "one@mail.example", shipping: { ...HOME, phone: PHONE } })
    await order({ email: "two@mail.example", shipping: HOME })
    expect(byEmail(await linked(customerId, 1))).toEqual({ "one@mail.example": ["phone"] })
  })

  it("what more than five share links nobody", async () => {
    const shipping = () => ({ ...elsewhere(), phone: PHONE })
    const first = await order({ email: "0@mail.example", shipping: shipping() })
    for (const n of [1, 2, 3, 4]) {
      await order({ email: `${n}@mail.example`, shipping: shipping() })
      await order({ email: `${n}@mail.example`, shipping: shipping() })
    }
    expect(await linked(first, 4)).toHaveLength(4)
    await order({ email: "5@mail.example", shipping: shipping() })
    expect(await linked(first, 0)).toEqual([])
  })

  it("placeholders and lockers link nobody", async () => {
    const shipping = { address_1: "Paczkomat WRO01A", postal_code: "50-001", city: "Wrocław" }
    const first = await order({
      email: "one@mail.example",
      shipping: { ...shipping, phone: "000 000 000" },
    })
    const second = await order({
      email: "two@mail.example",
      shipping: { ...shipping, phone: "000000000" },
    })
    // When this one is linked, the others are on record.
    await order({
      email: "one@mail.example",
      shipping: { ...elsewhere(), phone: PHONE },
    })
    await order({ email: "three@mail.example", shipping: { ...elsewhere(), phone: PHONE } })
    expect(byEmail(await linked(first, 1))).toEqual({ "three@mail.example": ["phone"] })
    expect(await linkedTo(second)).toEqual([])
  })

  it("an account is not linked by what a guest types", async () => {
    const victim = await account("victim@mail.example")
    const thief = await order({ email: "thief@mail.example", shipping: { ...HOME, phone: PHONE } })
    await order({ email: "victim@mail.example", shipping: { ...elsewhere(), phone: PHONE } })
    await order({ email: "other@mail.example", shipping: HOME })
    const found = await eventually(
      () => linkedTo(thief),
      (links) => links.some(({ email }) => email === "other@mail.example")
    )
    expect(found.map(({ customer_id }) => customer_id)).not.toContain(victim.customerId)
    expect(await linkedTo(victim.customerId)).toEqual([])
  })

  it("there is nothing of an unknown customer", async () => {
    const { status, data } = await store.admin.get("/admin/blacklist/customers/cus_none/linked")
    expect([status, data.type]).toEqual([404, "not_found"])
  })
})
