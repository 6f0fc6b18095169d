import {
  checkbox,
  choose,
  expectErrorAt,
  numberField,
  sectionOf,
  select,
  switchOf,
  textField,
  turn,
} from "./support/forms"
import { startRule } from "./support/rules"
import { expect, test } from "./support/test"

const MAX_COUNT = 10_000

test("a manual rule that cannot be is refused at its fields", async ({ dashboard, t }) => {
  const dialog = await startRule(dashboard, "manualRules")
  const name = textField(dialog, t("rules.form.name"))
  await choose(dialog, t("manualRules.same.details"))
  for (const field of ["street", "house_number", "postal_code"] as const) {
    await checkbox(dialog, t(`fields.${field}`)).uncheck()
  }
  const strikes = numberField(dialog, t("rules.form.permitted"))
  await strikes.fill("0")
  await choose(dialog, t("manualRules.audience.groups"))
  await dashboard.submit(dialog, t("actions.create"))
  await expectErrorAt(name, t("rules.invalid.name"))
  await expectErrorAt(
    dialog.getByRole("group", { name: t("manualRules.form.attributes") }),
    t("rules.invalid.attributes")
  )
  await expectErrorAt(strikes, t("rules.invalid.number", { max: MAX_COUNT }))
  await expectErrorAt(
    dialog.getByRole("combobox", { name: t("manualRules.form.groups") }),
    t("rules.invalid.groups")
  )
  await dashboard.expectReadable()

  await name.fill("x".repeat(256))
  await expectErrorAt(name, t("rules.invalid.nameTooLong", { count: 255 }))
})

test("a period that only the server can judge is refused at its field", async ({
  dashboard,
  t,
}) => {
  const dialog = await startRule(dashboard, "autoRules")
  await textField(dialog, t("rules.form.name")).fill("For ever and ever")
  const counts = sectionOf(dialog, t("rules.form.sections.counts"))
  const period = t("autoRules.form.period")
  await numberField(counts, period).fill("121")
  await select(counts, `${period}: ${t("periods.unit")}`, t("periods.units.month", { count: 121 }))
  await dashboard.submit(dialog, t("actions.create"))
  await expectErrorAt(numberField(counts, period), t("rules.invalid.longPeriod"))
  await dashboard.expectReadable()
})

test("a ban after suspicions is offered only where there are suspicions", async ({
  dashboard,
  t,
}) => {
  const dialog = await startRule(dashboard, "autoRules")
  const offered = switchOf(dialog, t("autoRules.form.ban"))
  await expect(switchOf(dialog, t("autoRules.form.suspicion"))).toBeVisible()
  await expect(offered).not.toBeAttached()
  await turn(dialog, t("autoRules.form.suspicion"))
  await offered.click()
  const suspicions = sectionOf(dialog, t("autoRules.form.suspicions"))
  const count = numberField(suspicions, t("autoRules.form.banSuspicions"))
  await count.fill("")
  await dashboard.submit(dialog, t("actions.create"))
  await expectErrorAt(count, t("rules.invalid.number", { max: MAX_COUNT }))

  await turn(dialog, t("autoRules.form.suspicion"))
  await expect(offered).not.toBeAttached()
})
