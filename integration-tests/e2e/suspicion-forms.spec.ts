import { expectErrorAt, textField } from "./support/forms"
import { newCaller } from "./support/suspicion-cast"
import { expect, test } from "./support/test"

test("a suspicion is made by hand, and bad input is refused at its field", async ({
  dashboard,
  t,
}) => {
  const { name, fields, comment } = newCaller()
  await dashboard.openByMenu(t("suspicions.domain"))
  const dialog = await dashboard.create(t("suspicions.form.title"))
  const email = textField(dialog, t("fields.email"))
  const phone = textField(dialog, t("fields.phone"))
  await dashboard.submit(dialog, t("actions.create"))
  await expectErrorAt(email, t("invalid.required"))
  await email.fill("nobody")
  await phone.fill("12")
  await dashboard.submit(dialog, t("actions.create"))
  await expectErrorAt(email, t("invalid.email"))
  await expectErrorAt(phone, t("invalid.phone"))
  await dashboard.expectReadable()

  await phone.fill("")
  await email.fill(fields.email)
  await textField(dialog, t("fields.first_name")).fill(fields.first_name)
  await textField(dialog, t("fields.last_name")).fill(fields.last_name)
  await textField(dialog, t("fields.city")).fill(fields.city)
  await textField(dialog, t("comment.label")).fill(comment)
  await dashboard.save(dialog, t("actions.create"))
  await dashboard.expectToast(t("suspicions.toasts.created", { name }))
  const row = dashboard.rowOf(name)
  await expect(row.getByText(t("suspicions.orders.none"), { exact: true })).toBeVisible()
  await expect(row.getByText(comment, { exact: true })).toBeVisible()
})
