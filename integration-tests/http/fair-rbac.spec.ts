import { policyMiddlewares } from "../../src/api/admin/blacklist/policies"
import {
  BLACKLIST_RESOURCES,
  type BlacklistPermission,
  POLICY_OPERATIONS,
} from "../../src/types/policies"
import { REFUSAL } from "./support/checkout"
import { createAccount } from "./support/people"
import { holderOf, switchRolesOn } from "./support/role-holders"
import { describeStore, outcomeOf } from "./support/store"

jest.setTimeout(240_000)
switchRolesOn()

const EVERYTHING = BLACKLIST_RESOURCES.flatMap((resource) =>
  POLICY_OPERATIONS.map((operation): BlacklistPermission => `${resource}:${operation}`)
)

/** Every route of ours, with ids that nothing has, and the permissions it asks for. */
const ROUTES = policyMiddlewares.map(({ methods, matcher, policies }) => ({
  method: [methods].flat().join(),
  path: String(matcher).replace(/:\w+/g, "nobody"),
  permissions: [policies ?? []].flat().map(({ resource, operation }) => `${resource}:${operation}`),
}))
type Route = (typeof ROUTES)[number]

const called = ({ method, path }: Route) => `${method} ${path}`

describeStore((store) => {
  const statusesOf = async (permissions: readonly string[] | null) => {
    const { request } = await holderOf(store, permissions)
    const statuses: [string, number][] = []
    for (const route of ROUTES) {
      const { status } = await request(route.method, route.path, {})
      statuses.push([called(route), status])
    }
    return statuses
  }

  it("C1: no route opens to an admin without a role, or with a role of core's resources", async () => {
    const refused = ROUTES.map((route) => [called(route), 403])
    expect(await statusesOf(null)).toEqual(refused)
    expect(await statusesOf(["order:read", "customer:read", "customer:update"])).toEqual(refused)

    const { request } = await holderOf(store, ["blacklist_entry:read"])
    const { status, data } = await request("POST", "/admin/blacklist/entries", { nonsense: true })
    expect([status, data]).toEqual([
      403,
      {
        type: "forbidden",
        message: "Insufficient permissions. Required policies: blacklist_entry:create",
      },
    ])
  })

  it("C1: each route opens to the policies it declares, and needs each of them", async () => {
    const distinct = new Set(ROUTES.flatMap(({ permissions }) => permissions))
    expect(distinct.size).toBeGreaterThan(20)
    for (const missing of distinct) {
      const others = EVERYTHING.filter((permission) => permission !== missing)
      const statuses = await statusesOf(others)
      const refused = statuses.filter(([, status]) => status === 403).map(([route]) => route)
      const guarded = ROUTES.filter(({ permissions }) => permissions.includes(missing))
      expect([missing, refused]).toEqual([missing, guarded.map(called)])
    }
  })

  it("C1: a role with our policies works, and one with everything", async () => {
    const customer = await createAccount(store.container, { email: "jan@mail.example" })
    for (const permissions of [EVERYTHING, ["*:*"], ["blacklist_entry:*", ...EVERYTHING]]) {
      const { request } = await holderOf(store, permissions)
      const created = await request("POST", "/admin/blacklist/entries", {
        conditions: { city: `Radom ${permissions.length}` },
      })
      expect(created.status).toBe(200)
      const path = `/admin/blacklist/entries/${created.data.entry.id}`
      expect((await request("POST", path, { action: "flag" })).data.entry.action).toBe("flag")
      expect((await request("GET", "/admin/blacklist/entries")).status).toBe(200)
      expect((await request("DELETE", path)).data.deleted).toBe(true)
      const ban = await request("POST", `/admin/blacklist/customers/${customer.customerId}`, {
        status: "blacklisted",
      })
      expect(ban.data.customer_status.status).toBe("blacklisted")
    }
    const { request } = await holderOf(store, EVERYTHING)
    const { data } = await request("GET", "/admin/rbac/me/permissions")
    expect(data.permissions).toEqual([...EVERYTHING].sort())
    expect((await request("GET", "/admin/orders")).status).toBe(403)
  })

  it("C1: who may not ban does not ban by reviewing a suspicion", async () => {
    const { customerId } = await createAccount(store.container, { email: "jan@mail.example" })
    const reviewer = await holderOf(store, [
      "blacklist_suspicion:create",
      "blacklist_suspicion:update",
    ])
    const { data } = await reviewer.request("POST", "/admin/blacklist/suspicions", {
      email: "jan@mail.example",
      customer_id: customerId,
    })
    const path = `/admin/blacklist/suspicions/${data.suspicion.id}/review`
    const review = { verdict: "confirmed", blacklist_customer: true }
    expect((await reviewer.request("POST", path, review)).status).toBe(403)

    const lead = await holderOf(store, EVERYTHING)
    const status = async () =>
      (await lead.request("GET", `/admin/blacklist/customers/${customerId}`)).data.customer_status
    expect((await status()).status).toBe("neutral")
    const { status: answered } = await reviewer.request("POST", path, { verdict: "confirmed" })
    expect(answered).toBe(200)
    expect((await lead.request("POST", path, review)).status).toBe(200)
    expect((await status()).status).toBe("blacklisted")
  })

  it("C1: shoppers notice nothing of roles", async () => {
    const { request } = await holderOf(store, ["blacklist_entry:create"])
    await request("POST", "/admin/blacklist/entries", { conditions: { email: "eve@mail.example" } })
    expect(outcomeOf(await store.checkout({ email: "eve@mail.example" }).buy())).toEqual([
      400,
      REFUSAL,
    ])
    expect(outcomeOf(await store.checkout({ email: "jan@mail.example" }).buy())).toBe("order")
  })
})
