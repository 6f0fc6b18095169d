import { expect, type Locator, type Page } from "@playwright/test"
import { ADMIN } from "./admin-api"
import type { Look } from "./look"
import { textsIn, type Translate, unreadableIn } from "./texts"

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** Everything a person sees on a page, or hears from a screen reader. */
const readPage = (page: Page) =>
  page.evaluate(() => {
    const named = ["aria-label", "title", "placeholder", "alt"]
    const attributes = [...document.querySelectorAll(named.map((name) => `[${name}]`).join())]
    return [
      document.body.innerText,
      ...attributes.flatMap((node) => named.map((name) => node.getAttribute(name) ?? "")),
    ].join("\n")
  })

/** The dashboard in one language, as an admin uses it. */
export class Dashboard {
  readonly t: Translate

  constructor(
    readonly page: Page,
    private readonly look: Look
  ) {
    this.t = textsIn(look.language)
  }

  async logIn() {
    await this.page.goto("/app/login")
    await this.page.getByPlaceholder("Email").fill(ADMIN.email)
    await this.page.getByPlaceholder("Password").fill(ADMIN.password)
    await this.page.getByRole("button", { name: "Continue with Email" }).click()
    await this.page.waitForURL(/\/app\/orders/)
  }

  goto(path: string) {
    return this.page.goto(`/app${path}`)
  }

  heading(name: string) {
    return this.page.getByRole("heading", { name, exact: true })
  }

  link(name: string) {
    return this.page.getByRole("link", { name, exact: true })
  }

  tab(name: string, state: { selected?: boolean } = {}) {
    return this.page.getByRole("tab", { name, ...state })
  }

  /** A card of a page by its heading. */
  card(heading: string) {
    return this.heading(heading).locator("xpath=ancestor::div[contains(@class, 'divide-y')][1]")
  }

  /** The rows of a table without its head. */
  get rows() {
    return this.page.locator("tbody").getByRole("row")
  }

  /** The button that opens a row's or a card's menu. */
  menuButton(name: string) {
    return this.page.getByRole("button", {
      name: this.t("actions.menuFor", { name }),
      exact: true,
    })
  }

  /** The row whose menu has this name. */
  rowOf(name: string) {
    return this.rows.filter({ has: this.menuButton(name) })
  }

  /** What the rows are about, from top to bottom, by the names of their menus. */
  namesInRows() {
    const start = this.t("actions.menuFor", { name: "" })
    return this.rows
      .getByRole("button", { name: new RegExp(`^${escaped(start)}`) })
      .evaluateAll(
        (buttons, start) =>
          buttons.map((button) => button.getAttribute("aria-label")?.replace(start, "")),
        start
      )
  }

  async expectNamesInRows(names: string[]) {
    await expect.poll(() => this.namesInRows()).toEqual(names)
  }

  async menuItem(name: string) {
    await this.page.getByRole("menuitem", { name, exact: true }).click()
  }

  /** Opens the menu of a row or a card and chooses from it. */
  async chooseFromMenu(of: string, item: string) {
    await this.menuButton(of).click()
    await this.menuItem(item)
  }

  /** Opens the form of the record whose page this is. */
  async editRecord() {
    await this.page
      .getByRole("main")
      .getByRole("button", {
        name: new RegExp(`^${escaped(this.t("actions.menuFor", { name: "" }))}`),
      })
      .first()
      .click()
    await this.menuItem(this.t("actions.edit"))
  }

  async dialog(name: string) {
    const dialog = this.page.getByRole("dialog", { name, exact: true })
    await expect(dialog).toBeVisible()
    return dialog
  }

  /** Sends off a form and waits until it has closed. */
  async save(dialog: Locator, button: string) {
    await this.submit(dialog, button)
    await expect(dialog).not.toBeAttached()
  }

  submit(dialog: Locator, button: string) {
    return dialog.getByRole("button", { name: button, exact: true }).click()
  }

  get question() {
    return this.page.getByRole("alertdialog")
  }

  /** Answers the question before something that cannot be undone; answers its text. */
  async confirm(button: string): Promise<string> {
    const text = await this.question.innerText()
    await this.question.getByRole("button", { name: button, exact: true }).click()
    await expect(this.question).not.toBeAttached()
    return text
  }

  async expectToast(text: string) {
    const region = this.page.getByRole("region", { name: /Notifications/ })
    await expect(region.getByText(text).first()).toBeVisible()
  }

  async openCustomer(email: string) {
    await this.goto(`/customers?q=${encodeURIComponent(email)}`)
    await this.link(email).click()
    await expect(this.page.getByRole("heading", { name: email })).toBeVisible()
  }

  async openOrder(number: string) {
    await this.goto(`/orders?q=${encodeURIComponent(number.slice(1))}`)
    await this.link(number).first().click()
    await expect(this.heading(number)).toBeVisible()
  }

  async openEntries(search = "") {
    await this.goto(`/blacklist/entries${search && `?q=${search}`}`)
    await expect(this.heading(this.t("tabs.entries"))).toBeVisible()
    await expect(this.rows.first()).toBeVisible()
  }

  /** Opens a page of the plugin by the menu. */
  async openByMenu(name: string, heading = name) {
    await this.goto("/blacklist")
    await this.page.getByRole("navigation").getByRole("link", { name, exact: true }).last().click()
    await expect(this.heading(heading)).toBeVisible()
    await expect(this.rows.first()).toBeVisible()
  }

  async openSuspicions(query: string) {
    await this.goto(`/blacklist/suspicions?${query}`)
    await expect(this.heading(this.t("suspicions.domain"))).toBeVisible()
    await expect(this.rows.first()).toBeVisible()
  }

  /** Presses the button above a list, and answers the form that opens. */
  async create(title: string) {
    await this.link(this.t("actions.create")).click()
    return this.dialog(title)
  }

  /** Until nothing on the page stands for something that is still on its way. */
  async untilDrawn() {
    await expect(this.page.locator(".animate-pulse:visible")).toHaveCount(0)
  }

  /** The page shows no ids, no keys of texts, and in Polish nothing of the plugin in English. */
  async expectReadable() {
    const text = await readPage(this.page)
    expect(text.length).toBeGreaterThan(100)
    expect(unreadableIn(text, this.look)).toEqual([])
  }
}
