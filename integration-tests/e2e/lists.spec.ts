import { choose, select, textField } from "./support/forms"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

test("a list is created, filled from a file and asked for a value", async ({ dashboard, t }) => {
  const { page } = dashboard
  const mark = unique()
  const name = `Throw-away ${mark}`
  await dashboard.goto("/blacklist/lists")
  const creating = await dashboard.create(t("lists.form.createTitle"))
  await textField(creating, t("lists.columns.name")).fill(name)
  await choose(creating, t("lists.use.disposable"))
  await dashboard.expectReadable()
  await dashboard.submit(creating, t("actions.create"))

  const importing = await dashboard.dialog(t("lists.import.title"))
  await dashboard.expectReadable()
  await page.getByTestId("import-file").setInputFiles({
    name: "list.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(`spam-${mark}.example\nnonsense\n`),
  })
  await dashboard.submit(importing, t("lists.import.action"))
  for (const [count, number] of [
    ["added", "1"],
    ["invalid", "1"],
  ] as const) {
    const label = importing.locator("dt", { hasText: t(`lists.import.counts.${count}`) })
    await expect(label.locator("..")).toContainText(number)
  }
  await dashboard.expectReadable()
  await page.screenshot({ path: "artifacts/look/list-imported.png" })
  await dashboard.submit(importing, t("lists.import.close"))

  await dashboard.goto(`/blacklist/lists?q=${mark}`)
  await dashboard.rows.filter({ hasText: name }).getByText(name).click()
  const details = await dashboard.dialog(name)
  const value = textField(details, t("lists.contains.label"))
  for (const [asked, answer] of [
    [`x@mail.spam-${mark}.example`, "yes"],
    ["ham.example", "no"],
  ] as const) {
    await value.fill(asked)
    await dashboard.submit(details, t("lists.contains.action"))
    await expect(details.getByText(t(`lists.contains.${answer}`))).toBeVisible()
  }
  await page.screenshot({ path: "artifacts/look/list-details.png" })
  await value.fill("nonsense")
  await dashboard.submit(details, t("lists.contains.action"))
  await expect(details.getByText(t("invalid.email_domain"))).toBeVisible()
})

test("the list that comes with the plugin has no menu, and checks are switched on", async ({
  dashboard,
  t,
}) => {
  const { page } = dashboard
  await dashboard.goto("/blacklist/lists")
  const row = dashboard.rows.filter({ hasText: t("lists.builtInName") })
  await expect(row).toBeVisible()
  await expect(row.getByRole("button")).toHaveCount(0)
  await page.screenshot({ path: "artifacts/look/lists.png" })

  await dashboard.goto("/settings/blacklist/checks/edit")
  const dialog = await dashboard.dialog(t("settings.checks.editTitle"))
  await select(dialog, t("checks.names.large_order"), t("settings.checks.states.monitor"))
  await textField(dialog, t("settings.checks.limit", { currency: "EUR" })).fill("5000000")
  await dashboard.expectReadable()
  await page.screenshot({ path: "artifacts/look/checks.png" })
  await dashboard.save(dialog, t("actions.save"))
  const card = dashboard.card(t("settings.checks.heading"))
  await expect(card.getByText(t("settings.checks.states.monitor"), { exact: true })).toBeVisible()

  await dashboard.goto("/settings/blacklist/checks/edit")
  const again = await dashboard.dialog(t("settings.checks.editTitle"))
  await select(again, t("checks.names.large_order"), t("settings.checks.states.off"))
  await dashboard.save(again, t("actions.save"))
})
