import { chooseFromMenu, rowOf, select, submit, toast, untilClosed } from "../../support/dashboard"
import { choose, numberField, sectionOf, textField, turn } from "../../support/forms"
import { ENGLISH } from "../../support/look"
import { openRules, previewOf, startRule, switchOf } from "../../support/rules"
import { flow, openDashboard, shoot } from "../../support/session"
import { expectReadable } from "../../support/texts"
import { expectSoon } from "../../support/wait"
import { SAME_DOOR, SECOND_ORDER, TRIED_CARDS } from "./cast"

const SENTENCES = {
  [SAME_DOOR]:
    "Refuse and ban for 2 days when 1 earlier order has the same street and house number (any address).",
  [SECOND_ORDER]: "Flag the order when more than 1 order is placed with the same e-mail in 1 hour.",
  [TRIED_CARDS]:
    "Refuse and ban for 1 minute when the same customer tries again after 2 failed payments in 1 minute. Each use of this rule goes on the suspicion list.",
}
const BADGES = {
  [SAME_DOOR]: "Refuse and ban",
  [SECOND_ORDER]: "Flag",
  [TRIED_CARDS]: "Refuse and ban",
}
type Name = keyof typeof SENTENCES
type Page = Awaited<ReturnType<typeof openDashboard>>
type Dialog = Awaited<ReturnType<typeof startRule>>

const expectPreview = (dialog: Dialog, sentence: string) =>
  expectSoon(
    async () => (await previewOf(dialog).innerText()).split("\n").filter(Boolean).slice(1),
    [sentence]
  )

/** What the form promised is what the list says. */
const create = async (page: Page, dialog: Dialog, name: Name) => {
  await textField(dialog, "Name").fill(name)
  await expectPreview(dialog, SENTENCES[name])
  await shoot(page, `create rule ${name}`)
  await expectReadable(page, ENGLISH)
  await submit(dialog, "Create")
  await untilClosed(dialog)
  await toast(page, `The rule “${name}” was created.`)
  const row = rowOf(page, name)
  await row.getByText(SENTENCES[name], { exact: true }).waitFor()
  await row.getByText(BADGES[name], { exact: true }).waitFor()
  expect(await switchOf(page, name).isChecked()).toBe(true)
}

export const createRules = () => {
  flow("a manual rule is made by hand and read as a sentence", async () => {
    const page = await openDashboard()
    const dialog = await startRule(page, "manual")
    await expectPreview(dialog, "Fill in what the rule counts to read it here as a sentence.")

    for (const detail of ["Street", "House number"]) {
      await dialog.getByRole("checkbox", { name: detail, exact: true }).check()
    }
    await numberField(dialog, "Limit").fill("1")
    await turn(dialog, "Only for suspected shoppers")
    await choose(dialog, "Refuse and ban")
    await select(dialog, "Ban ends", "After a period")
    await numberField(dialog, "Length of the ban").fill("2")
    await create(page, dialog, SAME_DOOR)
    await rowOf(page, SAME_DOOR).getByText("Everybody", { exact: true }).waitFor()
    await shoot(page, "manual rules")
    await expectReadable(page, ENGLISH)
  })

  flow("an auto rule of orders and one of failed payments are made", async () => {
    const page = await openDashboard()
    const ofOrders = await startRule(page, "auto")
    await select(ofOrders, "Counted by", "E-mail")
    await numberField(ofOrders, "Limit").fill("1")
    await choose(ofOrders, "Flag")
    await create(page, ofOrders, SECOND_ORDER)

    const ofPayments = await startRule(page, "auto")
    await select(ofPayments, "What is counted", "Failed payments")
    await numberField(ofPayments, "Limit").fill("2")
    const counts = sectionOf(ofPayments, "What it counts")
    await select(counts, "Within: Unit of time", "minute")
    await select(ofPayments, "Length of the ban: Unit of time", "minute")
    await turn(ofPayments, "Add to the suspicion list")
    await numberField(ofPayments, "From use number").fill("1")
    await create(page, ofPayments, TRIED_CARDS)
    await shoot(page, "auto rules")
    await expectReadable(page, ENGLISH)
  })

  flow("the menu of a rule leads to what it says", async () => {
    const page = await openDashboard()
    await openRules(page, "auto")
    await chooseFromMenu(page, `Actions for ${TRIED_CARDS}`, "Edit")
    await expectPreview(page.getByRole("dialog"), SENTENCES[TRIED_CARDS])
    await shoot(page, "edit rule")
    await expectReadable(page, ENGLISH)
  })
}
