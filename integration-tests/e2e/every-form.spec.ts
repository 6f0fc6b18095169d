import type { Dashboard } from "./support/dashboard"
import { chooseType, type EntryType } from "./support/entry-form"
import { choose } from "./support/forms"
import type { TextKey } from "./support/texts"
import { expect, test } from "./support/test-pages"

/** What the form says where nothing is filled in. */
const MISSING: Record<EntryType, TextKey> = {
  email: "invalid.required",
  email_domain: "invalid.required",
  ip: "invalid.required",
  ip_range: "invalid.required",
  phone: "invalid.required",
  address: "invalid.any",
  combination: "invalid.addCondition",
}

test("the form of every type of entry", async ({ dashboard, pages, t, look }) => {
  test.slow()
  const form = await pages.createEntry()
  for (const type of Object.keys(MISSING) as EntryType[]) {
    await chooseType(dashboard, form, type)
    await form.getByRole("button").last().click()
    await expect(form.getByText(t(MISSING[type]), { exact: true })).toBeVisible()
    await look()
  }
})

test("the form of a manual rule", async ({ pages, t, look }) => {
  const form = await pages.createRule("manualRules")
  await look()
  await choose(form, t("manualRules.same.details"))
  await form.getByRole("button").last().click()
  await expect(form.getByText(t("rules.invalid.name"), { exact: true })).toBeVisible()
  await look()
})

test("the form of an auto rule", async ({ pages, t, look }) => {
  const form = await pages.createRule("autoRules")
  await pages.fillInAutoRule(form, "")
  await form.getByRole("button").last().click()
  await expect(form.getByText(t("rules.invalid.name"), { exact: true })).toBeVisible()
  await look()
})

test("the form of a suspicion", async ({ pages, t, look }) => {
  const form = await pages.createSuspicion()
  await form.getByRole("button").last().click()
  await expect(form.getByText(t("invalid.required"), { exact: true })).toBeVisible()
  await look()
})

/** The first checkout of the list that was refused, explained. */
const openRefused = async (dashboard: Dashboard) => {
  const { t } = dashboard
  await dashboard.goto("/blacklist/checkouts?outcome=%5B%22refuse%22%5D")
  await dashboard.rows.first().locator("td").nth(3).click()
  const drawer = await dashboard.dialog(t("checkouts.drawer.title"))
  await expect(drawer.getByText(t("checkouts.timeline.heading"), { exact: true })).toBeVisible()
  return drawer
}

test("a checkout explained, and both verdicts", async ({ dashboard, cast: _, t, look }) => {
  const drawer = await openRefused(dashboard)
  await look()
  for (const verdict of ["right", "wrong"] as const) {
    await drawer
      .getByRole("button", { name: t(`checkouts.verdicts.${verdict}`), exact: true })
      .click()
    await expect(drawer.getByText(t(`checkouts.review.about.${verdict}`))).toBeVisible()
    await look()
    await openRefused(dashboard)
  }
})

test("why: the form, its faults and its answer", async ({ dashboard, cast: _, t, look }) => {
  const { page } = dashboard
  await dashboard.goto("/blacklist/why")
  await page.getByRole("textbox", { name: t("fields.email"), exact: true }).fill("nobody")
  await page.getByRole("button", { name: t("why.submit"), exact: true }).click()
  await expect(page.getByText(t("invalid.email"), { exact: true })).toBeVisible()
  await look()
  await dashboard.goto("/blacklist/why?email=jan@poczta.example")
  await expect(page.getByRole("status", { name: t("why.result") })).toBeVisible()
  await look()
})

test("the import of a file, step by step", async ({ dashboard, cast: _, t, look }) => {
  const { page } = dashboard
  await dashboard.goto("/blacklist/entries/import")
  const form = await dashboard.dialog(t("imports.title"))
  await dashboard.submit(form, t("imports.check"))
  await expect(form.getByText(t("imports.form.required"))).toBeVisible()
  await look()
  await page.getByTestId("import-file").setInputFiles({
    name: "a-list-with-a-name-that-is-longer-than-a-telephone-is-wide-and-then-some.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`email_domain;ip\nlook-${Date.now()}.example;\nnonsense;\n;010.0.0.1\n`),
  })
  await look()
  await dashboard.submit(form, t("imports.check"))
  await expect(dashboard.heading(t("imports.checkedTitle"))).toBeVisible()
  await look()
  await form.getByRole("button", { name: t("imports.confirm", { count: 1 }), exact: true }).click()
  await expect(dashboard.heading(t("imports.statuses.done"))).toBeVisible()
  await look()
  await dashboard.submit(form, t("imports.undo"))
  await dashboard.expectToast(t("imports.undone", { count: 1 }))
})
