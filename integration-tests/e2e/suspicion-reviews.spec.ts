import {
  ADMIN,
  type AdminApi,
  createSuspicion,
  customerIdOf,
  orderIdOf,
  setStatus,
} from "./support/admin-api"
import type { Dashboard } from "./support/dashboard"
import { expectErrorAt, switchOf, textField, turn } from "./support/forms"
import { REFUSED } from "./support/storefront"
import { newBuyer, newCaller } from "./support/suspicion-cast"
import { expect, test } from "./support/test"

const openReview = async (dashboard: Dashboard, name: string) => {
  const { t } = dashboard
  await dashboard.openByMenu(t("suspicions.domain"))
  await dashboard.rowOf(name).getByText(t("suspicions.statuses.open"), { exact: true }).click()
  const dialog = await dashboard.dialog(t("suspicions.review.title"))
  await expect(dialog.getByText(name, { exact: true }).first()).toBeVisible()
  return dialog
}

const suspectCaller = async (api: AdminApi) => {
  const { name, fields, comment } = newCaller()
  await createSuspicion(api, { ...fields, comment })
  return name
}

test("a suspicion is confirmed, and its customer is refused from then on", async ({
  dashboard,
  t,
  shop,
  api,
}) => {
  const { shopper, name } = newBuyer()
  const comment = "Asked to ship before the payment was through"
  const order_id = await orderIdOf(api, await shop.buy(shopper))
  await createSuspicion(api, { order_id, address_type: "billing", comment })

  const review = await openReview(dashboard, name)
  await turn(review, t("suspicions.review.blacklist"))
  await dashboard.expectReadable()
  await dashboard.save(review, t("suspicions.review.confirm"))
  await dashboard.expectToast(t("suspicions.toasts.confirmedAndBanned", { name }))
  await expect(
    dashboard.rowOf(name).getByText(t("suspicions.statuses.confirmed"), { exact: true })
  ).toBeVisible()
  expect(await shop.order(shopper)).toEqual(REFUSED)

  // The customer's card leads to the suspicion behind the ban.
  await dashboard.openCustomer(shopper.email)
  const status = dashboard.card(t("status.widget.heading"))
  await expect(status.getByText(t("status.blacklisted"), { exact: true })).toBeVisible()
  await expect(status.getByText(comment, { exact: true })).toBeVisible()
  await expect(status.getByText(t("duration.permanent"), { exact: true })).toBeVisible()
  await dashboard.expectReadable()

  await status.getByRole("link", { name: t("status.sources.suspicion"), exact: true }).click()
  const dialog = await dashboard.dialog(t("suspicions.review.title"))
  await expect(dialog.getByText(t("suspicions.statuses.confirmed"), { exact: true })).toBeVisible()
  await expect(dialog.getByRole("link", { name: shopper.email, exact: true })).toBeVisible()
  const [by] = t("suspicions.review.reviewedBy", { name: ADMIN.name, when: "|" }).split("|")
  await expect(dialog.getByText(by)).toHaveText(new RegExp(`^${by}`))
  await dashboard.expectReadable()
  await setStatus(api, await customerIdOf(api, shopper.email), { status: "neutral" })
})

test("nobody can be banned whom the store does not know", async ({ dashboard, t, api }) => {
  const dialog = await openReview(dashboard, await suspectCaller(api))
  await turn(dialog, t("suspicions.review.blacklist"))
  await dashboard.submit(dialog, t("suspicions.review.confirm"))
  await expectErrorAt(
    switchOf(dialog, t("suspicions.review.blacklist")),
    t("suspicions.review.noCustomer")
  )
  await dashboard.expectReadable()
})

test("a suspicion is dismissed, with a comment", async ({ dashboard, t, api }) => {
  const name = await suspectCaller(api)
  const dialog = await openReview(dashboard, name)
  await textField(dialog, t("comment.label")).fill("A journalist")
  await dashboard.save(dialog, t("suspicions.review.dismiss"))
  await dashboard.expectToast(t("suspicions.toasts.dismissed", { name }))
  const row = dashboard.rowOf(name)
  await expect(row.getByText(t("suspicions.statuses.dismissed"), { exact: true })).toBeVisible()
  await expect(row.getByText("A journalist", { exact: true })).toBeVisible()
})
