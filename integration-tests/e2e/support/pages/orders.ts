import { card } from "../dashboard"
import type { Tools } from "./tools"

export function orderPages({ t, open, menu, dialog }: Tools) {
  const pages = {
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

    markOrder: async (id: string) => {
      const { page } = await pages.order(id)
      await menu(page, t("order.heading"), t("order.markSuspicious"))
      await dialog(page, t("order.mark.title"))
      return page
    },
  }
  return pages
}
