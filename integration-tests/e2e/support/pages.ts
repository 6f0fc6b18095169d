import { expect, type Locator, type Page } from "@playwright/test"
import { type AdminApi, customerIdOf } from "./admin-api"
import { PEOPLE, RETURNING, type Status } from "./cast"
import type { Dashboard } from "./dashboard"
import { addConditions, chooseType, type Field } from "./entry-form"
import { choose, numberField, select, textField, turn } from "./forms"
import type { RuleKind } from "./rules"

export const SETTINGS_SECTIONS = [
  "refusals",
  "bans",
  "notices",
  "shared",
  "holds",
  "retention",
] as const

interface Listed {
  /** Below the API, and below the dashboard where that is the same. */
  path: string
  /** The name under which the API answers the rows. */
  plural: string
  page?: string
}

export const LISTS = {
  entries: { path: "entries", plural: "entries" },
  manualRules: { path: "manual-rules", plural: "manual_rules", page: "rules" },
  autoRules: { path: "auto-rules", plural: "auto_rules", page: "rules?kind=auto" },
  suspicions: { path: "suspicions", plural: "suspicions" },
  orders: { path: "orders", plural: "order_screenings" },
  checkouts: { path: "decisions", plural: "decisions", page: "checkouts" },
  bannedCustomers: { path: "customers", plural: "customer_statuses" },
  whitelistedCustomers: {
    path: "customers",
    plural: "customer_statuses",
    page: "customers/whitelisted",
  },
  pastBans: { path: "customers/past-bans", plural: "past_bans", page: "customers/past-bans" },
} as const satisfies Record<string, Listed>
export type List = keyof typeof LISTS

/** Where a list stands in the dashboard. */
const addressOf = (list: List, search = "") => {
  const { path, page = path }: Listed = LISTS[list]
  return `/blacklist/${page}${search && `${page.includes("?") ? "&" : "?"}q=${search}`}`
}

/** Every page, drawer and widget of the plugin, opened by the texts of the dashboard's language. */
export class Pages {
  private readonly page: Page
  private readonly t: Dashboard["t"]

  constructor(
    private readonly dashboard: Dashboard,
    private readonly api: AdminApi
  ) {
    this.page = dashboard.page
    this.t = dashboard.t
  }

  async list(list: List, search = "") {
    await this.dashboard.goto(addressOf(list, search))
    await expect(this.dashboard.rows.first()).toBeVisible()
  }

  /** A list as a new shop sees it: the answer is emptied, the rows stay. */
  async emptyList(list: List) {
    const { path, plural } = LISTS[list]
    const asked = new RegExp(`/admin/blacklist/${path}\\?`)
    await this.page.route(asked, (route) =>
      route.fulfill({ json: { [plural]: [], count: 0, limit: 20, offset: 0 } })
    )
    await this.dashboard.goto(addressOf(list))
    await expect(
      this.page.getByText(this.t(`${list}.empty.heading`), { exact: true })
    ).toBeVisible()
    await this.page.unroute(asked)
  }

  async createEntry() {
    await this.list("entries")
    return this.dashboard.create(this.t("entries.form.createTitle"))
  }

  async createCombination(values: Partial<Record<Field, string>>) {
    const drawer = await this.createEntry()
    await chooseType(this.dashboard, drawer, "combination")
    await addConditions(this.dashboard, drawer, values)
    return drawer
  }

  /** The page of one entry. */
  async entry(search: string) {
    await this.list("entries", search)
    const row = this.dashboard.rows.filter({ hasText: search })
    await row.getByText(this.t("entries.active"), { exact: true }).click()
    await expect(this.dashboard.heading(this.t("activity.heading"))).toBeVisible()
  }

  async editEntry(search: string) {
    await this.entry(search)
    await this.dashboard.editRecord()
    return this.dashboard.dialog(this.t("entries.form.editTitle"))
  }

  async bannedCustomers(search = "") {
    await this.dashboard.goto(`/blacklist/customers${search && `?q=${search}`}`)
    await expect(this.dashboard.rows.first()).toBeVisible()
  }

  async editBan() {
    await this.bannedCustomers(PEOPLE.blacklisted.email)
    await this.dashboard.chooseFromMenu(PEOPLE.blacklisted.name, this.t("status.actions.editBan"))
    return this.dashboard.dialog(this.t("ban.editTitle"))
  }

  /** Answers the card on the customer's page. */
  async customer(status: Status) {
    return this.customerCard(await customerIdOf(this.api, PEOPLE[status].email, true), status)
  }

