import fs from "node:fs/promises"
import type { Dashboard } from "./support/dashboard"
import { textField } from "./support/forms"
import { nameOfEntry } from "./support/entry-form"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

const openImport = async (dashboard: Dashboard) => {
  const { t } = dashboard
  await dashboard.openEntries()
  await dashboard.link(t("imports.action")).click()
  return await dashboard.dialog(t("imports.title"))
}

const choose = (dashboard: Dashboard, name: string, content: string | Buffer) =>
  dashboard.page.getByTestId("import-file").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  })

test("a file is checked, imported and undone, its bad rows are saved", async ({ dashboard, t }) => {
  const { page } = dashboard
  const mark = unique()
  const [first, second] = [`one-${mark}.example`, `two-${mark}.example`]
  const dialog = await openImport(dashboard)
  await dashboard.expectReadable()
  await dashboard.submit(dialog, t("imports.check"))
  await expect(dialog.getByText(t("imports.form.required"))).toBeVisible()

  await choose(dashboard, "bad.csv", Buffer.from([1, 0, 2]))
  await dashboard.submit(dialog, t("imports.check"))
  await expect(dialog.getByText(t("imports.refused.binary"))).toBeVisible()
  await dialog.getByRole("button", { name: t("imports.form.remove"), exact: true }).click()

  await choose(
    dashboard,
    "list.csv",
    `email_domain;ip\n${first};\n${second};\n${first};\nnonsense;\n;010.0.0.1\ngmail.com;\n`
  )
  await textField(dialog, t("reason.label")).fill(`List ${mark}`)
  await dashboard.submit(dialog, t("imports.check"))
  await expect(dashboard.heading(t("imports.checkedTitle"))).toBeVisible()
  for (const [name, number] of [
    ["to_create", "2"],
    ["duplicates", "1"],
    ["invalid", "3"],
  ] as const) {
    const label = dialog.locator("dt", { hasText: t(`imports.counts.${name}`) })
    await expect(label.locator("..")).toContainText(number)
  }
  const bad = dialog.locator("tbody").getByRole("row")
  await expect(bad).toHaveCount(3)
  await expect(bad.nth(0)).toContainText(t("invalid.email_domain"))
  await expect(bad.nth(1)).toContainText(t("invalid.ip"))
  await expect(bad.nth(2)).toContainText(t("imports.errors.broad"))
  await dashboard.expectReadable()
  await page.screenshot({ path: "artifacts/look/import-checked.png" })

  const saving = page.waitForEvent("download")
  await dialog.getByRole("button", { name: t("imports.download"), exact: true }).click()
  const saved = await fs.readFile(await (await saving).path(), "utf8")
  expect(saved).toContain('"5","email_domain"')
  expect(saved).toContain('"nonsense;"')

  await dialog
    .getByRole("button", { name: t("imports.confirm", { count: 2 }), exact: true })
    .click()
  await expect(dashboard.heading(t("imports.statuses.done"))).toBeVisible({ timeout: 15_000 })
  await expect(
    dialog.getByText(t("jobs.progress", { processed: 2, total: 2 }), { exact: true })
  ).toBeVisible()
  await dashboard.expectReadable()
  await page.screenshot({ path: "artifacts/look/import-done.png" })

  // Behind the window, the list has them by now.
  const name = (domain: string) => nameOfEntry({ t }, { email_domain: domain })
  const undo = dialog.getByRole("button", { name: t("imports.undo"), exact: true })
  await dashboard.submit(dialog, t("imports.close"))
  await expect(dialog).not.toBeAttached()
  await dashboard.openEntries(mark)
  expect((await dashboard.namesInRows()).sort()).toEqual([name(first), name(second)].sort())

  const exporting = page.waitForEvent("download")
  await page.getByRole("button", { name: t("imports.export"), exact: true }).click()
  const exported = await exporting
  expect(exported.suggestedFilename()).toMatch(/^blacklist-.*\.csv$/)
  const text = await fs.readFile(await exported.path(), "utf8")
  expect(text.trim().split("\r\n")).toHaveLength(3)
  expect(text).toContain(first)

  // The same file once more: nothing is new, and what is exported is known.
  const again = await openImport(dashboard)
  await choose(dashboard, "again.csv", text.replaceAll(mark, `${mark}-b`))
  await dashboard.submit(again, t("imports.check"))
  await again.getByRole("button", { name: t("imports.confirm", { count: 2 }), exact: true }).click()
  await expect(dashboard.heading(t("imports.statuses.done"))).toBeVisible({ timeout: 15_000 })
  await undo.click()
  await dashboard.expectToast(t("imports.undone", { count: 2 }))
})

test("background jobs show what they are, how far, and can be cancelled", async ({
  dashboard,
  t,
}) => {
  const { page } = dashboard
  const job = {
    id: "bljob_shown",
    type: "order_check",
    status: "running",
    processed: 1200,
    total: 4800,
    result: null,
    error: null,
    created_by: null,
    created_at: new Date().toISOString(),
    finished_at: null,
  }
  const jobs = [
    job,
    { ...job, id: "bljob_failed", type: "entry_import", status: "failed", error: "23514" },
  ]
  await page.route(/\/admin\/blacklist\/jobs\?/, (route) =>
    route.fulfill({ json: { jobs, count: 2, limit: 10, offset: 0 } })
  )
  let cancelled = ""
  await page.route(/\/jobs\/[^/]+\/cancel$/, (route) => {
    cancelled = route.request().url()
    return route.fulfill({ json: { job: { ...job, status: "cancelled" } } })
  })
  await dashboard.goto("/settings/blacklist")
  const card = dashboard.card(t("jobs.heading"))
  const name = t("jobs.types.order_check")
  await expect(
    card.getByText(t("jobs.progress", { processed: 1200, total: 4800 })).first()
  ).toBeVisible()
  await expect(card.getByRole("progressbar", { name })).toHaveAttribute("aria-valuenow", "1200")
  await expect(card.getByText(t("jobs.failed", { code: "23514" }))).toBeVisible()
  await dashboard.expectReadable()
  await card.scrollIntoViewIfNeeded()
  await page.screenshot({ path: "artifacts/look/jobs.png" })
  await card.getByRole("button", { name: t("jobs.cancelOf", { name }), exact: true }).click()
  await dashboard.confirm(t("jobs.cancel"))
  await dashboard.expectToast(t("jobs.cancelled"))
  expect(cancelled).toContain("bljob_shown")
})
