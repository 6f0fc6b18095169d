import {
  createAccount,
  createEntry,
  customerIdOf,
  removeEntries,
  setStatus,
} from "./support/admin-api"
import { nameOfEntry } from "./support/entry-form"
import { expectErrorAt, textField } from "./support/forms"
import { newShopper, PLACED, REFUSED } from "./support/storefront"
import { expect, test } from "./support/test"
import { phoneOf, unique } from "./support/unique"

const newAccount = () => {
  const digits = unique()
  const phone = `+48220${digits}`
  return {
    email: `ewa.lis.${digits}@poczta.example`,
    phone,
    address: {
      first_name: "Ewa",
      last_name: `Lis${digits}`,
      address_1: `ul. Sosnowa ${digits}`,
      postal_code: "31-042",
      city: "Kraków",
      country_code: "pl",
      phone,
    },
  }
}

test("a lifted ban says what still refuses the customer, and the card switches it off", async ({
  dashboard,
  shop,
  api,
  t,
}) => {
  const account = newAccount()
  const { email, phone } = account
  const id = await createAccount(api, account)
  await createEntry(api, { conditions: { phone }, reason: "Chargebacks" })
  await setStatus(api, id, { status: "blacklisted" })

  const heading = t("status.widget.heading")
  const name = `${account.address.first_name} ${account.address.last_name}`
  await dashboard.openCustomer(email)
  await dashboard.chooseFromMenu(heading, t("status.actions.unban"))
  await dashboard.confirm(t("status.actions.unban"))
  await dashboard.expectToast(t("status.toasts.neutral", { name }))

  const list = dashboard.page.getByRole("region", { name: t("stillRefused.heading") })
  const entry = nameOfEntry({ t }, { phone })
  await expect(list.getByRole("link", { name: entry })).toBeVisible()
  await dashboard.expectReadable()
  expect(await shop.order({ customer: email })).toEqual(REFUSED)

  await dashboard.page.reload()
  await expect(list.getByRole("link", { name: entry })).toBeVisible()
  await list.getByRole("button", { name: t("stillRefused.switchOff.entry") }).click()
  expect(await dashboard.confirm(t("stillRefused.switchOff.entry"))).toContain(
    t("stillRefused.question.entry", { name: entry })
  )
  await dashboard.expectToast(t("stillRefused.solved", { name }))
  await expect(list).not.toBeAttached()
  expect(await shop.order({ customer: email })).toEqual(PLACED)

  await dashboard.page.reload()
  await expect(
    dashboard.card(heading).getByText(t("status.neutral"), { exact: true })
  ).toBeVisible()
  await expect(list).not.toBeAttached()
  await removeEntries(api, `q=${encodeURIComponent(phone)}`)
})

test("another customer's ban that still refuses is lifted from the card, and the list is dismissed", async ({
  dashboard,
  api,
  t,
}) => {
  const [account, other] = [newAccount(), newAccount()]
  const id = await createAccount(api, account)
  const otherId = await createAccount(api, { ...other, phone: account.phone })
  await setStatus(api, otherId, { status: "blacklisted", reason: "Chargebacks" })
  await setStatus(api, id, { status: "whitelisted" })
  await createEntry(api, { conditions: { email: account.email }, reason: "Chargebacks" })

  const heading = t("status.widget.heading")
  await dashboard.openCustomer(account.email)
  await dashboard.chooseFromMenu(heading, t("status.actions.removeFromWhitelist"))
  await dashboard.confirm(t("status.actions.removeFromWhitelist"))
  const list = dashboard.page.getByRole("region", { name: t("stillRefused.heading") })
  const otherName = `${other.address.first_name} ${other.address.last_name}`
  await expect(list.getByRole("link", { name: otherName })).toBeVisible()
  await list.getByRole("button", { name: t("status.actions.unban") }).click()
  await dashboard.confirm(t("status.actions.unban"))
  await expect(list.getByRole("link", { name: otherName })).not.toBeAttached()

  await list.getByRole("button", { name: t("stillRefused.dismiss") }).click()
  await expect(list).not.toBeAttached()
  await removeEntries(api, `q=${encodeURIComponent(account.email)}`)
})

test("a guest is trusted by e-mail and phone together", async ({ dashboard, shop, api, t }) => {
  const digits = unique()
  const guest = newShopper({ email: `gosc.${digits}@poczta.example`, phone: phoneOf(digits) })
  expect(await shop.order(guest)).toEqual(PLACED)
  const id = await customerIdOf(api, guest.email)
  await createEntry(api, { conditions: { email: guest.email }, reason: "Chargebacks" })
  expect(await shop.order(guest)).toEqual(REFUSED)

  await dashboard.goto(`/customers/${id}`)
  await dashboard.chooseFromMenu(t("status.widget.heading"), t("status.actions.trustGuest"))
  const dialog = await dashboard.dialog(t("trust.title"))
  const phone = textField(dialog, t("fields.phone"))
  await expect(phone).toHaveValue(/^\+48 /)
  await dashboard.expectReadable()
  const known = await phone.inputValue()
  await phone.fill("22 000")
  await dashboard.submit(dialog, t("trust.submit"))
  await expectErrorAt(phone, t("trust.invalidPhone"))
  await phone.fill(known)
  await dashboard.save(dialog, t("trust.submit"))
  await dashboard.expectToast(t("trust.done", { email: guest.email }))

  expect(await shop.order(guest)).toEqual(PLACED)
  expect(await shop.order({ ...guest, phone: phoneOf(unique()) })).toEqual(REFUSED)
  await removeEntries(api, `q=${encodeURIComponent(guest.email)}`)
})
