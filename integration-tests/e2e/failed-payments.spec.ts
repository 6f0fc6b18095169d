import { customerIdOf } from "./support/admin-api"
import { TRIED_CARDS } from "./support/rule-cast"
import { createRule, removeRule } from "./support/rules"
import { DECLINED, newShopper, PLACED, REFUSED } from "./support/storefront"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

// The ban is set in the first test and has ended after the last.
test.describe.configure({ mode: "serial" })

const BAN_ENDS = 75_000
const NAME = `Two declined cards ${unique()}`
const CARD_TESTER = newShopper({ address: { first_name: "Tymon", last_name: "Karta" } })

let rule = ""
test.beforeAll(async ({ api }) => {
  rule = await createRule(api, "autoRules", { ...TRIED_CARDS, name: NAME })
})
test.afterAll(({ api }) => removeRule(api, "autoRules", rule))

test("after two declined cards the shopper is refused and banned", async ({ shop }) => {
  const page = await shop.visit()
  await shop.fillIn(page, { ...CARD_TESTER, card: "declined" })
  expect(await shop.placeOrder(page)).toEqual(DECLINED)
  expect(await shop.placeOrder(page)).toEqual(DECLINED)
  await shop.takeCard(page, "approved")
  expect(await shop.placeOrder(page)).toEqual(REFUSED)
})

test("the card of the banned customer names the rule and the end of the ban", async ({
  dashboard,
  t,
}) => {
  await dashboard.openCustomer(CARD_TESTER.email)
  const status = dashboard.card(t("status.widget.heading"))
  await expect(status.getByText(t("status.blacklisted"), { exact: true })).toBeVisible()
  await expect(status.getByRole("link", { name: NAME, exact: true })).toBeVisible()
  expect(await status.innerText()).toMatch(
    new RegExp(`${t("status.fields.until")}\\s+\\w+ \\d+, \\d{4}.*\\n.*(minute|second)`)
  )
  await dashboard.expectReadable()

  await dashboard.openSuspicions(`q=${CARD_TESTER.email}`)
  const row = dashboard.rows.filter({ hasText: CARD_TESTER.email })
  await expect(row.getByText(t("suspicions.sources.automatic"), { exact: true })).toBeVisible()
  await expect(row.getByRole("link", { name: NAME, exact: true })).toBeVisible()
  await expect(row.getByText(t("suspicions.orders.refused"), { exact: true })).toBeVisible()
  await dashboard.expectReadable()
})

test("the ban of one minute ends by itself, and the shopper buys again", async ({
  dashboard,
  t,
  shop,
  api,
}) => {
  // Real time passes here: nobody lifts the ban.
  const id = await customerIdOf(api, CARD_TESTER.email)
  const path = `/admin/blacklist/customers/${id}`
  await expect
    .poll(
      async () => {
        const { customer_status } = await api.get<{ customer_status: { status: string } }>(path)
        return customer_status.status
      },
      { timeout: BAN_ENDS }
    )
    .toBe("neutral")

  expect(await shop.order(CARD_TESTER)).toEqual(PLACED)
  await dashboard.openCustomer(CARD_TESTER.email)
  await expect(
    dashboard.card(t("status.widget.heading")).getByText(t("status.neutral"), { exact: true })
  ).toBeVisible()
})
