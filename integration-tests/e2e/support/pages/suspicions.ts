import type { Tools } from "./tools"

export function suspicionPages({ t, newPage, open, untilRows, menu, dialog }: Tools) {
  const pages = {
    suspicions: async () => untilRows(await open("/blacklist/suspicions")),

    /** The list as a new shop sees it: the answer is emptied, the suspicions stay. */
    noSuspicions: async () => {
      const page = await newPage()
      await page.route(/\/admin\/blacklist\/suspicions\?/, (route) =>
        route.fulfill({ json: { suspicions: [], count: 0, limit: 20, offset: 0 } })
      )
      await page.goto("/app/blacklist/suspicions")
      await page.getByText(t("suspicions.empty.heading"), { exact: true }).waitFor()
      return page
    },

    createSuspicion: async () => {
      const page = await pages.suspicions()
      await page.getByRole("link", { name: t("actions.create"), exact: true }).click()
      return { page, drawer: await dialog(page, t("suspicions.form.title")) }
    },

    reviewSuspicion: async (name: string) => {
      const page = await pages.suspicions()
      await menu(page, name, t("suspicions.actions.review"))
      const drawer = await dialog(page, t("suspicions.review.title"))
      await drawer.getByText(t("suspicions.review.details"), { exact: true }).waitFor()
      return page
    },
  }
  return pages
}
