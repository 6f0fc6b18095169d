import { createEntry } from "./support/admin-api"
import { checkbox } from "./support/forms"
import { newShopper, PLACED } from "./support/storefront"
import { expect, test } from "./support/test"

test("an order that nothing speaks against is calm", async ({ dashboard, t, shop }) => {
  await dashboard.openOrder(await shop.buy(newShopper()))
  await expect(dashboard.card(t("order.heading")).getByText(t("order.nothingFound"))).toBeVisible()
  await dashboard.expectReadable()
})

test("the shopper sees nothing, the merchant sees why", async ({ dashboard, t, shop, api }) => {
  const shopper = newShopper()
  const reason = "Asked for another bank account"
  const conditions = { email: shopper.email }
  await createEntry(api, { conditions, action: "flag", reason })
  const page = await shop.visit()
  await shop.fillIn(page, shopper)
  const outcome = await shop.placeOrder(page)
  expect(outcome).toEqual(PLACED)
  await expect(page.getByTestId("order-confirmation")).not.toContainText(/suspicious/i)

  await dashboard.openOrder("order" in outcome ? outcome.order : "")
  const panel = dashboard.card(t("order.heading"))
  await expect(panel.getByText(t("order.suspicious"), { exact: true })).toBeVisible()
  await expect(panel.getByText(t("order.reasons.entry.flag"))).toBeVisible()
  await expect(panel.getByText(reason)).toBeVisible()
  await expect(panel.getByText(t("order.matched", { fields: t("fields.email") }))).toBeVisible()
  await dashboard.expectReadable()

  await dashboard.chooseFromMenu(t("order.heading"), t("order.addToBlacklist"))
  const dialog = await dashboard.dialog(t("order.copy.title"))
  await checkbox(dialog, t("fields.email")).uncheck()
  await checkbox(dialog, t("fields.phone")).check()
  await dashboard.expectReadable()
  await dashboard.save(dialog, t("order.copy.submit"))
  const [start] = t("entries.toasts.created", { name: "|" }).split("|")
  await dashboard.expectToast(`${start}${t("fields.phone")}: `)

  await panel.getByRole("link", { name: t("order.openEntry") }).click()
  await dashboard.dialog(t("entries.form.editTitle"))
  await dashboard.expectReadable()
})
