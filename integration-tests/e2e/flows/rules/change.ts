import {
  card,
  chooseFromMenu,
  confirm,
  openOrder,
  rowOf,
  submit,
  toast,
  untilClosed,
} from "../../support/dashboard"
import { turn } from "../../support/forms"
import { ENGLISH } from "../../support/look"
import { editRule, openRules, switchOf } from "../../support/rules"
import { flow, openDashboard, session, shoot } from "../../support/session"
import { order, PLACED } from "../../support/storefront"
import { expectReadable } from "../../support/texts"
import { expectSoon } from "../../support/wait"
import { NEIGHBOURS, SAME_DOOR } from "./cast"

const PANEL = "Fraud check"

interface Kept {
  outcome: string
  enforced: boolean
  reasons: { name: string | null; mode: string }[]
}

const decisionsOf = async (number: string) => {
  const { orders } = await session.api.get<{ orders: { id: string }[] }>(
    `/admin/orders?q=${number.slice(1)}&order=-created_at&fields=id&limit=1`
  )
  const { decisions } = await session.api.get<{ decisions: Kept[] }>(
    `/admin/blacklist/decisions?order_id=${orders[0].id}`
  )
  return decisions.map(({ outcome, enforced, reasons }) => ({
    outcome,
    enforced,
    reasons: reasons.map(({ name, mode }) => `${name}: ${mode}`),
  }))
}

export const changeRules = () => {
  flow("the switch in its row turns a rule off, and everybody passes", async () => {
    const page = await openDashboard()
    await openRules(page, "manual")
    await switchOf(page, SAME_DOOR).click()
    await toast(page, `The rule “${SAME_DOOR}” is disabled.`)
    await page.reload()
    await expectSoon(() => switchOf(page, SAME_DOOR).isChecked(), false)
    await shoot(page, "rule off")

    const { page: _, ...outcome } = await order(NEIGHBOURS.third)
    expect(outcome).toEqual(PLACED)
    expect(await decisionsOf("order" in outcome ? outcome.order : "")).toEqual([])
  })

  flow("a rule that only monitors lets through and says what it saw", async () => {
    const page = await openDashboard()
    const dialog = await editRule(page, "manual", SAME_DOOR)
    await turn(dialog, "Monitor only")
    await turn(dialog, "Enabled")
    await submit(dialog, "Save")
    await untilClosed(dialog)
    await toast(page, `The rule “${SAME_DOOR}” was updated.`)
    await rowOf(page, SAME_DOOR).getByText("Monitor only", { exact: true }).waitFor()
    await shoot(page, "rule monitors")
    await expectReadable(page, ENGLISH)

    const { page: _, ...outcome } = await order(NEIGHBOURS.fourth)
    expect(outcome).toEqual(PLACED)
    const number = "order" in outcome ? outcome.order : ""
    expect(await decisionsOf(number)).toEqual([
      { outcome: "allow", enforced: false, reasons: [`${SAME_DOOR}: monitor`] },
    ])

    await openOrder(page, number)
    const panel = card(page, PANEL)
    await panel.getByText("A manual rule matched", { exact: true }).waitFor()
    await panel.getByText("Monitor only", { exact: true }).waitFor()
    await panel.getByText(SAME_DOOR, { exact: true }).waitFor()
    expect(await panel.getByText("Suspicious", { exact: true }).count()).toBe(0)
    await shoot(page, "order seen by a monitoring rule")
    await expectReadable(page, ENGLISH)
  })

  flow("a rule is deleted after a question", async () => {
    const page = await openDashboard()
    await openRules(page, "manual")
    await chooseFromMenu(page, `Actions for ${SAME_DOOR}`, "Delete")
    await page.getByRole("alertdialog").waitFor()
    await shoot(page, "delete rule question")
    expect(await confirm(page, "Cancel")).toContain(`delete the rule “${SAME_DOOR}”`)
    await rowOf(page, SAME_DOOR).waitFor()

    await chooseFromMenu(page, `Actions for ${SAME_DOOR}`, "Delete")
    await confirm(page, "Delete")
    await toast(page, `The rule “${SAME_DOOR}” was deleted.`)
    await rowOf(page, SAME_DOOR).waitFor({ state: "detached" })
  })
}
