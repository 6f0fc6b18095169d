import { PEOPLE, type Status } from "./support/cast"
import { expect, test } from "./support/test-pages"

test("the customer's page", async ({ pages, look }) => {
  for (const status of Object.keys(PEOPLE) as Status[]) await look(await pages.customer(status))
  await look(await pages.bannedByRule())
  await pages.ban("-")
  await look()
})

test("the order's page", async ({ pages, cast, look }) => {
  await look(await pages.order(cast.flaggedOrder))
  await look(await pages.order(cast.suspectedOrder))
  await pages.copyOrder(cast.flaggedOrder)
  await look()
  await pages.markOrder(cast.suspectedOrder)
  await look()
})

test("an order that nobody checked, and is held, and was", async ({ dashboard, cast, t, look }) => {
  const card = dashboard.card(t("hold.heading"))
  await dashboard.goto(`/orders/${cast.heldOrder}`)
  await expect(card.getByText(t("hold.statuses.held"), { exact: true })).toBeVisible()
  await look(card)
  await look(dashboard.card(t("order.heading")))
  for (const [button, title] of [
    ["hold.actions.release", "hold.release.title"],
    ["hold.actions.cancel", "hold.cancel.title"],
  ] as const) {
    await card.getByRole("button", { name: t(button), exact: true }).click()
    const drawer = await dashboard.dialog(t(title))
    await look()
    await dashboard.submit(drawer, t("actions.cancel"))
    await expect(drawer).not.toBeAttached()
  }
  await dashboard.goto(`/orders/${cast.releasedOrder}`)
  await expect(card.getByText(t("hold.statuses.released"), { exact: true }).first()).toBeVisible()
  await look(card)
  await dashboard.chooseFromMenu(t("order.heading"), t("hold.actions.hold"))
  await dashboard.dialog(t("hold.form.title", { count: 1 }))
  await look()
})

test("the banners above Medusa's own lists", async ({ dashboard, cast: _, t, look }) => {
  for (const [address, link] of [
    ["/orders", "orders.banner.open"],
    ["/customers", "customers.banner.show"],
  ] as const) {
    await dashboard.goto(address)
    const shown = dashboard.link(t(link))
    await expect(shown).toBeVisible()
    const table = dashboard.page.getByRole("table")
    await expect(table).toBeVisible()
    const [above, list] = [await shown.boundingBox(), await table.boundingBox()]
    expect(above?.y).toBeLessThan(Number(list?.y))
    await look(shown.locator("xpath=ancestor::div[contains(@class, 'order-first')]"))
  }
})
