import { card } from "../dashboard"
import type { Tools } from "./tools"

export const SETTINGS_SECTIONS = ["refusals", "bans", "retention"] as const

export function settingsPages({ t, open, menu, dialog }: Tools) {
  const pages = {
    settings: async () => {
      const page = await open("/settings/blacklist")
      await card(page, t("backfill.heading")).getByText(t("backfill.done")).waitFor()
      return page
    },

    editSettings: async (section: (typeof SETTINGS_SECTIONS)[number]) => {
      const page = await pages.settings()
      await menu(page, t(`settings.${section}.heading`), t("actions.edit"))
      await dialog(page, t(`settings.${section}.editTitle`))
      return page
    },
  }
  return pages
}
