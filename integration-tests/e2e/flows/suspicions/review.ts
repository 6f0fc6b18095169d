import {
  card,
  openCustomer,
  openDialog,
  rowOf,
  submit,
  toast,
  untilClosed,
} from "../../support/dashboard"
import { expectErrorAt, textField, turn } from "../../support/forms"
import { ENGLISH } from "../../support/look"
import { flow, openDashboard, shoot } from "../../support/session"
import { order, REFUSED } from "../../support/storefront"
import { openSuspicions } from "../../support/suspicions"
import { expectReadable } from "../../support/texts"
import { BUYER, BUYER_NAME, CALLER_NAME, COMMENT } from "./cast"

const TITLE = "Review suspicion"
const BAN = "Also ban the customer"

const review = async (page: Awaited<ReturnType<typeof openDashboard>>, name: string) => {
  await openSuspicions(page)
  await rowOf(page, name).getByText("Open", { exact: true }).click()
  const dialog = await openDialog(page, TITLE)
  await dialog.getByText(name, { exact: true }).first().waitFor()
  return dialog
}

export const reviewSuspicions = () => {
  flow("a suspicion is confirmed, and its customer is refused from then on", async () => {
    const page = await openDashboard()
    const dialog = await review(page, BUYER_NAME)
    await turn(dialog, BAN)
    await shoot(page, "review suspicion")
    await expectReadable(page, ENGLISH)
    await submit(dialog, "Confirm")
    await untilClosed(dialog)
    await toast(page, `The suspicion about ${BUYER_NAME} is confirmed, and the customer is`)
    await rowOf(page, BUYER_NAME).getByText("Confirmed", { exact: true }).waitFor()

    const { page: shop, ...outcome } = await order(BUYER)
    await shoot(shop, "shop refuses the confirmed suspect")
    expect(outcome).toEqual(REFUSED)
  })

  flow("the customer's card leads to the suspicion behind the ban", async () => {
    const page = await openDashboard()
    await openCustomer(page, BUYER.email)
    const status = card(page, "Blacklist status")
    await status.getByText("Blacklisted", { exact: true }).waitFor()
    await status.getByText(COMMENT, { exact: true }).waitFor()
    await status.getByText("Permanent", { exact: true }).waitFor()
    await shoot(page, "customer banned by a suspicion")
    await expectReadable(page, ENGLISH)

    await status.getByRole("link", { name: "A confirmed suspicion", exact: true }).click()
    const dialog = await openDialog(page, TITLE)
    await dialog.getByText("Confirmed", { exact: true }).waitFor()
    await dialog.getByRole("link", { name: BUYER.email, exact: true }).waitFor()
    await dialog.getByText(/^Demo Admin, /).waitFor()
    await shoot(page, "reviewed suspicion")
    await expectReadable(page, ENGLISH)
  })

  flow("nobody can be banned whom the store does not know", async () => {
    const page = await openDashboard()
    const dialog = await review(page, CALLER_NAME)
    await turn(dialog, BAN)
    await submit(dialog, "Confirm")
    await expectErrorAt(dialog.getByRole("switch", { name: BAN }), /no customer with this e-mail/)
    await shoot(page, "nobody to ban")
    await expectReadable(page, ENGLISH)
  })

  flow("a suspicion is dismissed, with a comment", async () => {
    const page = await openDashboard()
    const dialog = await review(page, CALLER_NAME)
    await textField(dialog, "Comment").fill("A journalist")
    await submit(dialog, "Dismiss")
    await untilClosed(dialog)
    await toast(page, `The suspicion about ${CALLER_NAME} is dismissed.`)
    const row = rowOf(page, CALLER_NAME)
    await row.getByText("Dismissed", { exact: true }).waitFor()
    await row.getByText("A journalist", { exact: true }).waitFor()
    await shoot(page, "suspicion dismissed")
  })
}
