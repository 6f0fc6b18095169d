import { ADMIN, createAccount, setStatus } from "./support/admin-api"
import { select, textField } from "./support/forms"
import { newShopper, type Outcome, PLACED, REFUSED, type Shop } from "./support/storefront"
import { expect, test } from "./support/test"
import { phoneOf, unique } from "./support/unique"

/** What is asked of one customer builds on what came before. */
test.describe.configure({ mode: "serial" })

const digits = unique()
const EMAIL = `anna.nowak.${digits}@poczta.example`
const NAME = `Anna Nowak${digits}`
const REASON = "Chargeback on two orders"

/** One person under four names. The number is Anna's own as people in Poland write it. */
const DISGUISES = {
  "logged in": { customer: EMAIL },
  "as a guest": newShopper({ email: EMAIL }),
  "with an alias of the e-mail": newShopper({
    email: `Anna.Nowak.${digits}+sale@poczta.example`,
  }),
  "with the phone under another e-mail": newShopper({ phone: phoneOf(digits) }),
}

const inAllDisguises = async (shop: Shop, expected: Outcome | typeof PLACED) => {
  for (const [name, shopper] of Object.entries(DISGUISES)) {
    expect({ name, ...(await shop.order(shopper)) }).toEqual({ name, ...expected })
  }
}

let id = ""
test.beforeAll(async ({ api }) => {
  id = await createAccount(api, {
    email: EMAIL,
    phone: `+48220${digits}`,
    address: {
      first_name: "Anna",
      last_name: `Nowak${digits}`,
      address_1: `ul. Lipowa ${digits}`,
      postal_code: "31-042",
      city: "Kraków",
      country_code: "pl",
      phone: `+48220${digits}`,
    },
  })
})
test.afterAll(({ api }) => setStatus(api, id, { status: "neutral" }))

test("the card on the customer's page bans for one day, with a reason", async ({
  dashboard,
  t,
}) => {
  const heading = t("status.widget.heading")
  const card = dashboard.card(heading)
  await dashboard.openCustomer(EMAIL)
  await expect(card.getByText(t("status.neutral"), { exact: true })).toBeVisible()
  await dashboard.expectReadable()

  await dashboard.chooseFromMenu(heading, t("status.actions.blacklist"))
  const dialog = await dashboard.dialog(t("ban.title"))
  await textField(dialog, t("reason.label")).fill(REASON)
  await select(dialog, t("duration.label"), t("duration.until"))
  await dialog.getByRole("button", { name: t("duration.day"), exact: true }).click()
  await dashboard.expectReadable()
  await dashboard.save(dialog, t("ban.submit"))
  await dashboard.expectToast(t("status.toasts.blacklisted", { name: NAME }))

  await expect(card.getByText(t("status.blacklisted"), { exact: true })).toBeVisible()
  await expect(card).toContainText(REASON)
  await expect(card).toContainText(ADMIN.name)
  expect(await card.innerText()).toMatch(
    new RegExp(`${t("status.fields.until")}\\s+\\w+ \\d+, \\d{4}`)
  )
  await dashboard.expectReadable()
})

test("the shop refuses that person in every disguise, before the card", ({ shop }) =>
  inAllDisguises(shop, REFUSED))

test("somebody else buys as before", async ({ shop }) => {
  expect(await shop.order(newShopper())).toEqual(PLACED)
})

test("the ban is edited and lifted in the blacklist", async ({ dashboard, t }) => {
  await dashboard.openByMenu(t("menu.customers"), t("customers.tabs.blacklisted"))
  const row = dashboard.rows.filter({ hasText: EMAIL })
  await expect(row.getByText(REASON)).toBeVisible()
  await dashboard.expectReadable()

  await dashboard.chooseFromMenu(NAME, t("status.actions.editBan"))
  const dialog = await dashboard.dialog(t("ban.editTitle"))
  await textField(dialog, t("reason.label")).fill("Three chargebacks by now")
  await select(dialog, t("duration.label"), t("duration.permanent"))
  await dashboard.save(dialog, t("actions.save"))
  await dashboard.expectToast(t("status.toasts.banUpdated", { name: NAME }))
  await expect(row.getByText("Three chargebacks by now")).toBeVisible()
  await expect(row.getByText(t("duration.permanent"), { exact: true })).toBeVisible()

  await dashboard.chooseFromMenu(NAME, t("status.actions.unban"))
  expect(await dashboard.confirm(t("status.actions.unban"))).toContain(
    t("status.prompts.unban", { name: NAME })
  )
  await dashboard.expectToast(t("status.toasts.neutral", { name: NAME }))
  await expect(row).not.toBeAttached()
})

test("every disguise buys again", ({ shop }) => inAllDisguises(shop, PLACED))
