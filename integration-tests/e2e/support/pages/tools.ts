import type { Locator, Page } from "playwright-core"
import { rows } from "../dashboard"
import type { Look } from "../look"
import { openDashboard } from "../session"
import { wordsIn } from "../texts"
import { expectSoon } from "../wait"

/** Until nothing on the page stands for something that is still on its way. */
export const untilDrawn = (page: Page) =>
  expectSoon(() => page.locator(".animate-pulse:visible").count(), 0)

/** How a page is opened and worked by the words of its language. */
export function toolsFor(look: Look) {
  const t = wordsIn(look)

  return {
    t,
    newPage: () => openDashboard(look),

    open: async (path: string) => {
      const page = await openDashboard(look)
      await page.goto(`/app${path}`)
      return page
    },

    untilRows: async (page: Page) => {
      await rows(page).first().waitFor()
      return page
    },

    menu: async (page: Page, of: string, item: string) => {
      await page
        .getByRole("button", { name: t("actions.menuFor", { name: of }), exact: true })
        .click()
      await page.getByRole("menuitem", { name: item, exact: true }).click()
    },

    dialog: async (page: Page, name: string) => {
      const found = page.getByRole("dialog", { name, exact: true })
      await found.waitFor()
      return found
    },

    choose: async (within: Locator, label: string, option: string) => {
      await within.getByRole("combobox", { name: label, exact: true }).click()
      await within.page().getByRole("option", { name: option, exact: true }).click()
    },
  }
}

export type Tools = ReturnType<typeof toolsFor>
