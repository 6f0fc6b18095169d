import type { Locator } from "playwright-core"
import type { Tools } from "./tools"

const KINDS = {
  manualRules: { path: "manual-rules", plural: "manual_rules" },
  autoRules: { path: "auto-rules", plural: "auto_rules" },
}
export type RuleList = keyof typeof KINDS

export function rulePages({ t, newPage, open, untilRows, menu, dialog, choose }: Tools) {
  const sentenceOf = (form: Locator) =>
    form.getByRole("region", { name: t("rules.form.preview"), exact: true })
  const number = (form: Locator, key: string) =>
    form.getByRole("spinbutton", { name: t(key), exact: true })

  const pages = {
    rules: async (list: RuleList) => untilRows(await open(`/blacklist/${KINDS[list].path}`)),

    /** The list as a new shop sees it: the answer is emptied, the rules stay. */
    noRules: async (list: RuleList) => {
      const { path, plural } = KINDS[list]
      const page = await newPage()
      await page.route(new RegExp(`/admin/blacklist/${path}\\?`), (route) =>
        route.fulfill({ json: { [plural]: [], count: 0, limit: 20, offset: 0 } })
      )
      await page.goto(`/app/blacklist/${path}`)
      await page.getByText(t(`${list}.empty.heading`), { exact: true }).waitFor()
      return page
    },

    createRule: async (list: RuleList) => {
      const page = await pages.rules(list)
      await page.getByRole("link", { name: t("actions.create"), exact: true }).click()
      return { page, form: await dialog(page, t(`${list}.form.createTitle`)) }
    },

    editRule: async (list: RuleList, name: string) => {
      const page = await pages.rules(list)
      await menu(page, name, t("actions.edit"))
      await dialog(page, t(`${list}.form.editTitle`))
      return page
    },

    /** The same door three times, and a ban for a week. */
    fillManualRule: async (form: Locator, name: string) => {
      await form.getByRole("textbox", { name: t("rules.form.name"), exact: true }).fill(name)
      for (const field of ["street", "house_number", "postal_code"]) {
        await form.getByRole("checkbox", { name: t(`fields.${field}`), exact: true }).check()
      }
      await choose(form, t("rules.ban.label"), t("rules.ban.period"))
      await sentenceOf(form).getByText(t("rules.form.previewIncomplete")).waitFor({
        state: "detached",
      })
    },

    /** Five declined cards in an hour, and what follows from suspicions. */
    fillAutoRule: async (form: Locator, name: string) => {
      await form.getByRole("textbox", { name: t("rules.form.name"), exact: true }).fill(name)
      await choose(form, t("autoRules.form.type"), t("autoRules.type.payment_failures"))
      await number(form, "autoRules.form.limit").fill("5")
      for (const key of ["autoRules.form.suspicion", "autoRules.form.ban"]) {
        await form.getByRole("switch", { name: t(key), exact: true }).click()
      }
    },
  }
  return pages
}
