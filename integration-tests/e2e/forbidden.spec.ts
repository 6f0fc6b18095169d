import { createEntry, createSuspicion, customerIdOf, setStatus } from "./support/admin-api"
import type { Dashboard } from "./support/dashboard"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

const NAMED = ["/admin/customers", "/admin/orders", "/admin/users"]
const digits = unique()
const EMAIL = `zakazana.${digits}@poczta.example`
const REASON = `Seen by few (${digits})`

/** From now on the admin's role does not let them see people and orders. */
const forbid = ({ page }: Dashboard) =>
  page.route(
    ({ pathname, searchParams }) =>
      NAMED.includes(pathname) && [...searchParams.keys()].some((key) => key.startsWith("id")),
    (route) => route.fulfill({ status: 403, json: { type: "forbidden", message: "Forbidden" } })
  )

/** What is not known is not called deleted. */
const expectNothingGone = async (dashboard: Dashboard) => {
  const { page, t } = dashboard
  await dashboard.untilDrawn()
  const gone = [
    t("customers.deleted"),
    t("suspicions.orders.deleted"),
    t("people.former"),
    "deleted",
    "former",
  ]
  const text = (await page.getByRole("main").innerText()).toLowerCase()
  expect(gone.filter((words) => text.includes(words.toLowerCase()))).toEqual([])
  await dashboard.expectReadable()
}

test.beforeAll(async ({ api }) => {
  await api.post("/admin/customers", { email: EMAIL, first_name: "Zofia" })
  const customer_id = await customerIdOf(api, EMAIL)
  await createEntry(api, {
    conditions: { customer_id, city: "Radom" },
    action: "flag",
    reason: REASON,
  })
  const { orders } = await api.get<{ orders: { id: string }[] }>(
    "/admin/orders?fields=id&order=created_at&limit=1"
  )
  await createSuspicion(api, { order_id: orders[0].id, address_type: "shipping", comment: REASON })
  await setStatus(api, customer_id, { status: "blacklisted", reason: REASON })
})

test("an entry names nobody whom it could not ask for", async ({ dashboard, t }) => {
  await forbid(dashboard)
  await dashboard.openEntries(digits)
  const unnamed = `${t("fields.customer_id")}:\\s*${t("general.none")}`
  await expect(dashboard.rows.filter({ hasText: "Radom" })).toContainText(new RegExp(unnamed))
  await expectNothingGone(dashboard)
})

test("a ban was set by a team member", async ({ dashboard, t }) => {
  await forbid(dashboard)
  await dashboard.goto(`/blacklist/customers?q=${digits}`)
  await expect(dashboard.rows.getByText(t("status.sources.manual"), { exact: true })).toBeVisible()
  await expectNothingGone(dashboard)
})

test("a suspicion is about an order without its number", async ({ dashboard }) => {
  await forbid(dashboard)
  await dashboard.openSuspicions(`q=${digits}`)
  await expect(dashboard.rows.getByText(REASON, { exact: true })).toBeVisible()
  await expectNothingGone(dashboard)
})
