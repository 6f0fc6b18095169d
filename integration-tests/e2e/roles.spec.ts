import type { BlacklistPermission } from "../../src/types/policies"
import { createEntry, createSuspicion, customerIdOf } from "./support/admin-api"
import type { Dashboard } from "./support/dashboard"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

const digits = unique()
const EMAIL = `rola.${digits}@poczta.example`
/** As the dashboard says it of its own pages. */
const DENIED = "Access Denied"

let customer = ""
let order = ""
let suspicion = ""

/**
 * From now on the dashboard takes the store for one with roles, and the admin for one who has these
 * permissions. Answers what was asked of the plugin's API.
 */
const withRole = async ({ page }: Dashboard, permissions: BlacklistPermission[]) => {
  const asked: string[] = []
  await page.route("**/admin/feature-flags", async (route) => {
    const { feature_flags } = await (await route.fetch()).json()
    await route.fulfill({ json: { feature_flags: { ...feature_flags, rbac: true } } })
  })
  const granted = ["customer:read", "order:read", "store:read", ...permissions]
  await page.route("**/admin/rbac/me/permissions", (route) =>
    route.fulfill({ json: { permissions: granted } })
  )
  page.on("request", (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith("/admin/blacklist/")) asked.push(pathname)
  })
  return asked
}

test.beforeAll(async ({ api }) => {
  await api.post("/admin/customers", { email: EMAIL, first_name: "Zofia" })
  customer = await customerIdOf(api, EMAIL)
  await createEntry(api, { conditions: { city: `Radom ${digits}` } })
  const { orders } = await api.get<{ orders: { id: string }[] }>(
    "/admin/orders?fields=id&order=-created_at&limit=1"
  )
  order = orders[0].id
  suspicion = await createSuspicion(api, { email: EMAIL, comment: `Roles ${digits}` })
})

test("who has no role for it is told so on every page, and sees no card", async ({
  dashboard,
  t,
}) => {
  const asked = await withRole(dashboard, [])
  const pages = [
    ["/blacklist/overview", "blacklist_hold:read"],
    ["/blacklist/entries", "blacklist_entry:read"],
    ["/blacklist/customers", "blacklist_customer_status:read"],
    ["/blacklist/manual-rules", "blacklist_manual_rule:read"],
    ["/blacklist/auto-rules", "blacklist_auto_rule:read"],
    ["/blacklist/suspicions", "blacklist_suspicion:read"],
    ["/settings/blacklist", "blacklist_setting:read"],
  ]
  for (const [path, permission] of pages) {
    await dashboard.goto(path)
    await expect(dashboard.heading(DENIED)).toBeVisible()
    await expect(dashboard.page.getByText(permission)).toBeVisible()
  }
  await dashboard.goto(`/customers/${customer}`)
  await expect(dashboard.page.getByRole("heading", { name: EMAIL })).toBeVisible()
  await dashboard.untilDrawn()
  await expect(dashboard.heading(t("status.widget.heading"))).not.toBeAttached()
  await dashboard.goto(`/orders/${order}`)
  await expect(dashboard.page.getByRole("heading", { name: /^#\d+/ }).first()).toBeVisible()
  await dashboard.untilDrawn()
  await expect(dashboard.heading(t("order.heading"))).not.toBeAttached()
  expect(asked).toEqual([])
})

test("who may only read is offered nothing else", async ({ dashboard, t }) => {
  await withRole(dashboard, [
    "blacklist_entry:read",
    "blacklist_customer_status:read",
    "blacklist_decision:read",
    "blacklist_suspicion:read",
  ])
  await dashboard.goto(`/blacklist/entries?q=${digits}`)
  await expect(dashboard.rows).toHaveCount(1)
  await expect(dashboard.link(t("actions.create"))).not.toBeAttached()
  await expect(dashboard.rows.getByRole("button", { expanded: false })).toHaveCount(0)
  await dashboard.rows.first().click()
  await expect(dashboard.page).toHaveURL(/\/blacklist\/entries\/blent_\w+$/)
  await expect(dashboard.heading(t("activity.heading"))).toBeVisible()
  await expect(
    dashboard.page.getByRole("main").getByRole("button", { expanded: false })
  ).toHaveCount(0)
  await dashboard.goto("/blacklist/entries/create")
  const denied = await dashboard.dialog(DENIED)
  await expect(denied.getByText("blacklist_entry:create")).toBeVisible()
  await dashboard.page.keyboard.press("Escape")
  await expect(dashboard.page).toHaveURL(/\/blacklist\/entries$/)

  await dashboard.goto(`/blacklist/suspicions/${suspicion}`)
  const drawer = await dashboard.dialog(t("suspicions.review.title"))
  await expect(drawer.getByText(EMAIL).first()).toBeVisible()
  await expect(drawer.getByRole("button", { name: t("suspicions.review.confirm") })).toHaveCount(0)

  await dashboard.goto(`/customers/${customer}`)
  await expect(dashboard.heading(t("status.widget.heading"))).toBeVisible()
  await expect(dashboard.menuButton(t("status.widget.heading"))).not.toBeAttached()
  await dashboard.expectReadable()
})

test("who may do more is offered that, and no more", async ({ dashboard, t }) => {
  await withRole(dashboard, [
    "blacklist_suspicion:read",
    "blacklist_suspicion:update",
    "blacklist_decision:read",
    "blacklist_entry:create",
  ])
  await dashboard.goto(`/blacklist`)
  await expect(dashboard.heading(t("checkouts.domain"))).toBeVisible()
  await dashboard.goto(`/blacklist/suspicions/${suspicion}`)
  const drawer = await dashboard.dialog(t("suspicions.review.title"))
  await expect(drawer.getByRole("button", { name: t("suspicions.review.confirm") })).toBeVisible()
  await expect(drawer.getByText(t("suspicions.review.blacklist"), { exact: true })).toHaveCount(0)

  await dashboard.goto(`/orders/${order}`)
  await dashboard.menuButton(t("order.heading")).click()
  const items = dashboard.page.getByRole("menuitem")
  await expect(items).toHaveText([t("order.addToBlacklist")])
  await dashboard.menuItem(t("order.addToBlacklist"))
  const copy = await dashboard.dialog(t("order.copy.title"))
  await expect(copy.getByRole("checkbox", { checked: true })).toHaveCount(1)
})
