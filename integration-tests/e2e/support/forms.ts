import { expect, type Locator } from "@playwright/test"

const startsWith = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`)

/** A field that is typed into. Its name may go on, such as by "Optional". */
export const textField = (within: Locator, name: string) =>
  within.getByRole("textbox", { name: startsWith(name) })

export const numberField = (within: Locator, name: string) =>
  within.getByRole("spinbutton", { name, exact: true })

/** The fields of a form that answer one question, by its heading. */
export const sectionOf = (dialog: Locator, heading: string) =>
  dialog.getByRole("region", { name: heading, exact: true })

export const choose = (within: Locator, option: string) =>
  within.getByRole("radio", { name: option, exact: true }).click()

export const switchOf = (within: Locator, name: string) =>
  within.getByRole("switch", { name, exact: true })

export const turn = (within: Locator, name: string) => switchOf(within, name).click()

export const checkbox = (within: Locator, name: string) =>
  within.getByRole("checkbox", { name, exact: true })

/** Chooses an option of a select. */
export async function select(within: Locator, label: string, option: string) {
  await within.getByRole("combobox", { name: label, exact: true }).click()
  await within.page().getByRole("option", { name: option, exact: true }).click()
}

/** Types into a combobox that searches, and takes what it finds. */
export async function search(within: Locator, label: string, text: string, option: string) {
  const box = within.getByRole("combobox", { name: label, exact: true })
  await box.click()
  await box.fill(text)
  await within.page().getByRole("option", { name: option }).first().click()
}

/** The message that is seen, and that a screen reader reads out with the field. */
export async function expectErrorAt(input: Locator, message: string) {
  await expect(input.page().getByRole("dialog").getByText(message).first()).toBeVisible()
  await expect(input).toHaveAttribute("aria-invalid", "true")
  await expect(input).toHaveAccessibleDescription(new RegExp(startsWith(message).source.slice(1)))
}
