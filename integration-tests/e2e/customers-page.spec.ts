import { type AdminApi, setStatus } from "./support/admin-api"
import { textField } from "./support/forms"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

const createCustomer = async (api: AdminApi, email: string, last_name: string) =>
  (
    await api.post<{ customer: { id: string } }>("/admin/customers", {
      email,
      first_name: email.slice(0, 3),
      last_name,
    })
  ).customer.id

test("bans are lifted in bulk with a reason, and remembered", async ({ dashboard, t, api }) => {
  const { page } = dashboard
  const digits = unique()
  const emails = ["ola", "ula"].map((name) => `${name}.${digits}@poczta.example`)
  const customers: string[] = []
  for (const email of emails) {
    const id = await createCustomer(api, email, digits)
    customers.push(id)
    await setStatus(api, id, { status: "blacklisted", reason: `Chargebacks ${digits}` })
  }

  // Medusa's own list leads to ours.
  await dashboard.goto("/customers")
  await dashboard.link(t("customers.banner.show")).click()
  await expect(dashboard.heading(t("customers.tabs.blacklisted"))).toBeVisible()

  await dashboard.goto(`/blacklist/customers?q=${digits}`)
  await expect(dashboard.rows).toHaveCount(2)
  await dashboard.expectReadable()
  await page.getByRole("checkbox", { name: t("actions.selectAll") }).click()
  await page.getByRole("button", { name: new RegExp(t("customers.bulk.unban.command")) }).click()
  const drawer = await dashboard.dialog(t("customers.bulk.unban.title", { count: 2 }))
  await textField(drawer, t("reason.label")).fill("A mistake")
  await dashboard.expectReadable()
  await dashboard.save(drawer, t("customers.bulk.unban.submit"))
  await dashboard.expectToast(t("customers.bulk.unban.done", { count: 2 }))
  await expect(dashboard.rows).toHaveCount(0)

  await dashboard.tab(t("customers.tabs.pastBans")).click()
  await dashboard.goto(`/blacklist/customers/past-bans?q=${digits}`)
  await expect(dashboard.rows).toHaveCount(2)
  await expect(dashboard.rows.first()).toContainText(t("customers.ends.lifted"))
  await dashboard.expectReadable()

  await dashboard.goto(`/customers/${customers[0]}`)
  const card = dashboard.card(t("status.widget.heading"))
  await expect(card).toContainText(t("status.past.bans"))
  await expect(card).toContainText(`Chargebacks ${digits}`)
  await dashboard.expectReadable()

  await dashboard.chooseFromMenu(t("status.widget.heading"), t("status.actions.copy"))
  const copy = await dashboard.dialog(t("status.copy.title"))
  await dashboard.expectReadable()
  await dashboard.save(copy, t("order.copy.submit"))
})

test("several customers are banned at once", async ({ dashboard, t, api }) => {
  const digits = unique()
  for (const name of ["ala", "ela"]) {
    await createCustomer(api, `${name}.${digits}@poczta.example`, digits)
  }
  await dashboard.goto("/blacklist/customers")
  await dashboard.link(t("customers.ban.action")).click()
  const drawer = await dashboard.dialog(t("customers.ban.title"))
  const field = drawer.getByRole("combobox", { name: t("customers.ban.whom") })
  for (const name of ["ala", "ela"]) {
    await field.fill(`${name}.${digits}`)
    await dashboard.page.getByRole("option", { name: new RegExp(`${name} ${digits}`) }).click()
  }
  await textField(drawer, t("reason.label")).fill("One gang")
  await dashboard.expectReadable()
  await dashboard.save(drawer, t("ban.submit"))
  await dashboard.expectToast(t("customers.bulk.ban.done", { count: 2 }))
  await dashboard.goto(`/blacklist/customers?q=${digits}`)
  await expect(dashboard.rows).toHaveCount(2)
})
