import { createAccount, removeEntries } from "./support/admin-api"
import { fillIn, nameOfEntry, startEntry } from "./support/entry-form"
import { choose } from "./support/forms"
import { newShopper } from "./support/storefront"
import { expect, test } from "./support/test"
import { phoneOf, unique } from "./support/unique"

const digits = unique()

/** A provider whom nobody else in these tests has a mailbox with. */
const PROVIDER = "citromail.hu"

test.afterAll(({ api }) => removeEntries(api, `q=${PROVIDER}`))

test("the form of an entry says whom it would have hit, with the orders", async ({
  dashboard,
  t,
  shop,
}) => {
  const email = `impact.${digits}@mail.example`
  const order = await shop.buy(newShopper({ email }))
  await dashboard.openEntries()
  const dialog = await startEntry(dashboard, "email")
  await fillIn(dashboard, dialog, { email: `nobody.${digits}@mail.example` })
  await expect(dialog.getByText(t("impact.none"))).toBeVisible()
  await fillIn(dashboard, dialog, { email })
  await expect(dialog.getByText(t("impact.orders", { count: 1 })).first()).toBeVisible()
  await dashboard.expectReadable()
  const link = dialog.getByRole("link", { name: `${order} ${email}` })
  await expect(link).toHaveAttribute("href", /\/orders\/order_/)
})

test("an entry that would hit very many is asked about, and saved when confirmed", async ({
  dashboard,
  t,
  api,
}) => {
  await removeEntries(api, `q=${PROVIDER}`)
  await dashboard.openEntries()
  const dialog = await startEntry(dashboard, "email_domain")
  await fillIn(dashboard, dialog, { email_domain: PROVIDER })
  await choose(dialog, t("action.flag"))
  await dashboard.submit(dialog, t("actions.create"))
  await expect(dashboard.question).toContainText(t("tooBroad.causes.email_domain"))
  await dashboard.expectReadable()
  await dashboard.confirm(t("actions.cancel"))
  await expect(dialog).toBeVisible()

  await dashboard.submit(dialog, t("actions.create"))
  await dashboard.confirm(t("tooBroad.confirm"))
  await expect(dialog).not.toBeAttached()
  const name = nameOfEntry(dashboard, { email_domain: PROVIDER })
  await dashboard.expectToast(t("entries.toasts.created", { name }))

  // Switching it off does less than before; switching it on again is asked about.
  await dashboard.goto(`/blacklist/entries?q=${PROVIDER}`)
  await dashboard.chooseFromMenu(name, t("actions.disable"))
  await dashboard.expectToast(t("entries.toasts.disabled", { name }))
  await dashboard.chooseFromMenu(name, t("actions.enable"))
  await dashboard.confirm(t("tooBroad.confirm"))
  await dashboard.expectToast(t("entries.toasts.enabled", { name }))
})

test("the ban form says who shares the customer's phone", async ({ dashboard, t, shop, api }) => {
  const email = `shared.${digits}@poczta.example`
  await createAccount(api, {
    email,
    phone: `+48220${digits}`,
    address: {
      first_name: "Ewa",
      last_name: `Wspólna${digits}`,
      address_1: `ul. Lipowa ${digits}`,
      postal_code: "31-042",
      city: "Kraków",
      country_code: "pl",
    },
  })
  await shop.buy(newShopper({ phone: phoneOf(digits) }))
  await dashboard.openCustomer(email)
  await dashboard.chooseFromMenu(t("status.widget.heading"), t("status.actions.blacklist"))
  const dialog = await dashboard.dialog(t("ban.title"))
  const name = `Ewa Wspólna${digits}`
  await expect(dialog.getByText(t("impact.others", { count: 1, name }))).toBeVisible()
  await dashboard.expectReadable()
})
