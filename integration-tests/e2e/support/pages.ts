import type { Locator, Page } from "playwright-core"
import { customerIdOf, setStatus } from "./admin-api"
import { card, rows } from "./dashboard"
import type { Look } from "./look"
import { openDashboard, session } from "./session"
import { order } from "./storefront"
import { wordsIn } from "./texts"

/** Who stands for each status. Sophie and Lukas are what the demo made them. */
export const PEOPLE = {
  neutral: { email: "lukas.weber@post.example", name: "Lukas Weber" },
  blacklisted: { email: "emily.carter@example.com", name: "Emily Carter" },
  whitelisted: { email: "sophie.martin@courriel.example", name: "Sophie Martin" },
}
export type Status = keyof typeof PEOPLE

/** What the pages below need to have something to show. Answers the id of a flagged order. */
export async function prepareShop(): Promise<{ flaggedOrder: string }> {
  const expires_at = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString()
  await setStatus(session.api, PEOPLE.blacklisted.email, {
    status: "blacklisted",
    reason: "Two orders paid with a stolen card",
    expires_at,
  })
  const outcome = await order({ example: "namesake" })
  if (!outcome.placed) throw new Error(`The flagged order was refused: ${outcome.message}`)
  const { orders } = await session.api.get<{ orders: { id: string }[] }>(
    `/admin/orders?q=${outcome.order.slice(1)}&order=-created_at&fields=id&limit=1`
  )
  await session.endFlow()
  return { flaggedOrder: orders[0].id }
}

export const forgetShop = () =>
  setStatus(session.api, PEOPLE.blacklisted.email, { status: "neutral" })

/** The plugin's pages in a look of one's choice, worked by the words of its language. */
export function pagesIn(look: Look) {
  const t = wordsIn(look)
  const open = async (path: string) => {
    const page = await openDashboard(look)
    await page.goto(`/app${path}`)
    return page
  }
  const untilRows = async (page: Page) => {
    await rows(page).first().waitFor()
    return page
  }
  const menu = async (page: Page, of: string, item: string) => {
    await page
      .getByRole("button", { name: t("actions.menuFor", { name: of }), exact: true })
      .click()
    await page.getByRole("menuitem", { name: item, exact: true }).click()
  }
  const dialog = async (page: Page, name: string) => {
    const found = page.getByRole("dialog", { name, exact: true })
    await found.waitFor()
    return found
  }
  const choose = async (within: Locator, label: string, option: string) => {
    await within.getByRole("combobox", { name: label, exact: true }).click()
    await within.page().getByRole("option", { name: option, exact: true }).click()
  }

  const pages = {
    entries: async () => untilRows(await open("/blacklist/entries")),

    /** The list as a new shop sees it: the answer is emptied, the entries stay. */
    noEntries: async () => {
      const page = await openDashboard(look)
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

    bannedCustomers: async () => untilRows(await open("/blacklist/customers")),

    editBan: async () => {
      const page = await pages.bannedCustomers()
      await menu(page, PEOPLE.blacklisted.name, t("status.actions.editBan"))
      await dialog(page, t("ban.editTitle"))
      return page
    },

    customer: async (status: Status) => {
      const page = await open(`/customers/${await customerIdOf(session.api, PEOPLE[status].email)}`)
      const found = card(page, t("status.widget.heading"))
      await found.getByText(t(`status.${status}`), { exact: true }).waitFor()
      return { page, card: found }
    },

    ban: async (reason: string) => {
      const { page } = await pages.customer("neutral")
      await menu(page, t("status.widget.heading"), t("status.actions.blacklist"))
      const drawer = await dialog(page, t("ban.title"))
      await drawer.getByRole("textbox", { name: t("reason.label") }).fill(reason)
      await choose(drawer, t("duration.label"), t("duration.until"))
      await drawer.getByRole("button", { name: t("duration.week"), exact: true }).click()
      return page
    },

    order: async (id: string) => {
      const page = await open(`/orders/${id}`)
      const found = card(page, t("order.heading"))
      await found.getByText(t("order.suspicious"), { exact: true }).waitFor()
      return { page, card: found }
    },

    copyOrder: async (id: string) => {
      const { page } = await pages.order(id)
      await menu(page, t("order.heading"), t("order.addToBlacklist"))
      await dialog(page, t("order.copy.title"))
      return page
    },
  }
  return pages
}
