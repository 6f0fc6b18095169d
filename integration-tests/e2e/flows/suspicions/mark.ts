import {
  card,
  chooseFromMenu,
  openDialog,
  openOrder,
  rowOf,
  submit,
  toast,
  untilClosed,
} from "../../support/dashboard"
import { choose, expectErrorAt, textField } from "../../support/forms"
import { ENGLISH } from "../../support/look"
import { flow, openDashboard, shoot } from "../../support/session"
import { order, PLACED } from "../../support/storefront"
import { openSuspicions } from "../../support/suspicions"
import { expectReadable } from "../../support/texts"
import { BUYER, BUYER_NAME, COMMENT } from "./cast"

const PANEL = "Fraud check"
const MARK = "Mark as suspicious"

export const markOrders = () => {
  let number = ""

  flow("an order is marked on its page, with its address and a comment", async () => {
    const { page: _, ...outcome } = await order(BUYER)
    expect(outcome).toEqual(PLACED)
    number = "order" in outcome ? outcome.order : ""

    const page = await openDashboard()
    await openOrder(page, number)
    const panel = card(page, PANEL)
    await panel.getByText("Nothing suspicious was found.").waitFor()
    await chooseFromMenu(page, `Actions for ${PANEL}`, `${MARK}…`)
    const dialog = await openDialog(page, MARK)
    await choose(dialog, "Billing address")
    await textField(dialog, "Comment").fill(COMMENT)
    await shoot(page, "mark order")
    await expectReadable(page, ENGLISH)
    await submit(dialog, MARK)
    await untilClosed(dialog)
    await toast(page, "The order is marked as suspicious.")

    await panel.getByText("Suspicious", { exact: true }).waitFor()
    await panel.getByText("Suspicion about the billing address", { exact: true }).waitFor()
    await panel.getByText(COMMENT, { exact: true }).waitFor()
    await panel.getByText("Demo Admin", { exact: true }).waitFor()
    await shoot(page, "order marked")
    await expectReadable(page, ENGLISH)
  })

  flow("marking it with the same address again is told at the field", async () => {
    const page = await openDashboard()
    await openOrder(page, number)
    await card(page, PANEL).getByText("Suspicion about the billing address").waitFor()
    await chooseFromMenu(page, `Actions for ${PANEL}`, `${MARK}…`)
    const dialog = await openDialog(page, MARK)
    // What is not marked yet is chosen already.
    expect(await dialog.getByRole("radio", { name: "Shipping address" }).isChecked()).toBe(true)
    await choose(dialog, "Billing address")
    await submit(dialog, MARK)
    await expectErrorAt(
      dialog.getByRole("radiogroup", { name: "Which address is suspicious?" }),
      /already marked as suspicious/
    )
    await shoot(page, "order marked twice")
    await expectReadable(page, ENGLISH)
  })

  flow("the marked order is on the list of suspicions", async () => {
    const page = await openDashboard()
    await openSuspicions(page)
    const row = rowOf(page, BUYER_NAME)
    await row.getByRole("link", { name: number, exact: true }).waitFor()
    await row.getByText("Manual", { exact: true }).waitFor()
    await row.getByText("Demo Admin", { exact: true }).waitFor()
    await row.getByText("Open", { exact: true }).waitFor()
    expect(await row.innerText()).toContain("ul. Boczna 3")
    await shoot(page, "suspicions")
    await expectReadable(page, ENGLISH)
  })
}
