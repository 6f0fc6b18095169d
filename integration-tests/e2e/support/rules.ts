import type { Locator, Page } from "playwright-core"
import { openDialog, rowOf, rows } from "./dashboard"
import { textField } from "./forms"
import { session } from "./session"

const KINDS = {
  manual: { path: "manual-rules", heading: "Manual rules", form: "manual rule" },
  auto: { path: "auto-rules", heading: "Auto rules", form: "auto rule" },
}
export type RuleKind = keyof typeof KINDS

/** Opens a list of rules as an admin does, by the menu. */
export async function openRules(page: Page, kind: RuleKind) {
  await page.goto("/app/blacklist")
  await page.getByRole("link", { name: KINDS[kind].heading, exact: true }).click()
  await page.getByRole("heading", { name: KINDS[kind].heading, exact: true }).waitFor()
  await rows(page).first().waitFor()
}

export async function startRule(page: Page, kind: RuleKind): Promise<Locator> {
  await openRules(page, kind)
  await page.getByRole("link", { name: "Create", exact: true }).click()
  return openDialog(page, `Create ${KINDS[kind].form}`)
}

export async function editRule(page: Page, kind: RuleKind, name: string): Promise<Locator> {
  await openRules(page, kind)
  await rowOf(page, name).getByText(name, { exact: true }).click()
  const dialog = await openDialog(page, `Edit ${KINDS[kind].form}`)
  expect(await textField(dialog, "Name").inputValue()).toBe(name)
  return dialog
}

/** The rule as a sentence, while it is put together. */
export const previewOf = (dialog: Locator) =>
  dialog.getByRole("region", { name: "The rule in words", exact: true })

export const switchOf = (page: Page, name: string) =>
  page.getByRole("switch", { name: `Enabled: ${name}`, exact: true })

export async function removeRules(kind: RuleKind, names: string[]) {
  const { path } = KINDS[kind]
  const answer = await session.api.get<Record<string, { id: string; name: string }[]>>(
    `/admin/blacklist/${path}?limit=100`
  )
  const made = answer[path.replace("-", "_")].filter(({ name }) => names.includes(name))
  for (const { id } of made) await session.api.remove(`/admin/blacklist/${path}/${id}`)
}
