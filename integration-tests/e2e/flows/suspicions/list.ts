import type { Page } from "playwright-core"
import {
  chooseFromMenu,
  confirm,
  openDialog,
  rowOf,
  rows,
  submit,
  toast,
  untilClosed,
} from "../../support/dashboard"
import { expectErrorAt, textField } from "../../support/forms"
import { ENGLISH } from "../../support/look"
import { RUN } from "../../support/run"
import { flow, openDashboard, shoot } from "../../support/session"
import { openSuspicions } from "../../support/suspicions"
import { expectReadable } from "../../support/texts"
import { expectSoon } from "../../support/wait"
import { BUYER_NAME, CALLER, CALLER_NAME } from "./cast"

/** Whom a list is about, from top to bottom. */
const expectShown = (page: Page, names: string[]) =>
  expectSoon(
    () =>
      rows(page)
        .getByRole("button", { name: /^Actions for/ })
        .evaluateAll((buttons) =>
          buttons.map((button) => button.getAttribute("aria-label")?.replace("Actions for ", ""))
        ),
    names
  )

export const createSuspicions = () =>
  flow("a suspicion is made by hand, and bad input is told at its field", async () => {
    const page = await openDashboard()
    await openSuspicions(page)
    await page.getByRole("link", { name: "Create", exact: true }).click()
    const dialog = await openDialog(page, "Create suspicion")
    await submit(dialog, "Create")
    await expectErrorAt(textField(dialog, "E-mail"), /This field is required/)
    await textField(dialog, "E-mail").fill("nobody")
    await textField(dialog, "Phone").fill("12")
    await submit(dialog, "Create")
    await expectErrorAt(textField(dialog, "E-mail"), /not an e-mail address/)
    await expectErrorAt(textField(dialog, "Phone"), /number cannot be read/)
    await shoot(page, "bad suspicion")
    await expectReadable(page, ENGLISH)

    await textField(dialog, "Phone").fill("")
    for (const [name, value] of Object.entries(CALLER)) await textField(dialog, name).fill(value)
    await shoot(page, "create suspicion")
    await submit(dialog, "Create")
    await untilClosed(dialog)
    await toast(page, `The suspicion about ${CALLER_NAME} was created.`)
    const row = rowOf(page, CALLER_NAME)
    await row.getByText("No order", { exact: true }).waitFor()
    await row.getByText(CALLER.Comment, { exact: true }).waitFor()
  })

export const listSuspicions = () => {
  flow("the list is searched and filtered, and the URL remembers it", async () => {
    const page = await openDashboard()
    await openSuspicions(page, `?q=${RUN}`)
    await expectShown(page, [CALLER_NAME, BUYER_NAME])
    // The dashboard gives its filter button no name; it is the first one of the table.
    await page.getByRole("main").getByRole("button").first().click()
    await page.getByRole("menuitem", { name: "Status", exact: true }).click()
    await page.getByRole("dialog").getByText("Dismissed", { exact: true }).click()
    // Closed before it has drawn the choice, the dashboard's filter forgets it.
    await page.getByRole("dialog").getByRole("checkbox", { checked: true }).waitFor()
    await page.keyboard.press("Escape")
    await expectShown(page, [CALLER_NAME])
    await shoot(page, "suspicions filtered")
    await expectReadable(page, ENGLISH)
    await page.reload()
    await expectShown(page, [CALLER_NAME])

    for (const [query, names] of Object.entries({
      "status=confirmed": [BUYER_NAME],
      "source=manual": [CALLER_NAME, BUYER_NAME],
      "address_type=billing": [BUYER_NAME],
    })) {
      const [filter, value] = query.split("=")
      await openSuspicions(page, `?q=${RUN}&${filter}=${JSON.stringify([value])}`)
      await expectShown(page, names)
    }
    await page.goto(`/app/blacklist/suspicions?q=${RUN}&source=${JSON.stringify(["automatic"])}`)
    await page.getByText("No suspicion matches the current search and filters.").waitFor()
  })

  flow("a suspicion is deleted after a question", async () => {
    const page = await openDashboard()
    await openSuspicions(page, `?q=${RUN}`)
    await chooseFromMenu(page, `Actions for ${CALLER_NAME}`, "Delete")
    await page.getByRole("alertdialog").waitFor()
    await shoot(page, "delete suspicion question")
    expect(await confirm(page, "Cancel")).toContain(`delete the suspicion about ${CALLER_NAME}`)
    await rowOf(page, CALLER_NAME).waitFor()

    await chooseFromMenu(page, `Actions for ${CALLER_NAME}`, "Delete")
    await confirm(page, "Delete")
    await toast(page, `The suspicion about ${CALLER_NAME} was deleted.`)
    await expectShown(page, [BUYER_NAME])
  })
}
