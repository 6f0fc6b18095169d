import { PEOPLE, RETURNING, type Status, SUSPECT } from "./support/cast"
import type { Dashboard } from "./support/dashboard"
import { chooseType, type EntryType } from "./support/entry-form"
import { choose } from "./support/forms"
import type { Look } from "./support/look"
import { type List, SETTINGS_SECTIONS } from "./support/pages"
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

const look = async (dashboard: Dashboard, { theme }: Pick<Look, "theme">) => {
  await dashboard.untilDrawn()
  await expect(dashboard.page.locator("html")).toHaveClass(new RegExp(`\\b${theme}\\b`))
  await dashboard.expectReadable()
}

for (const list of [
  "entries",
  "manualRules",
  "autoRules",
  "suspicions",
  "orders",
] satisfies List[]) {
  test(`the list: ${list}`, async ({ dashboard, pages, theme }) => {
    await pages.list(list)
    await look(dashboard, { theme })
    await pages.emptyList(list)
    await look(dashboard, { theme })
  })
}

test("an entry and a ban are edited", async ({ dashboard, pages, theme }) => {
  await pages.entry("Torowa")
  await look(dashboard, { theme })
  await pages.editEntry("Torowa")
  await look(dashboard, { theme })
  await pages.bannedCustomers()
  await look(dashboard, { theme })
  await pages.editBan()
  await look(dashboard, { theme })
})

test("the form of every type of entry", async ({ dashboard, pages, t, theme }) => {
  const drawer = await pages.createEntry()
  for (const type of Object.keys(MISSING) as EntryType[]) {
    await chooseType(dashboard, drawer, type)
    await drawer.getByRole("button").last().click()
    await expect(drawer.getByText(t(MISSING[type]), { exact: true })).toBeVisible()
    await look(dashboard, { theme })
  }
})

test("the form of a manual rule", async ({ dashboard, pages, t, theme }) => {
  await pages.rule("manualRules", RETURNING.rule)
  await look(dashboard, { theme })
  await pages.editRule("manualRules", RETURNING.rule)
  await look(dashboard, { theme })
  const form = await pages.createRule("manualRules")
  await choose(form, t("manualRules.same.details"))
  await form.getByRole("button").last().click()
  await expect(form.getByText(t("rules.invalid.name"), { exact: true })).toBeVisible()
  await look(dashboard, { theme })
})

test("the form of an auto rule", async ({ dashboard, pages, t, theme }) => {
  const form = await pages.createRule("autoRules")
  await pages.fillInAutoRule(form, "")
  await form.getByRole("button").last().click()
  await expect(form.getByText(t("rules.invalid.name"), { exact: true })).toBeVisible()
  await look(dashboard, { theme })
})

test("the forms of suspicions", async ({ dashboard, pages, t, theme }) => {
  await pages.reviewSuspicion(SUSPECT)
  await look(dashboard, { theme })
  const drawer = await pages.createSuspicion()
  await drawer.getByRole("button").last().click()
  await expect(drawer.getByText(t("invalid.required"), { exact: true })).toBeVisible()
  await look(dashboard, { theme })
})

test("the checkouts, one of them explained, and why", async ({ dashboard, cast: _, t, theme }) => {
  const { page } = dashboard
  await dashboard.goto("/blacklist/checkouts")
  await expect(dashboard.rows.first()).toBeVisible()
  await look(dashboard, { theme })
  await dashboard.rows.first().locator("td").nth(3).click()
  const drawer = await dashboard.dialog(t("checkouts.drawer.title"))
  await expect(drawer.getByText(t("checkouts.timeline.heading"), { exact: true })).toBeVisible()
  await look(dashboard, { theme })
  await drawer.getByRole("button", { name: t("checkouts.verdicts.wrong"), exact: true }).click()
  await expect(drawer.getByText(t("checkouts.review.about.wrong"))).toBeVisible()
  await look(dashboard, { theme })
  await dashboard.goto("/blacklist/why?email=jan@poczta.example")
  await expect(page.getByRole("status", { name: t("why.result") })).toBeVisible()
  await look(dashboard, { theme })
})

test("the settings", async ({ dashboard, pages, theme }) => {
  await pages.settings()
  await look(dashboard, { theme })
  for (const section of SETTINGS_SECTIONS) {
    await pages.editSettings(section)
    await look(dashboard, { theme })
  }
})

test("the customer's page", async ({ dashboard, pages, theme }) => {
  for (const status of Object.keys(PEOPLE) as Status[]) {
    await pages.customer(status)
    await look(dashboard, { theme })
  }
  await pages.bannedByRule()
  await look(dashboard, { theme })
  await pages.ban("-")
  await look(dashboard, { theme })
})

test("the order's page", async ({ dashboard, pages, cast, theme }) => {
  await pages.order(cast.flaggedOrder)
  await look(dashboard, { theme })
  await pages.order(cast.suspectedOrder)
  await look(dashboard, { theme })
  await pages.copyOrder(cast.flaggedOrder)
  await look(dashboard, { theme })
  await pages.markOrder(cast.suspectedOrder)
  await look(dashboard, { theme })
})
