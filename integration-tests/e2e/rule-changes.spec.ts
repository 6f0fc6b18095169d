import { type AdminApi, orderIdOf } from "./support/admin-api"
import { turn } from "./support/forms"
import { SAME_DOOR } from "./support/rule-cast"
import { createRule, editRule, enabledSwitch, openRules, removeRule } from "./support/rules"
import { newShopper, REFUSED, type Shop } from "./support/storefront"
import { expect, test } from "./support/test"
import { unique } from "./support/unique"

interface Decision {
  outcome: string
  enforced: boolean
  reasons: { name: string | null; mode: string }[]
}

const decisionsOn = async (api: AdminApi, number: string) => {
  const { decisions } = await api.get<{ decisions: Decision[] }>(
    `/admin/blacklist/decisions?order_id=${await orderIdOf(api, number)}`
  )
  return decisions.map(({ outcome, enforced, reasons }) => ({
    outcome,
    enforced,
    reasons: reasons.map(({ name, mode }) => `${name}: ${mode}`),
  }))
}

/** Compares what no shopper of another spec fills in. */
const SAME_COMPANY = { ...SAME_DOOR, attributes: ["company"] }

/** A rule about one company, from which somebody has bought and the next is refused. */
const refusingRule = async (api: AdminApi, shop: Shop) => {
  const digits = unique()
  const name = `Same company again ${digits}`
  const id = await createRule(api, "manualRules", { ...SAME_COMPANY, name })
  const [first, second, third] = [
    "Zacisze sp. z o.o.",
    "ZACISZE SP. Z O.O.",
    "Zacisze  sp. z o.o.",
  ].map((company) => newShopper({ address: { company: `${company} ${digits}` } }))
  await shop.buy(first)
  expect(await shop.order(second)).toEqual(REFUSED)
  return { id, name, next: third }
}

test("the switch in its row turns a rule off, and everybody passes", async ({
  dashboard,
  t,
  shop,
  api,
}) => {
  const { id, name, next } = await refusingRule(api, shop)
  await openRules(dashboard, "manualRules")
  await enabledSwitch(dashboard, name).click()
  await dashboard.expectToast(t("rules.toasts.disabled", { name }))
  await dashboard.page.reload()
  await expect(enabledSwitch(dashboard, name)).not.toBeChecked()

  const number = await shop.buy(next)
  expect(await decisionsOn(api, number)).toEqual([])
  await removeRule(api, "manualRules", id)
})

test("a rule that only monitors lets through and says what it saw", async ({
  dashboard,
  t,
  shop,
  api,
}) => {
  const { id, name, next } = await refusingRule(api, shop)
  await api.post(`/admin/blacklist/manual-rules/${id}`, { enabled: false })
  const dialog = await editRule(dashboard, "manualRules", name)
  await turn(dialog, t("mode.monitor"))
  await turn(dialog, t("rules.form.enabled"))
  await dashboard.save(dialog, t("actions.save"))
  await dashboard.expectToast(t("rules.toasts.updated", { name }))
  await expect(
    dashboard.card(name).getByText(t("rules.modes.monitor"), { exact: true })
  ).toBeVisible()
  await expect(enabledSwitch(dashboard, name)).toBeChecked()
  await dashboard.expectReadable()

  const number = await shop.buy(next)
  expect(await decisionsOn(api, number)).toEqual([
    { outcome: "allow", enforced: false, reasons: [`${name}: monitor`] },
  ])

  // The page of the rule tells what it would have done.
  await dashboard.page.reload()
  const hits = dashboard.card(t("activity.heading"))
  // Before the payment and when the order was placed.
  const monitored = hits.getByText(t("activity.effects.monitored"), { exact: true })
  await expect(monitored).toHaveCount(2)
  await expect(hits.getByText(t("order.count", { count: 1, limit: 1 })).first()).toBeVisible()
  await expect(hits.getByRole("link", { name: number, exact: true }).first()).toBeVisible()
  await dashboard.expectReadable()

  await dashboard.openOrder(number)
  const panel = dashboard.card(t("order.heading"))
  await expect(panel.getByText(t("order.reasons.manual_rule"), { exact: true })).toBeVisible()
  await expect(panel.getByText(t("rules.modes.monitor"), { exact: true })).toBeVisible()
  await expect(panel.getByText(name, { exact: true })).toBeVisible()
  await expect(panel.getByText(t("order.suspicious"), { exact: true })).not.toBeAttached()
  await dashboard.expectReadable()
  await removeRule(api, "manualRules", id)
})

test("a rule is deleted after a question", async ({ dashboard, t, api }) => {
  const name = `Same company again ${unique()}`
  await createRule(api, "manualRules", { ...SAME_COMPANY, name, enabled: false })
  await openRules(dashboard, "manualRules")
  await dashboard.chooseFromMenu(name, t("actions.delete"))
  expect(await dashboard.confirm(t("actions.cancel"))).toContain(
    t("rules.prompts.delete", { name })
  )
  await expect(dashboard.rowOf(name)).toBeVisible()

  await dashboard.chooseFromMenu(name, t("actions.delete"))
  await dashboard.confirm(t("actions.delete"))
  await dashboard.expectToast(t("rules.toasts.deleted", { name }))
  await expect(dashboard.rowOf(name)).not.toBeAttached()
})
