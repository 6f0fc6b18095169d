import { customerIdOf, setStatus } from "./support/admin-api"
import { SAME_DOOR, SECOND_ORDER } from "./support/rule-cast"
import { createRule, removeRule } from "./support/rules"
import { newShopper, REFUSED } from "./support/storefront"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

test("an auto rule flags the second order of one mailbox", async ({ dashboard, t, shop, api }) => {
  const digits = unique()
  const name = `Second order of one mailbox ${digits}`
  const rule = await createRule(api, "autoRules", { ...SECOND_ORDER, name })
  await shop.buy(newShopper({ email: `lena.doppelt.${digits}@post.example` }))
  // The same mailbox in another spelling, and another door.
  const number = await shop.buy(newShopper({ email: `Lena.Doppelt.${digits}+2@post.example` }))

  await dashboard.openOrder(number)
  const panel = dashboard.card(t("order.heading"))
  await expect(panel.getByText(t("order.suspicious"), { exact: true })).toBeVisible()
  await expect(panel.getByText(t("order.reasons.auto_rule"), { exact: true })).toBeVisible()
  const counted = t("order.count", { count: 1, limit: 1 })
  const period = t("periods.within.hour", { count: 1 })
  await expect(panel.getByText(`${counted}, ${period}`, { exact: true })).toBeVisible()
  await expect(panel.getByRole("link", { name: t("order.openRule"), exact: true })).toBeVisible()
  await expect(panel).toContainText(name)
  await dashboard.expectReadable()

  await dashboard.openSuspicions(`q=${digits}`)
  const row = dashboard.rows.filter({ has: dashboard.link(number) })
  await expect(row.getByText(t("suspicions.sources.automatic"), { exact: true })).toBeVisible()
  await expect(row.getByRole("link", { name, exact: true })).toBeVisible()
  await dashboard.expectReadable()
  await removeRule(api, "autoRules", rule)
})

test("a manual rule refuses the second parcel to one door, and bans", async ({
  dashboard,
  t,
  shop,
  api,
}) => {
  const digits = unique()
  const name = `Same door again ${digits}`
  const rule = await createRule(api, "manualRules", { ...SAME_DOOR, name })
  // Different people, and one door in four spellings.
  const [first, second, ...others] = [
    "ul. Zaciszna",
    "UL. ZACISZNA",
    "Zaciszna",
    "ul Zaciszna",
  ].map((street) => newShopper({ address: { address_1: `${street} ${digits}` } }))
  await shop.buy(first)
  for (const neighbour of [second, ...others]) {
    expect(await shop.order(neighbour)).toEqual(REFUSED)
  }
  // The ban goes with the person, to another door as well.
  const elsewhere = { ...second, address: { address_1: `ul. Daleka ${digits}` } }
  expect(await shop.order(elsewhere)).toEqual(REFUSED)

  await dashboard.openCustomer(second.email)
  const status = dashboard.card(t("status.widget.heading"))
  await expect(status.getByText(t("status.blacklisted"), { exact: true })).toBeVisible()
  // Dates are written by the browser.
  await expect(status.getByText(/in 2 days/)).toBeVisible()
  await status.getByRole("link", { name, exact: true }).click()
  await expect(dashboard.heading(name)).toBeVisible()
  await removeRule(api, "manualRules", rule)
  await setStatus(api, await customerIdOf(api, second.email), { status: "neutral" })
})
