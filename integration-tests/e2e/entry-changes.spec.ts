import { type AdminApi, createEntry } from "./support/admin-api"
import { fillIn, nameOfEntry, startEntry } from "./support/entry-form"
import { choose, switchOf, turn } from "./support/forms"
import { newShopper, PLACED, REFUSED } from "./support/storefront"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

/** Every test has entries of its own. */
const prepare = async (api: AdminApi) => {
  const digits = unique()
  const domain = `burner-${digits}.example`
  await createEntry(api, { conditions: { email_domain: domain }, reason: digits })
  await createEntry(api, { conditions: { email_domain: `other-${domain}` }, reason: digits })
  return { digits, domain }
}

test("the same conditions again lead to the entry that is there", async ({ dashboard, t, api }) => {
  const { digits, domain } = await prepare(api)
  await dashboard.openEntries()
  const dialog = await startEntry(dashboard, "email_domain")
  // Another spelling of what is stored.
  await fillIn(dashboard, dialog, { email_domain: `Burner-${digits}.EXAMPLE` })
  await dashboard.submit(dialog, t("actions.create"))
  const alert = dialog.getByRole("alert")
  await expect(alert.getByText(t("errors.duplicate"))).toBeVisible()
  await dashboard.expectReadable()

  await alert.getByRole("link", { name: t("errors.openExisting") }).click()
  // What was typed is not saved, and the dashboard asks before it is lost.
  await dashboard.confirm("Continue")
  await expect(dashboard.heading(nameOfEntry(dashboard, { email_domain: domain }))).toBeVisible()
  await expect(dashboard.page.getByText(digits, { exact: true })).toBeVisible()
  await dashboard.expectReadable()
})

test("a deactivated entry lets everybody through", async ({ dashboard, t, api, shop }) => {
  const { digits, domain } = await prepare(api)
  const shopper = newShopper({ email: `zofia@mx.${domain}` })
  const name = nameOfEntry(dashboard, { email_domain: domain })
  expect(await shop.order(shopper)).toEqual(REFUSED)

  await dashboard.openEntries(digits)
  await dashboard.chooseFromMenu(name, t("actions.disable"))
  await dashboard.expectToast(t("entries.toasts.disabled", { name }))
  await expect(
    dashboard.rowOf(name).getByText(t("entries.inactive"), { exact: true })
  ).toBeVisible()
  expect(await shop.order(shopper)).toEqual(PLACED)
})

test("an inactive entry is edited and activated", async ({ dashboard, t, api }) => {
  const digits = unique()
  const name = nameOfEntry(dashboard, { email_domain: `burner-${digits}.example` })
  await createEntry(api, {
    conditions: { email_domain: `burner-${digits}.example` },
    active: false,
    reason: digits,
  })
  await dashboard.openEntries(digits)
  await dashboard.rowOf(name).getByText(t("action.block"), { exact: true }).click()
  const card = dashboard.card(name)
  await expect(card.getByText(t("entries.inactive"), { exact: true })).toBeVisible()
  await dashboard.editRecord()
  const dialog = await dashboard.dialog(t("entries.form.editTitle"))
  await choose(dialog, t("action.flag"))
  await expect(switchOf(dialog, t("entries.active"))).not.toBeChecked()
  await turn(dialog, t("entries.active"))
  await dashboard.save(dialog, t("actions.save"))
  await dashboard.expectToast(t("entries.toasts.updated", { name }))
  await expect(card.getByText(t("action.flag"), { exact: true })).toBeVisible()
  await expect(card.getByText(t("entries.active"), { exact: true })).toBeVisible()
})

test("an entry is deleted after a question", async ({ dashboard, t, api }) => {
  const { digits, domain } = await prepare(api)
  const name = nameOfEntry(dashboard, { email_domain: domain })
  await dashboard.openEntries(digits)
  await expect(dashboard.rows).toHaveCount(2)
  await dashboard.chooseFromMenu(name, t("actions.delete"))
  expect(await dashboard.confirm(t("actions.cancel"))).toContain(
    t("entries.prompts.delete", { name })
  )
  await expect(dashboard.rowOf(name)).toBeVisible()

  await dashboard.chooseFromMenu(name, t("actions.delete"))
  await dashboard.confirm(t("actions.delete"))
  await dashboard.expectToast(t("entries.toasts.deleted", { name }))
  await expect(dashboard.rowOf(name)).not.toBeAttached()
  await expect(dashboard.rows).toHaveCount(1)
})
