import { ADMIN, type AdminApi, orderIdOf } from "./support/admin-api"
import type { Dashboard } from "./support/dashboard"
import { choose, expectErrorAt, textField } from "./support/forms"
import type { Shop } from "./support/storefront"
import { newBuyer } from "./support/suspicion-cast"
import { expect, test } from "./support/test"

/** What may be sent back of an address. */
const pick = (address: object) =>
  Object.fromEntries(
    Object.entries(address).filter(([name]) =>
      ["first_name", "last_name", "postal_code", "city", "country_code", "phone"].includes(name)
    )
  )

const COMMENT = "Asked to ship before the payment was through"

/** An order whose billing address, another one than it is shipped to, is marked on its page. */
const markedOrder = async (dashboard: Dashboard, shop: Shop, api: AdminApi) => {
  const { t } = dashboard
  const { shopper, name } = newBuyer()
  const number = await shop.buy(shopper)
  const orderId = await orderIdOf(api, number)
  const { order } = await api.get<{ order: { billing_address: object } }>(
    `/admin/orders/${orderId}?fields=*billing_address`
  )
  const street = "ul. Rachunkowa 3"
  await api.post(`/admin/orders/${orderId}`, {
    billing_address: { ...pick(order.billing_address), address_1: street },
  })
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
  return { number, name, panel, street }
}

test("an order is marked on its page, with its address and a comment", async ({
  dashboard,
  t,
  shop,
  api,
}) => {
  const { number, name, panel, street } = await markedOrder(dashboard, shop, api)
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
  api,
}) => {
  const { panel } = await markedOrder(dashboard, shop, api)
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
