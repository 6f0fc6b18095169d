import { Dashboard } from "./support/dashboard"
import { expect, test } from "./support/test"

test("an admin logs in and finds the blacklist", async ({ openStranger, language, theme, t }) => {
  const page = await openStranger()
  const dashboard = new Dashboard(page, { language, theme })
  await dashboard.logIn()
  await dashboard.link(t("domain")).click()
  await page.waitForURL(/\/app\/blacklist\/entries/)
  // What stands below the entry of the menu that is open.
  await expect(page.getByRole("navigation").getByRole("listitem").getByRole("link")).toHaveText([
    t("menu.blacklist"),
    t("rules.domain"),
    t("menu.customers"),
    t("suspicions.domain"),
  ])
  await expect(dashboard.heading(t("tabs.entries"))).toBeVisible()
  await expect(dashboard.rows.first()).toBeVisible()
  await dashboard.expectReadable()
})
