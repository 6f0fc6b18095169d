import { select, submit } from "../../support/dashboard"
import { choose, expectErrorAt, numberField, sectionOf, textField, turn } from "../../support/forms"
import { ENGLISH } from "../../support/look"
import { startRule } from "../../support/rules"
import { flow, openDashboard, shoot } from "../../support/session"
import { expectReadable } from "../../support/texts"

const NUMBER = /whole number from 1 to/
const BAN = "Ban after several suspicions"

export const refuseBadRules = () => {
  flow("a manual rule that cannot be is told so at its fields", async () => {
    const page = await openDashboard()
    const dialog = await startRule(page, "manual")
    await numberField(dialog, "Limit").fill("0")
    await choose(dialog, "Chosen customer groups")
    await submit(dialog, "Create")
    await expectErrorAt(textField(dialog, "Name"), /Enter a name/)
    await expectErrorAt(
      dialog.getByRole("group", { name: "Fields to compare" }),
      /Choose at least one detail/
    )
    await expectErrorAt(numberField(dialog, "Limit"), NUMBER)
    await expectErrorAt(
      dialog.getByRole("combobox", { name: "Customer groups" }),
      /Choose at least one group/
    )
    await shoot(page, "bad manual rule")
    await expectReadable(page, ENGLISH)

    await textField(dialog, "Name").fill("x".repeat(256))
    await expectErrorAt(textField(dialog, "Name"), /up to 255 characters/)
  })

  flow("a period that only the server can judge is told at its field, too", async () => {
    const page = await openDashboard()
    const dialog = await startRule(page, "auto")
    await textField(dialog, "Name").fill("For ever and ever")
    const counts = sectionOf(dialog, "What it counts")
    await numberField(counts, "Within").fill("121")
    await select(counts, "Within: Unit of time", "months")
    await submit(dialog, "Create")
    await expectErrorAt(numberField(counts, "Within"), /up to 10 years/)
    await shoot(page, "bad auto rule")
    await expectReadable(page, ENGLISH)
  })

  flow("a ban after suspicions is offered only where there are suspicions", async () => {
    const page = await openDashboard()
    const dialog = await startRule(page, "auto")
    const offered = dialog.getByRole("switch", { name: BAN, exact: true })
    expect(await offered.count()).toBe(0)
    await turn(dialog, "Add to the suspicion list")
    await turn(dialog, BAN)
    const suspicions = sectionOf(dialog, "Suspicion list")
    await numberField(suspicions, "Automatic suspicions").fill("")
    await submit(dialog, "Create")
    await expectErrorAt(numberField(suspicions, "Automatic suspicions"), NUMBER)
    await shoot(page, "ban after suspicions")

    await turn(dialog, "Add to the suspicion list")
    expect(await offered.count()).toBe(0)
  })
}
