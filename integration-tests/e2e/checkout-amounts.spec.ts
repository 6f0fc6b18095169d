import { createEntry, removeEntries } from "./support/admin-api"
import { numberField } from "./support/forms"
import { newShopper, REFUSED } from "./support/storefront"
import { expect, test } from "./support/test"

test("checkouts are filtered by amount, and the URL remembers it", async ({
  dashboard,
  shop,
  api,
  t,
}) => {
  const { page } = dashboard
  const guest = newShopper()
  await createEntry(api, { conditions: { email: guest.email }, reason: "Chargebacks" })
  expect(await shop.order(guest)).toEqual(REFUSED)
  await removeEntries(api, `q=${encodeURIComponent(guest.email)}`)
  const search = `email=${encodeURIComponent(guest.email)}`
  const { decisions } = await api.get<{ decisions: { amount: number }[] }>(
    `/admin/blacklist/decisions?${search}`
  )
  const { amount } = decisions[0]

  await dashboard.goto(`/blacklist/checkouts?q=${encodeURIComponent(guest.email)}`)
  await expect(dashboard.rows).toHaveCount(1)
  // The dashboard gives its filter button no name; it is the first one of the table.
  await page.getByRole("main").getByRole("button").first().click()
  await dashboard.menuItem(t("checkouts.columns.amount"))
  const filter = page.getByRole("dialog")
  const from = numberField(filter, t("amountFilter.from"))
  const to = numberField(filter, t("amountFilter.to"))
  await dashboard.expectReadable()

  await from.fill(String(amount + 1))
  await expect(page.getByText(t("checkouts.filtered"))).toBeVisible()
  await from.fill(String(amount))
  await to.fill(String(amount))
  await to.press("Enter")
  await page.keyboard.press("Escape")
  await expect(dashboard.rows).toHaveCount(1)
  const pill = page.getByRole("button", { name: `${amount} – ${amount}`, exact: true })
  await expect(pill).toBeVisible()

  await page.reload()
  await expect(dashboard.rows).toHaveCount(1)
  await pill.click()
  await expect(from).toHaveValue(String(amount))
  await from.fill("")
  await to.fill(String(amount - 1))
  await expect(page.getByText(t("checkouts.filtered"))).toBeVisible()
  // The open filter hides what is below it from everybody who cannot see.
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: `≤ ${amount - 1}`, exact: true })).toBeVisible()
})