  /** Banned by a rule, which the card names. */
  async bannedByRule() {
    const card = await this.customerCard(
      await customerIdOf(this.api, RETURNING.email),
      "blacklisted"
    )
    await expect(card.getByRole("link", { name: RETURNING.rule, exact: true })).toBeVisible()
    return card
  }

  async ban(reason: string) {
    const { t } = this
    await this.customer("neutral")
    await this.dashboard.chooseFromMenu(t("status.widget.heading"), t("status.actions.blacklist"))
    const drawer = await this.dashboard.dialog(t("ban.title"))
    await textField(drawer, t("reason.label")).fill(reason)
    await select(drawer, t("duration.label"), t("duration.until"))
    await drawer.getByRole("button", { name: t("duration.week"), exact: true }).click()
    return drawer
  }

  /** Answers the card on the page of an order that is flagged or suspected. */
  async order(id: string) {
    await this.dashboard.goto(`/orders/${id}`)
    const card = this.dashboard.card(this.t("order.heading"))
    await expect(card.getByText(this.t("order.suspicious"), { exact: true })).toBeVisible()
    return card
  }

  async copyOrder(id: string) {
    await this.order(id)
    await this.dashboard.chooseFromMenu(this.t("order.heading"), this.t("order.addToBlacklist"))
    return this.dashboard.dialog(this.t("order.copy.title"))
  }

  async markOrder(id: string) {
    await this.order(id)
    await this.dashboard.chooseFromMenu(this.t("order.heading"), this.t("order.markSuspicious"))
    return this.dashboard.dialog(this.t("order.mark.title"))
  }

  async createRule(kind: RuleKind) {
    await this.list(kind)
    return this.dashboard.create(this.t("rules.form.createTitle"))
  }

  /** The page of one rule. */
  async rule(kind: RuleKind, name: string) {
    await this.list(kind)
    await this.dashboard.rowOf(name).getByText(name, { exact: true }).click()
    await expect(this.dashboard.heading(name)).toBeVisible()
    await expect(this.dashboard.heading(this.t("activity.heading"))).toBeVisible()
  }

  async editRule(kind: RuleKind, name: string) {
    await this.rule(kind, name)
    await this.dashboard.editRecord()
    return this.dashboard.dialog(this.t(`${kind}.form.editTitle`))
  }

  /** The same door three times, and a ban for a week. */
  async fillInManualRule(form: Locator, name: string) {
    const { t } = this
    await textField(form, t("rules.form.name")).fill(name)
    await choose(form, t("manualRules.same.parcel"))
    await choose(form, t("rules.action.blacklist"))
    await select(form, t("rules.ban.label"), t("rules.ban.period"))
    await expect(form.getByText(t("rules.form.previewIncomplete"))).not.toBeAttached()
  }

  /** Five declined cards in an hour, and what follows from suspicions. */
  async fillInAutoRule(form: Locator, name: string) {
    const { t } = this
    await textField(form, t("rules.form.name")).fill(name)
    await select(form, t("autoRules.form.type"), t("autoRules.type.payment_failures"))
    await numberField(form, t("rules.form.permitted")).fill("5")
    await turn(form, t("autoRules.form.suspicion"))
    await turn(form, t("autoRules.form.ban"))
  }

  async createSuspicion() {
    await this.list("suspicions")
    return this.dashboard.create(this.t("suspicions.form.title"))
  }

  async reviewSuspicion({ email, name }: { email: string; name: string }) {
    await this.list("suspicions", email)
    await this.dashboard.chooseFromMenu(name, this.t("suspicions.actions.review"))
    const drawer = await this.dashboard.dialog(this.t("suspicions.review.title"))
    await expect(
      drawer.getByText(this.t("suspicions.review.details"), { exact: true })
    ).toBeVisible()
    return drawer
  }

  async settings() {
    await this.dashboard.goto("/settings/blacklist")
    const backfill = this.dashboard.card(this.t("backfill.heading"))
    await expect(backfill.getByText(this.t("backfill.done"), { exact: true })).toBeVisible()
  }

  async editSettings(section: (typeof SETTINGS_SECTIONS)[number]) {
    await this.settings()
    await this.dashboard.chooseFromMenu(
      this.t(`settings.${section}.heading`),
      this.t("actions.edit")
    )
    return this.dashboard.dialog(this.t(`settings.${section}.editTitle`))
  }

  private async customerCard(id: string, status: Status) {
    await this.dashboard.goto(`/customers/${id}`)
    const card = this.dashboard.card(this.t("status.widget.heading"))
    await expect(card.getByText(this.t(`status.${status}`), { exact: true })).toBeVisible()
    return card
  }
}
