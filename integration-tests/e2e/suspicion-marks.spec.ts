import { ADMIN } from "./support/admin-api"
import type { Dashboard } from "./support/dashboard"
import { choose, expectErrorAt, textField } from "./support/forms"
import type { Shop } from "./support/storefront"
import { newBuyer } from "./support/suspicion-cast"
import { expect, test } from "./support/test"

const COMMENT = "Asked to ship before the payment was through"

/** An order whose billing address is marked on its page. */
const markedOrder = async (dashboard: Dashboard, shop: Shop) => {
  const { t } = dashboard
  const { shopper, name } = newBuyer()
  const number = await shop.buy(shopper)
  await dashboard.openOrder(number)
  const panel = dashboard.card(t("order.heading"))
  await expect(panel.getByText(t("order.nothingFound"))).toBeVisible()
  await dashboard.chooseFromMenu(t("order.heading"), t("order.markSuspicious"))
  const dialog = await dashboard.dialog(t("order.mark.title"))
  await choose(dialog, t("addressTypes.billing"))
  await textField(dialog, t("comment.label")).fill(COMMENT)
  await dashboard.expectReadable()
  await dashboard.save(dialog, t("order.mark.submit"))
  await dashboard.expectToast(t("order.mark.done"))
  return { number, name, panel, street: shopper.address.address_1 }
}

test("an order is marked on its page, with its address and a comment", async ({
  dashboard,
  t,
  shop,
}) => {
  const { number, name, panel, street } = await markedOrder(dashboard, shop)
  await expect(panel.getByText(t("order.suspicious"), { exact: true })).toBeVisible()
  await expect(panel.getByText(t("order.suspicions.billing"), { exact: true })).toBeVisible()
  await expect(panel.getByText(COMMENT, { exact: true })).toBeVisible()
  await expect(panel.getByText(ADMIN.name, { exact: true })).toBeVisible()
  await dashboard.expectReadable()

  await dashboard.openByMenu(t("suspicions.domain"))
  const row = dashboard.rowOf(name)
  await expect(row.getByRole("link", { name: number, exact: true })).toBeVisible()
  await expect(row.getByText(t("suspicions.sources.manual"), { exact: true })).toBeVisible()
  await expect(row.getByText(ADMIN.name, { exact: true })).toBeVisible()
  await expect(row.getByText(t("suspicions.statuses.open"), { exact: true })).toBeVisible()
  await expect(row).toContainText(street)
  await dashboard.expectReadable()
})

test("marking it with the same address again is refused at the field", async ({
  dashboard,
  t,
  shop,
}) => {
  const { panel } = await markedOrder(dashboard, shop)
  await dashboard.page.reload()
  await expect(panel.getByText(t("order.suspicions.billing"))).toBeVisible()
  await dashboard.chooseFromMenu(t("order.heading"), t("order.markSuspicious"))
  const dialog = await dashboard.dialog(t("order.mark.title"))
  // What is not marked yet is chosen already.
  await expect(dialog.getByRole("radio", { name: t("addressTypes.shipping") })).toBeChecked()
  await choose(dialog, t("addressTypes.billing"))
  await dashboard.submit(dialog, t("order.mark.submit"))
  await expectErrorAt(
    dialog.getByRole("radiogroup", { name: t("order.mark.address") }),
    t("order.mark.duplicate")
  )
  await dashboard.expectReadable()
})
