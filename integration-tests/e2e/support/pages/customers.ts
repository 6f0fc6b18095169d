import { customerIdOf } from "../admin-api"
import { card } from "../dashboard"
import { session } from "../session"
import { PEOPLE, RETURNING, type Status } from "./people"
import type { Tools } from "./tools"

export function customerPages({ t, open, untilRows, menu, dialog, choose }: Tools) {
  const openCard = async (id: string, status: Status) => {
    const page = await open(`/customers/${id}`)
    const found = card(page, t("status.widget.heading"))
    await found.getByText(t(`status.${status}`), { exact: true }).waitFor()
    return { page, card: found }
  }

  const pages = {
    bannedCustomers: async () => untilRows(await open("/blacklist/customers")),

    editBan: async () => {
      const page = await pages.bannedCustomers()
      await menu(page, PEOPLE.blacklisted.name, t("status.actions.editBan"))
      await dialog(page, t("ban.editTitle"))
      return page
    },

    customer: async (status: Status) =>
      openCard(await customerIdOf(session.api, PEOPLE[status].email), status),

    /** Banned by a rule, which the card names. */
    bannedByRule: async (id: string) => {
      const opened = await openCard(id, "blacklisted")
      await opened.card.getByRole("link", { name: RETURNING.rule, exact: true }).waitFor()
      return opened
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
  }
  return pages
}
