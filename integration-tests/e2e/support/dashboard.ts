import type { Locator, Page } from "playwright-core"
import { ADMIN } from "./admin-api"

export async function logIn(page: Page) {
  await page.goto("/app/login")
  await page.getByPlaceholder("Email").fill(ADMIN.email)
  await page.getByPlaceholder("Password").fill(ADMIN.password)
  await page.getByRole("button", { name: "Continue with Email" }).click()
  await page.waitForURL(/\/app\/orders/)
}

/** Opens a menu by its button and chooses from it. */
export async function chooseFromMenu(page: Page, button: string, item: string) {
  await page.getByRole("button", { name: button, exact: true }).click()
  await page.getByRole("menuitem", { name: item, exact: true }).click()
}

/** Chooses an option of a select. */
export async function select(dialog: Locator, label: string, option: string) {
  await dialog.getByRole("combobox", { name: label, exact: true }).click()
  await dialog.page().getByRole("option", { name: option, exact: true }).click()
}

/** Types into a combobox that searches, and takes what it finds. */
export async function search(dialog: Locator, label: string, text: string, option: string) {
  const box = dialog.getByRole("combobox", { name: label, exact: true })
  await box.click()
  await box.fill(text)
  await dialog.page().getByRole("option", { name: option }).first().click()
}

export const dialogOf = (page: Page, name: string) =>
  page.getByRole("dialog", { name, exact: true })

export async function openDialog(page: Page, name: string): Promise<Locator> {
  const dialog = dialogOf(page, name)
  await dialog.waitFor()
  return dialog
}

/** Waits until nothing lies over the page any more. */
export const untilClosed = (dialog: Locator) => dialog.waitFor({ state: "detached" })

export const submit = (dialog: Locator, name: string) =>
  dialog.getByRole("button", { name, exact: true }).click()

/** Answers the question before something that cannot be undone. */
export async function confirm(page: Page, name: string): Promise<string> {
  const question = page.getByRole("alertdialog")
  const text = await question.innerText()
  await question.getByRole("button", { name, exact: true }).click()
  await question.waitFor({ state: "detached" })
  return text
}

export const toast = (page: Page, text: string) =>
  page
    .getByRole("region", { name: /Notifications/ })
    .getByText(text)
    .first()
    .waitFor()

/** A card of a page by its heading. */
export const card = (page: Page, heading: string) =>
  page
    .getByRole("heading", { name: heading, exact: true })
    .locator("xpath=ancestor::div[contains(@class, 'divide-y')][1]")

export async function openCustomer(page: Page, email: string) {
  await page.goto("/app/customers")
  await page.getByRole("searchbox").fill(email)
  await page.waitForURL(/[?&]q=/)
  await page.getByRole("link", { name: email, exact: true }).click()
  await page.getByRole("heading", { name: email }).waitFor()
}

export async function openOrder(page: Page, number: string) {
  await page.goto(`/app/orders?q=${encodeURIComponent(number.slice(1))}`)
  await page.getByRole("link", { name: number, exact: true }).first().click()
  await page.getByRole("heading", { name: number, exact: true }).waitFor()
}

/** The rows of a table without its head. */
export const rows = (page: Page) => page.locator("tbody").getByRole("row")

/** The row whose menu has this name. */
export const rowOf = (page: Page, name: string) =>
  rows(page).filter({ has: page.getByRole("button", { name: `Actions for ${name}`, exact: true }) })

export async function openEntries(page: Page, query = "") {
  await page.goto(`/app/blacklist/entries${query}`)
  await page.getByRole("tab", { name: "Entries", selected: true }).waitFor()
  await rows(page).first().waitFor()
}

export async function startEntry(page: Page, type: string): Promise<Locator> {
  await page.getByRole("link", { name: "Create", exact: true }).click()
  const dialog = await openDialog(page, "Create entry")
  if (type !== "E-mail") await select(dialog, "Type", type)
  return dialog
}
