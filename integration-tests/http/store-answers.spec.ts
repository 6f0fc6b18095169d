import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createAccount } from "./support/people"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

/** Spellings of "give me the plugin's data" below a record that the storefront may read. */
const spellings = (name: string) => [
  name,
  `+${name}`,
  `*${name}`,
  `${name}.*`,
  `+${name}.reason`,
  `${name}.id,${name}.reason`,
  `id,*${name}`,
  `${name.toUpperCase()}.*`,
  ` ${name}.reason `,
]

const LINKS = ["blacklist_status", "blacklist_decisions", "blacklist_decision", "blacklist_entries"]

const SECRETS = /secret reason|blent_|bldec_|blstat_|blacklist|whitelist|suspicious/

describeStore((store) => {
  it("query.graph reaches the plugin's data from customer and order", async () => {
    const query = store.container.resolve(ContainerRegistrationKeys.QUERY)
    const { customerId } = await createAccount(store.container, { email: "linked@graph.example" })
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { city: "Radom" },
      action: "flag",
    })
    const { data } = await store.checkout({ shipping: { city: "Radom" } }).buy()
    await store.admin.get(`/admin/blacklist/orders/${data.order.id}`)
    await store.admin.post(`/admin/blacklist/customers/${customerId}`, { status: "blacklisted" })

    const customers = await query.graph({
      entity: "customer",
      fields: ["id", "blacklist_status.*"],
      filters: { id: customerId },
    })
    expect(customers.data).toMatchObject([{ blacklist_status: { status: "blacklisted" } }])

    const orders = await query.graph({
      entity: "order",
      fields: ["id", "blacklist_decisions.*"],
      filters: { id: data.order.id },
    })
    expect(orders.data).toMatchObject([{ blacklist_decisions: [{ outcome: "flag" }] }])
    const statuses = await query.graph({
      entity: "blacklist_customer_status",
      fields: ["status", "customer.email"],
    })
    expect(statuses.data).toMatchObject([{ customer: { email: "linked@graph.example" } }])
  })

  it("no store route shows any of it, for any fields tried", async () => {
    const account = await createAccount(store.container, { email: "me@hidden.example" })
    await store.admin.post("/admin/blacklist/entries", {
      conditions: { email: "me@hidden.example" },
      action: "flag",
      reason: "secret reason",
    })
    const shopper = store.checkout({ email: "me@hidden.example", headers: account.headers })
    const { data } = await shopper.buy()
    await store.admin.post(`/admin/blacklist/customers/${account.customerId}`, {
      status: "blacklisted",
      reason: "secret reason",
    })
    const open = await store
      .checkout({ email: "me@hidden.example", headers: account.headers })
      .fill()
    expect((await open.openPayment()).status).toBe(400)

    const routes: [string, string[]][] = [
      [`/store/carts/${open.cartId}`, ["", "customer.", "order."]],
      ["/store/customers/me", ["", "orders."]],
      ["/store/orders", ["", "customer."]],
      [`/store/orders/${data.order.id}`, ["", "customer.", "cart."]],
    ]
    for (const [path, prefixes] of routes) {
      for (const prefix of prefixes) {
        for (const fields of LINKS.flatMap((link) => spellings(prefix + link))) {
          const answer = await store.api.get(path, { ...shopper.config(), params: { fields } })
          expect({ path, fields, status: answer.status }).toEqual({ path, fields, status: 200 })
          expect(JSON.stringify(answer.data)).not.toMatch(SECRETS)
        }
      }
      const answer = await store.api.get(path, {
        ...shopper.config(),
        params: { fields: ["blacklist_status.*", "id"], order: "blacklist_status.reason" },
      })
      expect(JSON.stringify(answer.data)).not.toMatch(SECRETS)
    }
  })
})
