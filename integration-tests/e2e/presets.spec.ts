import type { AdminPreset } from "../../src/types"
import { findRules, removeRule } from "./support/rules"
import { expect, test } from "./support/test"

const PRESET = "digital_goods"
const RULE = "8 orders in a day, by customer"

test("a preset is tried, and what it created is switched on", async ({ dashboard, api, t }) => {
  const { page } = dashboard
  const name = t(`presets.all.${PRESET}.name`)
  const isApplied = async () =>
    (await api.get<{ presets: AdminPreset[] }>("/admin/blacklist/presets")).presets.find(
      ({ id }) => id === PRESET
    )?.applied
  expect(await isApplied()).toBe(false)

  await dashboard.goto("/blacklist/presets")
  const button = page.getByRole("button", { name: t("presets.applyNamed", { name }) })
  await expect(button).toBeVisible()
  await dashboard.expectReadable()
  await button.click()
  await expect(page.getByText(t("presets.created", { name }))).toBeVisible()
  await expect(button).toBeHidden()
  await expect(page.getByText(t("presets.next"))).toBeVisible()
  await dashboard.expectReadable()
  expect(await isApplied()).toBe(true)

  await page.getByRole("link", { name: t("presets.places.auto_rule") }).click()
  const row = dashboard.rows.filter({ hasText: RULE })
  await expect(row).toBeVisible()
  const [rule] = await findRules(api, "autoRules", encodeURIComponent(RULE))
  expect(rule).toMatchObject({ enabled: true, mode: "monitor" })

  await removeRule(api, "autoRules", rule.id)
  await api.post("/admin/blacklist/settings", { checks: { disposable_email: null } })
  expect(await isApplied()).toBe(false)
})
