import { createEntry } from "./support/admin-api"
import { RETURNING, SUSPECT } from "./support/cast"
import { LISTS, type List, SETTINGS_SECTIONS } from "./support/pages"
import { SAME_DOOR } from "./support/rule-cast"
import { createRule, removeRule } from "./support/rules"
import { expect, test } from "./support/test-pages"
import { unique } from "./support/unique"

for (const list of Object.keys(LISTS) as List[]) {
  test(`the list: ${list}`, async ({ pages, look }) => {
    await pages.list(list)
    await look()
    await pages.emptyList(list)
    await look()
  })
}

test("the overview, with and without anything to show", async ({ dashboard, cast: _, t, look }) => {
  const { page } = dashboard
  await dashboard.goto("/blacklist/overview?days=7")
  await expect(dashboard.heading(t("overview.declines.heading"))).toBeVisible()
  await look()
  const tables = page.getByText(t("charts.asTable"), { exact: true })
  await expect(tables).toHaveCount(2)
  for (const table of await tables.all()) await table.click()
  await expect(page.getByRole("region", { name: t("overview.checkouts.heading") })).toBeVisible()
  await look()

  await page.route(/\/admin\/blacklist\/overview\?/, async (route) => {
    const { overview } = await (await route.fetch()).json()
    const empty = {
      checkouts: [{ date: "2026-01-31", allowed: 0, flagged: 0, refused: 0 }],
      declines: [{ date: "2026-01-31", declined: 0, attempts: 0 }],
      refused_amount: {},
      flagged_amount: {},
      wrong_amount: {},
      by_reason: [],
    }
    await route.fulfill({ json: { overview: { ...overview, ...empty } } })
  })
  await dashboard.goto("/blacklist/overview")
  await expect(dashboard.heading(t("overview.empty.heading"))).toBeVisible()
  await look()
})

test("a list that finds nothing", async ({ dashboard, cast: _, t, look }) => {
  await dashboard.goto("/blacklist/checkouts?q=nobody@nowhere.example&outcome=%5B%22refuse%22%5D")
  await expect(dashboard.page.getByText(t("checkouts.filtered"))).toBeVisible()
  await look()
})

test("rows that are chosen, and what can be done to them", async ({ dashboard, cast, t, look }) => {
  const { page } = dashboard
  for (const address of [
    "orders",
    "entries",
    "customers/whitelisted",
    `customers/past-bans?q=${cast.pastBan}`,
  ]) {
    await dashboard.goto(`/blacklist/${address}`)
    await expect(dashboard.rows.first()).toBeVisible()
    const all = page.getByRole("checkbox", { name: t("actions.selectAll"), exact: true })
    if (!(await all.count())) continue
    await all.click()
    await look()
  }
})

test("an entry and its drawer", async ({ pages, look }) => {
  await pages.entry("Torowa")
  await look()
  await pages.editEntry("Torowa")
  await look()
})

test("the rules of both kinds", async ({ dashboard, pages, look }) => {
  await pages.rule("manualRules", RETURNING.rule)
  await look()
  await pages.editRule("manualRules", RETURNING.rule)
  await look()
  await pages.list("autoRules")
  const [name] = await dashboard.namesInRows()
  await pages.rule("autoRules", String(name))
  await look()
  await pages.editRule("autoRules", String(name))
  await look()
})

test("one long word pushes nothing off the screen", async ({ dashboard, pages, api, t, look }) => {
  const name = `Reklamacja${"BezSpacji".repeat(12)}${unique()}`
  const id = await createRule(api, "manualRules", { name, enabled: false, ...SAME_DOOR })
  await pages.list("manualRules")
  await expect(dashboard.menuButton(name)).toBeInViewport({ ratio: 1 })
  await look()
  await pages.rule("manualRules", name)
  await look()
  await removeRule(api, "manualRules", id)

  const phrase = "NiktTegoNieZłamie".repeat(8)
  const entry = await createEntry(api, {
    conditions: { first_name: phrase, last_name: unique(), city: "Łódź", street: "Torowa" },
    reason: phrase,
  })
  await dashboard.goto(`/blacklist/entries/${entry}`)
  await expect(dashboard.heading(t("activity.heading"))).toBeVisible()
  await look()
  await api.remove(`/admin/blacklist/entries/${entry}`)
})

test("a suspicion and its drawer", async ({ dashboard, pages, t, look }) => {
  await pages.reviewSuspicion(SUSPECT)
  await look()
  await dashboard.chooseFromMenu(t("suspicions.review.details"), t("actions.edit"))
  await dashboard.dialog(t("suspicions.edit.title"))
  await look()
})

test("a ban and a whole group of them", async ({ dashboard, pages, t, look }) => {
  await pages.editBan()
  await look()
  await dashboard.goto("/blacklist/customers/ban")
  const drawer = await dashboard.dialog(t("customers.ban.title"))
  await dashboard.submit(drawer, t("ban.submit"))
  await expect(drawer.getByText(t("customers.ban.required"))).toBeVisible()
  await look()
})

test("first steps, before anything was applied and after", async ({ dashboard, api, t, look }) => {
  await dashboard.goto("/blacklist/presets")
  await expect(dashboard.heading(t("presets.question"))).toBeVisible()
  await look()
  await dashboard.page.route(/\/admin\/blacklist\/presets$/, async (route) => {
    const { presets } = await api.get<{ presets: object[] }>("/admin/blacklist/presets")
    await route.fulfill({ json: { presets: presets.map((one) => ({ ...one, applied: true })) } })
  })
  await dashboard.goto("/blacklist/presets")
  await expect(dashboard.page.getByText(t("presets.applied")).first()).toBeVisible()
  await look()
})

test("the settings", async ({ pages, look }) => {
  await pages.settings()
  await look()
  for (const section of SETTINGS_SECTIONS) {
    await pages.editSettings(section)
    await look()
  }
})

test("jobs that run, have ended, and were never there", async ({ dashboard, cast: _, t, look }) => {
  const job = {
    id: "bljob_shown",
    type: "order_check",
    status: "running",
    processed: 1200,
    total: 48000,
    result: null,
    error: null,
    created_by: null,
    created_at: new Date().toISOString(),
    finished_at: null,
  }
  const failed = { ...job, id: "bljob_failed", type: "profile_rebuild", status: "failed" }
  const { page } = dashboard
  const card = dashboard.card(t("jobs.heading"))
  for (const jobs of [[job, { ...failed, error: "23514" }], []]) {
    await page.route(/\/admin\/blacklist\/jobs\?/, (route) =>
      route.fulfill({ json: { jobs, count: jobs.length, limit: 10, offset: 0 } })
    )
    await dashboard.goto("/settings/blacklist")
    await expect(
      card.getByText(jobs.length ? t("jobs.failed", { code: "23514" }) : t("jobs.none"))
    ).toBeVisible()
    await look()
  }
})
