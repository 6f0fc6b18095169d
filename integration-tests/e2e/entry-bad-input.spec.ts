import { chooseType, type EntryType, type Field, fillIn, startEntry } from "./support/entry-form"
import { expectErrorAt, select, textField } from "./support/forms"
import { expect, test } from "./support/test"
import type { TextKey } from "./support/texts"

/** What cannot be read, per type, and what its field says. */
const BAD_INPUT: { type: EntryType; field?: Field; value: string; message?: TextKey }[] = [
  { type: "email", value: "nobody" },
  { type: "email_domain", value: "not a domain" },
  { type: "ip", value: "010.0.0.1" },
  { type: "ip_range", value: "10.0.0.0/33" },
  { type: "phone", value: "12" },
  { type: "address", field: "street", value: "", message: "invalid.any" },
]

for (const { type, field = type as Field, value, message } of BAD_INPUT) {
  test(`bad input is refused at its field: ${type}`, async ({ dashboard, t }) => {
    await dashboard.openEntries()
    const dialog = await startEntry(dashboard, type)
    await fillIn(dashboard, dialog, { [field]: value })
    await dashboard.submit(dialog, t("actions.create"))
    const expected = message ?? (`invalid.${type}` as TextKey)
    await expectErrorAt(textField(dialog, t(`fields.${field}`)), t(expected))
    await dashboard.expectReadable()
  })
}

test("a combination needs a condition, and a duration its date", async ({ dashboard, t }) => {
  await dashboard.openEntries()
  const dialog = await startEntry(dashboard, "combination")
  await dashboard.submit(dialog, t("actions.create"))
  await expect(dialog.getByText(t("invalid.addCondition"))).toBeVisible()

  await chooseType(dashboard, dialog, "email")
  await fillIn(dashboard, dialog, { email: "somebody@mail.example" })
  await select(dialog, t("duration.label"), t("duration.until"))
  await dashboard.submit(dialog, t("actions.create"))
  await expect(dialog.getByText(t("duration.required"))).toBeVisible()
  await dashboard.expectReadable()
})
