import { Dashboard } from "./support/dashboard"
import { expect, test } from "./support/test"

test("an admin logs in and finds what was decided", async ({
  openStranger,
  language,
  theme,
  t,
}) => {
  const page = await openStranger()
  const dashboard = new Dashboard(page, { language, theme })
  await dashboard.logIn()
  await dashboard.link(t("domain")).click()
  // The head of the menu leads on to the first list below it.
  await page.waitForURL(/\/app\/blacklist\/checkouts$/)
  // What stands below the entry of the menu that is open.
  await expect(page.getByRole("navigation").getByRole("listitem").getByRole("link")).toHaveText([
    t("overview.domain"),
    t("checkouts.domain"),
    t("orders.domain"),
    t("menu.blacklist"),
    t("rules.domain"),
    t("menu.customers"),
    t("suspicions.domain"),
    t("why.domain"),
    t("lists.domain"),
    t("presets.domain"),
  ])
  await expect(dashboard.heading(t("checkouts.domain"))).toBeVisible()
  await expect(dashboard.rows.first()).toBeVisible()
  await dashboard.expectReadable()
})
