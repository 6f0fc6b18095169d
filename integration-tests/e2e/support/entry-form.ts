import type { Locator } from "@playwright/test"
import type { Dashboard } from "./dashboard"
import { select, textField } from "./forms"
import type { TextKey } from "./texts"

type Ending<Prefix extends string> =
  Extract<TextKey, `${Prefix}${string}`> extends `${Prefix}${infer Name}` ? Name : never
export type EntryType = Ending<"entries.types.">
export type Field = Ending<"fields.">
export type Values = Partial<Record<Field, string>>

const pairs = (values: Values) => Object.entries(values) as [Field, string][]

/** Opens the form for a new entry of one type. */
export async function startEntry(dashboard: Dashboard, type: EntryType) {
  const dialog = await dashboard.create(dashboard.t("entries.form.createTitle"))
  if (type !== "email") await chooseType(dashboard, dialog, type)
  return dialog
}

export const chooseType = ({ t }: Dashboard, dialog: Locator, type: EntryType) =>
  select(dialog, t("entries.form.type"), t(`entries.types.${type}`))

export async function fillIn({ t }: Dashboard, dialog: Locator, values: Values) {
  for (const [field, value] of pairs(values)) {
    await textField(dialog, t(`fields.${field}`)).fill(value)
  }
}

/** Adds fields to a combination and fills them in. */
export async function addConditions(dashboard: Dashboard, dialog: Locator, values: Values) {
  const { t } = dashboard
  for (const [field, value] of pairs(values)) {
    await dialog.getByRole("button", { name: t("entries.form.addCondition"), exact: true }).click()
    await dashboard.menuItem(t(`fields.${field}`))
    await textField(dialog, t(`fields.${field}`)).fill(value)
  }
}

/** How lists and messages name an entry with these conditions. */
export const nameOfEntry = ({ t }: Pick<Dashboard, "t">, values: Values) =>
  pairs(values)
    .map(([field, value]) => `${t(`fields.${field}`)}: ${value}`)
    .join(", ")
