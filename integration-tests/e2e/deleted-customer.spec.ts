import { ADMIN, createEntry, customerIdOf, setStatus } from "./support/admin-api"
import { newShopper, PLACED, REFUSED } from "./support/storefront"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

test.describe("a banned customer is deleted", () => {
  // Lifting the ban comes between being refused and buying again.
  test.describe.configure({ mode: "serial" })

  const digits = unique()
  const SHOPPER = newShopper({ email: `odeszla.${digits}@poczta.example` })
  const REASON = `Asked to be forgotten after two chargebacks (${digits})`
  let id = ""
  let entry = ""

  test.beforeAll(async ({ api }) => {
    await api.post("/admin/customers", { email: SHOPPER.email, first_name: "Olga" })
    id = await customerIdOf(api, SHOPPER.email)
    await setStatus(api, id, { status: "blacklisted", reason: REASON })
    entry = await createEntry(api, {
      conditions: { customer_id: id },
      mode: "monitor",
      reason: REASON,
    })
    await api.remove(`/admin/customers/${id}`)
  })
  test.afterAll(({ api }) => api.remove(`/admin/blacklist/entries/${entry}`))

  test("the shop still refuses that person", async ({ shop }) => {
    expect(await shop.order(SHOPPER)).toEqual(REFUSED)
  })

  test("the ban of a deleted customer says so, leads nowhere and can be lifted", async ({
    dashboard,
    t,
  }) => {
    const { page } = dashboard
    const deleted = t("customers.deleted")
    const single: string[] = []
    page.on("request", (request) => {
      if (/\/admin\/users\/user_/.test(request.url())) single.push(request.url())
    })
    await dashboard.goto("/blacklist/customers")
    const row = dashboard.rows.filter({ hasText: REASON })
    await expect(row.getByText(deleted, { exact: true })).toBeVisible()
    await expect(row.getByText(ADMIN.name, { exact: true })).toBeVisible()
    // Who set them is asked for once for the whole page.
    expect(single).toEqual([])

    await expect(row).toHaveCSS("cursor", "default")
    await row.getByText(REASON).click()
    await row.click({ position: { x: 4, y: 4 } })
    expect(new URL(page.url()).pathname).toBe("/app/blacklist/customers")
    await dashboard.menuButton(deleted).and(row.getByRole("button")).click()
    await expect(page.getByRole("menuitem")).toHaveText([t("status.actions.unban")])
    await dashboard.expectReadable()

    await dashboard.menuItem(t("status.actions.unban"))
    expect(await dashboard.confirm(t("status.actions.unban"))).toContain(
      t("status.prompts.unbanDeleted")
    )
    await dashboard.expectToast(t("status.toasts.neutral", { name: deleted }))
    await expect(row).not.toBeAttached()
  })

  test("that person buys again", async ({ shop }) => {
    expect(await shop.order(SHOPPER)).toEqual(PLACED)
  })

  test("an entry about a deleted customer says so, in its form too", async ({ dashboard, t }) => {
    await dashboard.openEntries(digits)
    await dashboard.rows.getByText(t("customers.deleted"), { exact: true }).click()
    await expect(dashboard.page.getByRole("heading", { level: 1 })).toContainText(
      t("customers.deleted")
    )
    await dashboard.expectReadable()
    await dashboard.editRecord()
    const dialog = await dashboard.dialog(t("entries.form.editTitle"))
    await expect(dialog.getByText(t("customers.deleted"), { exact: true }).first()).toBeVisible()
    await dashboard.expectReadable()
  })

  test("a link to the ban of a deleted customer says so", async ({ dashboard, t }) => {
    await dashboard.goto(`/blacklist/customers/${id}/edit`)
    const dialog = await dashboard.dialog(t("ban.editTitle"))
    await expect(dialog.getByText(t("ban.gone"))).toBeVisible()
    await dashboard.expectReadable()
  })
})

const NONE = "01JZZZZZZZZZZZZZZZZZZZZZZZ"

for (const { path, text } of [
  { path: `entries/blent_${NONE}`, text: "entries.gone" },
  { path: `rules/manual/blmrule_${NONE}`, text: "rules.gone" },
  // An address of before.
  { path: `auto-rules/blarule_${NONE}`, text: "rules.gone" },
] as const) {
  test(`a link to what was deleted says so: ${path.split("bl")[0]}`, async ({ dashboard, t }) => {
    for (const page of ["", "/edit"]) {
      await dashboard.goto(`/blacklist/${path}${page}`)
      await expect(dashboard.heading(t(text))).toBeVisible()
      await expect(dashboard.page.getByRole("dialog")).toHaveCount(0)
      await dashboard.expectReadable()
    }
    await dashboard.link(t("actions.backToList")).click()
    await expect(dashboard.rows.first()).toBeVisible()
  })
}
