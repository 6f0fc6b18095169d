import { createEntry } from "./support/admin-api"
import { fillIn, nameOfEntry, startEntry } from "./support/entry-form"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

/** What a server may say, and no person at a dashboard should read. */
const RAW = "Entry blent_1 violates check constraint"
const ENTRIES = /\/admin\/blacklist\/entries(\/|$)/

test("what the server refuses is said in words, away from the form's buttons", async ({
  dashboard,
  t,
  api,
}) => {
  const { page } = dashboard
  const domain = `failing-${unique()}.example`
  await createEntry(api, { conditions: { email_domain: domain } })
  await dashboard.openEntries(domain)
  await page.route(ENTRIES, (route) =>
    route.request().method() === "DELETE"
      ? route.fulfill({ status: 409, json: { type: "conflict", message: RAW } })
      : route.fallback()
  )
  await dashboard.chooseFromMenu(
    nameOfEntry(dashboard, { email_domain: domain }),
    t("actions.delete")
  )
  await dashboard.confirm(t("actions.delete"))
  await dashboard.expectToast(t("errors.failed"))
  const toast = page.getByText(t("errors.kinds.conflict"))
  await expect(toast).toBeVisible()
  await expect(page.getByText(RAW)).toHaveCount(0)
  // Forms have their buttons at the bottom.
  const { y = 0 } = (await toast.boundingBox()) ?? {}
  expect(y).toBeLessThan((page.viewportSize()?.height ?? 0) / 3)
})

test("who is logged out meanwhile is led to the login", async ({ dashboard, t }) => {
  const { page } = dashboard
  await dashboard.openEntries()
  const dialog = await startEntry(dashboard, "email_domain")
  await fillIn(dashboard, dialog, { email_domain: `out-${unique()}.example` })
  await page.route(ENTRIES, (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 401, json: { type: "unauthorized", message: "Unauthorized" } })
      : route.fallback()
  )
  await dashboard.submit(dialog, t("actions.create"))
  await expect(dashboard.question).toContainText(t("errors.kinds.loggedOut"))
  await dashboard.expectReadable()
  await dashboard.question.getByRole("button", { name: t("actions.logIn"), exact: true }).click()
  // What was typed is not saved, and the dashboard asks before it is lost.
  await dashboard.confirm("Continue")
  await expect(page).toHaveURL(/\/app\/login/)
})

test("the address of the menu keeps what was searched for", async ({ dashboard }) => {
  await dashboard.goto("/blacklist?q=trashmail")
  await expect(dashboard.page).toHaveURL(/\/blacklist\/\w+\?q=trashmail$/)
  await expect(dashboard.page.getByRole("searchbox")).toHaveValue("trashmail")
})

test("the dashboard's search leads to the plugin's pages", async ({ dashboard, t }) => {
  const { page } = dashboard
  await dashboard.openEntries()
  await page.keyboard.press("Control+k")
  await page.getByRole("dialog").getByRole("combobox").fill(t("search.rules"))
  await page.getByRole("option", { name: t("search.rules") }).click()
  await expect(page).toHaveURL(/\/blacklist\/rules$/)
  await expect(dashboard.heading(t("rules.domain"))).toBeVisible()
})

test("addresses of before lead to where the rules are now", async ({ dashboard, t }) => {
  await dashboard.goto("/blacklist/auto-rules?q=card")
  await expect(dashboard.page).toHaveURL(/\/blacklist\/rules\?q=card&kind=auto$/)
  await expect(dashboard.tab(t("autoRules.domain"), { selected: true })).toBeVisible()
  await dashboard.goto("/blacklist/manual-rules/create")
  await dashboard.dialog(t("rules.form.createTitle"))
})
