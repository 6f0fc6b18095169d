import { createEntry, createOrder, orderIdOf } from "./support/admin-api"
import { checkbox, textField } from "./support/forms"
import { newShopper } from "./support/storefront"
import { expect, test } from "./support/test"

test("a suspicious order is held, looked at, and released with a verdict", async ({
  dashboard,
  t,
  shop,
  api,
}) => {
  const shopper = newShopper()
  await createEntry(api, { conditions: { email: shopper.email }, action: "flag" })
  const number = await shop.buy(shopper)
  const orderId = await orderIdOf(api, number)
  const { page } = dashboard

  await dashboard.openOrder(number)
  await dashboard.chooseFromMenu(t("order.heading"), t("hold.actions.hold"))
  const drawer = await dashboard.dialog(t("hold.form.title", { count: 1 }))
  await textField(drawer, t("reason.label")).fill("Two names, one card")
  await dashboard.expectReadable()
  await dashboard.save(drawer, t("hold.form.submit"))

  const card = dashboard.card(t("hold.heading"))
  await expect(card.getByText(t("hold.statuses.held"), { exact: true })).toBeVisible()
  await expect(card.getByText("Two names, one card")).toBeVisible()
  const { order } = await api.get<{ order: { items: { id: string }[] } }>(
    `/admin/orders/${orderId}?fields=items.id`
  )
  const items = order.items.map(({ id }) => ({ id, quantity: 1 }))
  const sent = await api
    .post(`/admin/orders/${orderId}/fulfillments`, { items })
    .catch((error: Error) => error.message)
  expect(sent).toContain(`Order ${number} is on hold: Two names, one card`)

  await checkbox(card, t("hold.checklist.payment_details")).check()
  await expect(checkbox(card, t("hold.checklist.payment_details"))).toBeChecked()
  await expect(card.getByText(/Demo Admin/).first()).toBeVisible()
  await card.getByRole("textbox", { name: t("hold.comments.add") }).fill("Nobody answered")
  await card.getByRole("button", { name: t("hold.comments.add") }).click()
  await expect(card.getByRole("listitem").getByText("Nobody answered")).toBeVisible()
  await dashboard.expectReadable()

  // In the list it has its marks.
  await dashboard.goto(`/blacklist/orders?q=${encodeURIComponent(number)}`)
  const row = dashboard.rows.filter({ hasText: number })
  await expect(row.getByText(t("order.suspicious"), { exact: true })).toBeVisible()
  await expect(row.getByText(t("hold.statuses.held"), { exact: true })).toBeVisible()
  await dashboard.expectReadable()
  await row.getByRole("link", { name: number, exact: true }).click()

  await card.getByRole("button", { name: t("hold.actions.release"), exact: true }).click()
  const release = await dashboard.dialog(t("hold.release.title"))
  await expect(
    release.getByRole("radio", { name: t("hold.release.verdicts.dismissed") })
  ).toBeChecked()
  await textField(release, t("comment.label")).fill("She called back")
  await dashboard.expectReadable()
  await dashboard.save(release, t("hold.release.submit"))
  await expect(card.getByText(t("hold.statuses.released"), { exact: true }).first()).toBeVisible()
  await expect(card.getByText("She called back")).toBeVisible()
  await expect(
    dashboard.card(t("order.heading")).getByText(t("order.suspicious"), { exact: true })
  ).toHaveCount(0)
  await page.reload()
  await expect(card.getByText(t("hold.statuses.released"), { exact: true }).first()).toBeVisible()
})

test("old orders are checked, put on the blacklist and held together", async ({
  dashboard,
  t,
  shop,
  api,
}) => {
  const shopper = newShopper()
  const numbers = [await shop.buy(shopper), await shop.buy(newShopper({ email: shopper.email }))]
  await createEntry(api, { conditions: { email: shopper.email }, action: "flag" })
  const { page } = dashboard

  const open = async () => {
    await dashboard.goto(`/blacklist/orders?q=${encodeURIComponent(shopper.email)}`)
    await expect(dashboard.rows).toHaveCount(2)
  }
  const choose = async (command: string) => {
    await page.getByRole("checkbox", { name: t("actions.selectAll"), exact: true }).check()
    await page.getByRole("button", { name: new RegExp(`^${command}`) }).click()
  }

  await open()
  await choose(t("orders.commands.check"))
  await dashboard.expectToast(t("orders.toasts.found", { count: 2 }))
  await expect(dashboard.rows.getByText(t("order.suspicious"), { exact: true })).toHaveCount(2)

  // The e-mail is copied by default; the second order has the same one.
  await choose(t("order.addToBlacklist"))
  const copy = await dashboard.dialog(t("order.copy.title"))
  await expect(checkbox(copy, t("fields.email"))).toBeChecked()
  await expect(checkbox(copy, t("fields.phone"))).not.toBeChecked()
  await dashboard.expectReadable()
  await dashboard.save(copy, t("order.copy.submit"))
  await dashboard.expectToast(
    `${t("orders.copy.made", { count: 1 })} ${t("orders.copy.doubles", { count: 1 })}`
  )

  await choose(t("hold.actions.hold"))
  const hold = await dashboard.dialog(t("hold.form.title", { count: 2 }))
  await dashboard.save(hold, t("hold.form.submit"))
  await expect(dashboard.rows.getByText(t("hold.statuses.held"), { exact: true })).toHaveCount(2)
  await choose(t("hold.actions.releaseMany"))
  await dashboard.confirm(t("hold.release.submit"))
  await expect(dashboard.rows.getByText(t("hold.statuses.held"), { exact: true })).toHaveCount(0)

  // Above Medusa's own list a banner leads to them.
  await dashboard.goto("/orders")
  await page.getByRole("link", { name: t("orders.banner.open"), exact: true }).click()
  await expect(page).toHaveURL(/\/blacklist\/orders\?suspicious=true/)
  await expect(dashboard.rows.filter({ hasText: numbers[0] })).toBeVisible()
  await dashboard.expectReadable()
})

test("an order that nobody checked does not look clean", async ({ dashboard, t, api }) => {
  const orderId = await createOrder(api)

  await dashboard.goto(`/orders/${orderId}`)
  const card = dashboard.card(t("order.heading"))
  await expect(card.getByText(t("order.notChecked"), { exact: true })).toBeVisible()
  await expect(card.getByText(t("order.nothingFound"))).toHaveCount(0)
  await expect(card.getByText(t("status.neutral"), { exact: true })).toBeVisible()
  await expect(card.getByRole("link", { name: t("order.customerStatus") })).toHaveAttribute(
    "href",
    /\/customers\/cus_/
  )
  await dashboard.expectReadable()
  await card.getByRole("button", { name: t("order.checkNow"), exact: true }).click()
  await expect(card.getByText(t("order.nothingFound"))).toBeVisible()
  await expect(card.getByText(t("order.notChecked"), { exact: true })).toHaveCount(0)
})
