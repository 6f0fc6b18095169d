import type { Locator, Page } from "playwright-core"
import { rows } from "../dashboard"
import type { Tools } from "./tools"

export function entryPages({ t, newPage, open, untilRows, dialog, choose }: Tools) {
  const pages = {
    entries: async () => untilRows(await open("/blacklist/entries")),

    /** The list as a new shop sees it: the answer is emptied, the entries stay. */
    noEntries: async () => {
      const page = await newPage()
      await page.route(/\/admin\/blacklist\/entries\?/, (route) =>
        route.fulfill({ json: { entries: [], count: 0, limit: 20, offset: 0 } })
      )
      await page.goto("/app/blacklist/entries")
      await page.getByText(t("entries.empty.heading"), { exact: true }).waitFor()
      return page
    },

    createEntry: async () => {
      const page = await pages.entries()
      await page.getByRole("link", { name: t("actions.create"), exact: true }).click()
      return { page, drawer: await dialog(page, t("entries.form.createTitle")) }
    },

    chooseType: (drawer: Locator, type: string) =>
      choose(drawer, t("entries.form.type"), t(`entries.types.${type}`)),

    addCondition: async (page: Page, drawer: Locator, field: string, value: string) => {
      await drawer
        .getByRole("button", { name: t("entries.form.addCondition"), exact: true })
        .click()
      await page.getByRole("menuitem", { name: t(`fields.${field}`), exact: true }).click()
      await drawer.getByRole("textbox", { name: t(`fields.${field}`), exact: true }).fill(value)
    },

    editEntry: async (search: string) => {
      const page = await pages.entries()
      await rows(page)
        .filter({ hasText: search })
        .getByText(t("entries.active"), { exact: true })
        .click()
      await dialog(page, t("entries.form.editTitle"))
      return page
    },
  }
  return pages
}
