import { expect, type Locator } from "@playwright/test"
import type { AdminApi } from "./admin-api"
import type { Dashboard } from "./dashboard"
import { textField } from "./forms"

const KINDS = {
  manualRules: { path: "manual-rules", one: "manual_rule", many: "manual_rules" },
  autoRules: { path: "auto-rules", one: "auto_rule", many: "auto_rules" },
} as const
export type RuleKind = keyof typeof KINDS

export interface Rule extends Record<string, unknown> {
  id: string
  name: string
}

/** Answers the rule's id. */
export async function createRule(api: AdminApi, kind: RuleKind, rule: object): Promise<string> {
  const { path, one } = KINDS[kind]
  return (await api.post<Record<string, Rule>>(`/admin/blacklist/${path}`, rule))[one].id
}

export const removeRule = (api: AdminApi, kind: RuleKind, id: string) =>
  api.remove(`/admin/blacklist/${KINDS[kind].path}/${id}`)

/** The rules whose names contain something, as the API knows them. */
export async function findRules(api: AdminApi, kind: RuleKind, search: string): Promise<Rule[]> {
  const { path, many } = KINDS[kind]
  return (await api.get<Record<string, Rule[]>>(`/admin/blacklist/${path}?q=${search}`))[many]
}

/** Opens the list of a kind by the menu and the kind's tab. */
export async function openRules(dashboard: Dashboard, kind: RuleKind) {
  const { t } = dashboard
  await dashboard.openByMenu(t("rules.domain"))
  await dashboard.tab(t(`${kind}.domain`)).click()
  await expect(dashboard.tab(t(`${kind}.domain`), { selected: true })).toBeVisible()
  await expect(dashboard.rows.first()).toBeVisible()
}

/** The form of a new rule, of the kind whose list it was opened from. */
export async function startRule(dashboard: Dashboard, kind: RuleKind): Promise<Locator> {
  const { t } = dashboard
  await openRules(dashboard, kind)
  const dialog = await dashboard.create(t("rules.form.createTitle"))
  await expect(dialog.getByRole("radio", { name: t(`${kind}.domain`) })).toBeChecked()
  return dialog
}

/** By its row, its page and the menu there. */
export async function editRule(dashboard: Dashboard, kind: RuleKind, name: string) {
  const { t } = dashboard
  await openRules(dashboard, kind)
  await dashboard.rowOf(name).getByText(name, { exact: true }).click()
  await expect(dashboard.heading(name)).toBeVisible()
  await dashboard.chooseFromMenu(name, t("actions.edit"))
  const dialog = await dashboard.dialog(t(`${kind}.form.editTitle`))
  await expect(textField(dialog, t("rules.form.name"))).toHaveValue(name)
  return dialog
}

/** The rule as a sentence, while it is put together. */
export const previewOf = ({ t }: Dashboard, dialog: Locator) =>
  dialog.getByRole("region", { name: t("rules.form.preview"), exact: true })

export const expectPreview = (dashboard: Dashboard, dialog: Locator, sentence: string) =>
  expect
    .poll(async () => {
      const text = await previewOf(dashboard, dialog).innerText()
      return text.split("\n").filter(Boolean).slice(1)
    })
    .toEqual([sentence])

/** Turns a rule on and off in its row. */
export const enabledSwitch = ({ page, t }: Dashboard, name: string) =>
  page.getByRole("switch", { name: t("rules.actions.switch", { name }), exact: true })
