import {
  createAccount,
  createEntry,
  customerIdOf,
  removeEntries,
  setStatus,
} from "./support/admin-api"
import type { Dashboard } from "./support/dashboard"
import { textField } from "./support/forms"
import { newShopper, PLACED, REFUSED } from "./support/storefront"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

const newAccount = () => {
  const digits = unique()
  const phone = `+48220${digits}`
  return {
    email: `ola.wilk.${digits}@poczta.example`,
    phone,
    address: {
      first_name: "Ola",
      last_name: `Wilk${digits}`,
      address_1: `ul. Jodłowa ${digits}`,
      postal_code: "31-042",
      city: "Kraków",
      country_code: "pl",
      phone,
    },
  }
}

/** Counts what a person has to click. */
const counting = (dashboard: Dashboard) => {
  let clicks = 0
  return {
    click: async (target: { click: () => Promise<void> }) => {
      clicks += 1
      await target.click()
    },
    get clicks() {
      return clicks
    },
    dashboard,
  }
}

/** Opens the list, looks for somebody and opens the newest checkout, as support does on the phone. */
const findCheckout = async ({ click, dashboard }: ReturnType<typeof counting>, email: string) => {
  const { page, t } = dashboard
  // In the menu: above the page stands another link of the name.
  await click(dashboard.link(t("domain")).first())
  await expect(dashboard.heading(t("checkouts.domain"))).toBeVisible()
  const search = page.getByRole("searchbox")
  await click(search)
  await search.fill(email)
  await page.waitForURL(/[?&]q=/)
  await expect(dashboard.rows).toHaveCount(1)
  await click(dashboard.rows.first().getByText(t("checkouts.outcomes.refuse"), { exact: true }))
  return dashboard.dialog(t("checkouts.drawer.title"))
}

test("a customer calls: the refusal is found, understood and lifted with at most six clicks", async ({
  dashboard,
  shop,
  api,
  t,
}) => {
  const account = newAccount()
  const { email } = account
  const name = `${account.address.first_name} ${account.address.last_name}`
  const id = await createAccount(api, account)
  await setStatus(api, id, { status: "blacklisted", reason: "Chargebacks" })
  expect(await shop.order({ customer: email })).toEqual(REFUSED)

  await dashboard.goto("/orders")
  const counted = counting(dashboard)
  const drawer = await findCheckout(counted, email)
  // Understood: who it was, what decided and why, what was in the cart.
  await expect(drawer.getByRole("heading", { name })).toBeVisible()
  await expect(drawer.getByText(t("order.reasons.customer_status.refuse"))).toBeVisible()
  await expect(drawer.getByText("Chargebacks", { exact: true }).first()).toBeVisible()
  await expect(drawer.getByText(t("checkouts.items.heading"), { exact: true })).toBeVisible()
  await expect(drawer.getByText(email, { exact: true })).toBeVisible()
  await dashboard.untilDrawn()
  await dashboard.expectReadable()

  await counted.click(
    drawer.getByRole("button", { name: t("checkouts.verdicts.wrong"), exact: true })
  )
  const lift = drawer.getByRole("checkbox", { name: t("checkouts.remedies.lift_ban.label") })
  await expect(lift).toBeChecked()
  await dashboard.expectReadable()
  await counted.click(drawer.getByRole("button", { name: t("checkouts.review.save.wrong") }))
  await dashboard.expectToast(t("checkouts.toasts.wrong"))
  expect(counted.clicks).toBeLessThanOrEqual(6)
  expect(await shop.order({ customer: email })).toEqual(PLACED)

  await expect(
    drawer.getByText(t("checkouts.verdicts.wrong"), { exact: true }).first()
  ).toBeVisible()
  await drawer.getByRole("button", { name: t("checkouts.review.undo") }).click()
  await dashboard.expectToast(t("checkouts.toasts.withdrawn"))
  await expect(drawer.getByText(t("checkouts.notReviewed"), { exact: true })).toBeVisible()
})

test("a guest is let through once, and the order says so", async ({ dashboard, shop, api, t }) => {
  const guest = newShopper()
  await createEntry(api, { conditions: { email: guest.email }, reason: "Chargebacks" })
  const page = await shop.visit()
  await shop.fillIn(page, guest)
  expect(await shop.placeOrder(page)).toEqual(REFUSED)
  expect(await shop.placeOrder(page)).toEqual(REFUSED)

  await dashboard.goto("/blacklist")
  const drawer = await findCheckout(counting(dashboard), guest.email)
  await expect(drawer.getByText(t("order.reasons.entry.block")).first()).toBeVisible()
  await drawer.getByRole("button", { name: t("checkouts.verdicts.wrong"), exact: true }).click()
  const once = drawer.getByRole("checkbox", {
    name: t("checkouts.remedies.let_through_once.label"),
  })
  await expect(once).toBeChecked()
  await textField(drawer, t("comment.label")).fill("Paid by phone")
  await drawer.getByRole("button", { name: t("checkouts.review.save.wrong") }).click()
  await dashboard.expectToast(t("checkouts.toasts.wrong"))
  await expect(drawer.getByText(/Paid by phone/)).toBeVisible()

  const outcome = await shop.placeOrder(page)
  expect(outcome).toEqual(PLACED)
  expect(await shop.order(guest)).toEqual(REFUSED)
  await page.context().close()
  await dashboard.openOrder("order" in outcome ? outcome.order : "")
  await expect(
    dashboard.card(t("order.heading")).getByText(t("order.reasons.letThrough"))
  ).toBeVisible()
  await dashboard.expectReadable()
  await removeEntries(api, `q=${encodeURIComponent(guest.email)}`)
})

test("why: asked about a customer with one click, and about an e-mail by hand", async ({
  dashboard,
  shop,
  api,
  t,
}) => {
  const guest = newShopper()
  await shop.buy(guest)
  const id = await customerIdOf(api, guest.email)
  await createEntry(api, { conditions: { email: guest.email }, reason: "Chargebacks" })

  await dashboard.goto(`/customers/${id}`)
  await dashboard.link(t("why.linkCustomer")).click()
  const result = dashboard.page.getByRole("status", { name: t("why.result") })
  await expect(result.getByText(t("why.outcomes.refuse"), { exact: true })).toBeVisible()
  await expect(result.getByText("Chargebacks", { exact: true })).toBeVisible()
  const email = dashboard.page.getByRole("textbox", { name: t("fields.email"), exact: true })
  await expect(email).toHaveValue(guest.email)
  await dashboard.untilDrawn()
  await dashboard.expectReadable()

  await dashboard.goto("/blacklist/why")
  await email.fill("nobody")
  await dashboard.page.getByRole("button", { name: t("why.submit"), exact: true }).click()
  await expect(dashboard.page.getByText(t("invalid.email"), { exact: true })).toBeVisible()
  await email.fill(`nobody.${unique()}@poczta.example`)
  await dashboard.page.getByRole("button", { name: t("why.submit"), exact: true }).click()
  await expect(result.getByText(t("why.outcomes.allow"), { exact: true })).toBeVisible()
  await dashboard.expectReadable()
  await removeEntries(api, `q=${encodeURIComponent(guest.email)}`)
})
