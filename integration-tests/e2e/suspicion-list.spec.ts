import { type AdminApi, createSuspicion, orderIdOf } from "./support/admin-api"
import type { Shop } from "./support/storefront"
import { newBuyer, newCaller } from "./support/suspicion-cast"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

const list = (values: string) => JSON.stringify([values])

/** A confirmed suspicion about an order, and a dismissed one without. */
const prepare = async (api: AdminApi, shop: Shop) => {
  // What the search finds both by.
  const comment = `Reviewed ${unique()}`
  const buyer = newBuyer()
  const caller = newCaller()
  const order_id = await orderIdOf(api, await shop.buy(buyer.shopper))
  const confirmed = await createSuspicion(api, { order_id, address_type: "billing", comment })
  const dismissed = await createSuspicion(api, { ...caller.fields, comment })
  const review = (id: string, verdict: string) =>
    api.post(`/admin/blacklist/suspicions/${id}/review`, { verdict })
  await review(confirmed, "confirmed")
  await review(dismissed, "dismissed")
  return { search: `q=${encodeURIComponent(comment)}`, buyer: buyer.name, caller: caller.name }
}

test("the list is searched and filtered, and the URL remembers it", async ({
  dashboard,
  t,
  shop,
  api,
}) => {
  const { search, buyer, caller } = await prepare(api, shop)
  const { page } = dashboard
  await dashboard.openSuspicions(search)
  await dashboard.expectNamesInRows([caller, buyer])
  // The dashboard gives its filter button no name; it is the first one of the table.
  await page.getByRole("main").getByRole("button").first().click()
  await dashboard.menuItem(t("suspicions.filters.status"))
  const filter = page.getByRole("dialog")
  await filter.getByText(t("suspicions.statuses.dismissed"), { exact: true }).click()
  // Closed before the choice is in the URL, the dashboard's filter forgets it.
  await expect(filter.getByRole("checkbox", { checked: true })).toBeVisible()
  await expect(page).toHaveURL(/[?&]status=/)
  await page.keyboard.press("Escape")
  await dashboard.expectNamesInRows([caller])
  await dashboard.expectReadable()
  await page.reload()
  await dashboard.expectNamesInRows([caller])

  for (const [filters, names] of [
    [`status=${list("confirmed")}`, [buyer]],
    [`source=${list("manual")}`, [caller, buyer]],
    [`address_type=${list("billing")}`, [buyer]],
  ] as const) {
    await dashboard.openSuspicions(`${search}&${filters}`)
    await dashboard.expectNamesInRows([...names])
  }
  await dashboard.goto(`/blacklist/suspicions?${search}&source=${list("automatic")}`)
  await expect(page.getByText(t("suspicions.filtered"))).toBeVisible()
})

test("a suspicion is deleted after a question", async ({ dashboard, t, shop, api }) => {
  const { search, buyer, caller } = await prepare(api, shop)
  await dashboard.openSuspicions(search)
  await dashboard.chooseFromMenu(caller, t("actions.delete"))
  expect(await dashboard.confirm(t("actions.cancel"))).toContain(
    t("suspicions.prompts.delete", { name: caller })
  )
  await expect(dashboard.rowOf(caller)).toBeVisible()

  await dashboard.chooseFromMenu(caller, t("actions.delete"))
  await dashboard.confirm(t("actions.delete"))
  await dashboard.expectToast(t("suspicions.toasts.deleted", { name: caller }))
  await dashboard.expectNamesInRows([buyer])
})
