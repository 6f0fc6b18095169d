import type { Locator } from "@playwright/test"
import type { AdminApi } from "./support/admin-api"
import type { Dashboard } from "./support/dashboard"
import {
  checkbox,
  choose,
  numberField,
  sectionOf,
  select,
  switchOf,
  textField,
  turn,
} from "./support/forms"
import { SAME_DOOR, SECOND_ORDER, sentences, TRIED_CARDS } from "./support/rule-cast"
import {
  createRule,
  enabledSwitch,
  expectPreview,
  findRules,
  openRules,
  removeRule,
  type RuleKind,
  startRule,
} from "./support/rules"
import { expect, test } from "./support/test"
import { atTheTill } from "./support/till"
import { unique } from "./support/unique"

/**
 * What the form promised is what the list says and what was stored. Nobody pays as long as the rule
 * is there: it is for every shopper, those of other specs included.
 */
const expectCreated = async (
  dashboard: Dashboard,
  api: AdminApi,
  dialog: Locator,
  wanted: { kind: RuleKind; name: string; sentence: string; badge: string; rule: object }
) => {
  const { t } = dashboard
  const { kind, name, sentence, badge, rule } = wanted
  await textField(dialog, t("rules.form.name")).fill(name)
  await expectPreview(dashboard, dialog, sentence)
  await dashboard.expectReadable()
  const stored = await atTheTill(async () => {
    await dashboard.save(dialog, t("actions.create"))
    const found = await findRules(api, kind, name)
    for (const { id } of found) await removeRule(api, kind, id)
    return found
  })
  await dashboard.expectToast(t("rules.toasts.created", { name }))
  expect(stored).toEqual([expect.objectContaining({ ...rule, name, enabled: true })])

  const row = dashboard.rowOf(name)
  await expect(row.getByText(sentence, { exact: true })).toBeVisible()
  await expect(row.getByText(badge, { exact: true })).toBeVisible()
  await expect(enabledSwitch(dashboard, name)).toBeChecked()
}

test("a manual rule is made by hand and read as a sentence", async ({ dashboard, t, api }) => {
  const name = `Same door again ${unique()}`
  const dialog = await startRule(dashboard, "manualRules")
  // It begins with parcels to one address, and each detail can be chosen by itself.
  await choose(dialog, t("manualRules.same.details"))
  for (const field of ["street", "house_number", "postal_code"] as const) {
    await checkbox(dialog, t(`fields.${field}`)).uncheck()
  }
  await expectPreview(dashboard, dialog, t("rules.form.previewIncomplete"))

  await checkbox(dialog, t("fields.street")).check()
  await checkbox(dialog, t("fields.house_number")).check()
  await select(dialog, t("manualRules.form.addressType"), t("manualRules.addressType.any"))
  await numberField(dialog, t("rules.form.permitted")).fill("1")
  // Whom such a rule is for now is said where that is chosen.
  const tip = dialog.getByRole("status").filter({ hasText: t("manualRules.form.openSuspicions") })
  await expect(tip).toBeVisible()
  await turn(dialog, t("manualRules.form.requiresSuspicion"))
  await expect(tip).not.toBeAttached()
  await expect(switchOf(dialog, t("mode.monitor"))).toBeChecked()
  await turn(dialog, t("mode.monitor"))
  await choose(dialog, t("rules.action.blacklist"))
  await select(dialog, t("rules.ban.label"), t("rules.ban.period"))
  await numberField(dialog, t("rules.ban.length")).fill("2")
  await expectCreated(dashboard, api, dialog, {
    kind: "manualRules",
    name,
    sentence: sentences(t).SAME_DOOR,
    badge: t("rules.action.blacklist"),
    rule: SAME_DOOR,
  })
  await expect(
    dashboard.rowOf(name).getByText(t("manualRules.audience.everybody"), { exact: true })
  ).toBeVisible()
  await dashboard.expectReadable()
})

test("an auto rule that counts orders is made by hand", async ({ dashboard, t, api }) => {
  const dialog = await startRule(dashboard, "autoRules")
  await select(dialog, t("autoRules.form.countBy"), t("autoRules.countBy.email"))
  await numberField(dialog, t("rules.form.permitted")).fill("1")
  // Nobody is kept out by a new rule until that is chosen.
  await expect(dialog.getByRole("radio", { name: t("rules.action.flag") })).toBeChecked()
  await turn(dialog, t("mode.monitor"))
  await expectCreated(dashboard, api, dialog, {
    kind: "autoRules",
    name: `Second order of one mailbox ${unique()}`,
    sentence: sentences(t).SECOND_ORDER,
    badge: t("rules.action.flag"),
    rule: SECOND_ORDER,
  })
})

test("an auto rule that counts failed payments is made by hand", async ({ dashboard, t, api }) => {
  const unit = (label: string) => `${label}: ${t("periods.unit")}`
  const minute = t("periods.units.minute", { count: 1 })
  const dialog = await startRule(dashboard, "autoRules")
  await select(dialog, t("autoRules.form.type"), t("autoRules.type.payment_failures"))
  await numberField(dialog, t("rules.form.permitted")).fill("2")
  await turn(dialog, t("mode.monitor"))
  await choose(dialog, t("rules.action.blacklist"))
  const counts = sectionOf(dialog, t("rules.form.sections.counts"))
  await select(counts, unit(t("autoRules.form.period")), minute)
  await select(dialog, unit(t("rules.ban.length")), minute)
  await turn(dialog, t("autoRules.form.suspicion"))
  await numberField(dialog, t("autoRules.form.suspicionAfter")).fill("1")
  await expect(
    dialog.getByText(t("autoRules.example.suspected", { attempt: 3, use: 1 }))
  ).toBeVisible()
  await expectCreated(dashboard, api, dialog, {
    kind: "autoRules",
    name: `Two declined cards ${unique()}`,
    sentence: sentences(t).TRIED_CARDS,
    badge: t("rules.action.blacklist"),
    rule: TRIED_CARDS,
  })
  await dashboard.expectReadable()
})

test("the menu of a rule leads to what it says", async ({ dashboard, t, api }) => {
  const name = `Two declined cards ${unique()}`
  const id = await createRule(api, "autoRules", { ...TRIED_CARDS, name, enabled: false })
  await openRules(dashboard, "autoRules")
  await dashboard.chooseFromMenu(name, t("actions.edit"))
  const dialog = await dashboard.dialog(t("autoRules.form.editTitle"))
  await expectPreview(dashboard, dialog, sentences(t).TRIED_CARDS)
  await dashboard.expectReadable()
  await removeRule(api, "autoRules", id)
})
