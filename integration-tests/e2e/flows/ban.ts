import type { Page } from "playwright-core"
import {
  card,
  chooseFromMenu,
  confirm,
  logIn,
  openCustomer,
  openDialog,
  rows,
  select,
  submit,
  toast,
  untilClosed,
} from "../support/dashboard"
import { ENGLISH } from "../support/look"
import { flow, openBrowser, openDashboard, session, shoot } from "../support/session"
import { setStatus } from "../support/admin-api"
import { order, type Outcome, PLACED, REFUSED } from "../support/storefront"
import { expectReadable } from "../support/texts"
import { expectSoon } from "../support/wait"

const ANNA = "anna.nowak@poczta.example"
const STATUS = "Blacklist status"
const SUB_PAGES = ["Blacklist", "Manual rules", "Auto rules", "Suspicions"]

/** One person under four names. The number is Anna's own as people in Poland write it. */
const DISGUISES = {
  "logged in": { customer: ANNA },
  "as a guest": { example: "warsaw", email: ANNA },
  "with an alias of the e-mail": { example: "warsaw", email: "Anna.Nowak+sale@poczta.example" },
  "with the phone under another e-mail": { example: "warsaw", phone: "22 000 47 11" },
}

const inAllDisguises = async (expected: Outcome | typeof PLACED, picture: string) => {
  for (const [name, shopper] of Object.entries(DISGUISES)) {
    const { page, ...outcome } = await order(shopper)
    await shoot(page, `shop ${picture} ${name}`)
    expect({ name, ...outcome }).toEqual({ name, ...expected })
  }
}

/** What stands below the entry of the menu that is open. */
const pagesInMenu = (page: Page) =>
  page.getByRole("navigation").getByRole("listitem").getByRole("link").allInnerTexts()

const setBy = (page: Page) => card(page, STATUS).innerText()

export const describeBan = () =>
  describe("a customer is banned and released", () => {
    afterAll(() => setStatus(session.api, ANNA, { status: "neutral" }))

    flow("an admin logs in and finds the blacklist", async () => {
      const page = await openBrowser()
      await logIn(page)
      await shoot(page, "dashboard after login")
      await page.getByRole("link", { name: "Fraud prevention", exact: true }).click()
      await page.waitForURL(/\/app\/blacklist\/entries/)
      await expectSoon(() => pagesInMenu(page), SUB_PAGES)
      await page.getByRole("tab", { name: "Entries", selected: true }).waitFor()
      await rows(page).first().waitFor()
      await shoot(page, "blacklist page")
      await expectReadable(page, ENGLISH)
    })

    flow("the card on the customer's page bans for one day, with a reason", async () => {
      const page = await openDashboard()
      await openCustomer(page, ANNA)
      await card(page, STATUS).getByText("Neutral", { exact: true }).waitFor()
      await shoot(page, "customer neutral")
      await expectReadable(page, ENGLISH)

      await chooseFromMenu(page, `Actions for ${STATUS}`, "Ban…")
      const dialog = await openDialog(page, "Ban customer")
      await dialog.getByRole("textbox", { name: "Reason" }).fill("Chargeback on two orders")
      await select(dialog, "Duration", "Until a date")
      await dialog.getByRole("button", { name: "1 day", exact: true }).click()
      await shoot(page, "ban drawer")
      await expectReadable(page, ENGLISH)
      await submit(dialog, "Ban")
      await untilClosed(dialog)
      await toast(page, "Anna Nowak is blacklisted.")

      await card(page, STATUS).getByText("Blacklisted", { exact: true }).waitFor()
      const text = await setBy(page)
      expect(text).toContain("Chargeback on two orders")
      expect(text).toContain("Demo Admin")
      expect(text).toMatch(/Until\s+\w+ \d+, \d{4}/)
      await shoot(page, "customer blacklisted")
      await expectReadable(page, ENGLISH)
    })

    flow("the shop refuses that person in every disguise, before the card", () =>
      inAllDisguises(REFUSED, "refused")
    )

    flow("somebody else buys as before", async () => {
      const { page, ...outcome } = await order({ example: "warsaw" })
      await shoot(page, "shop somebody else")
      expect(outcome).toEqual(PLACED)
    })

    flow("the ban is edited and lifted in the blacklist", async () => {
      const page = await openDashboard()
      await page.goto("/app/blacklist")
      await page.getByRole("tab", { name: "Banned customers" }).click()
      const row = rows(page).filter({ hasText: ANNA })
      await row.getByText("Chargeback on two orders").waitFor()
      await shoot(page, "banned customers")
      await expectReadable(page, ENGLISH)

      await chooseFromMenu(page, "Actions for Anna Nowak", "Edit ban…")
      const dialog = await openDialog(page, "Edit ban")
      await dialog.getByRole("textbox", { name: "Reason" }).fill("Three chargebacks by now")
      await select(dialog, "Duration", "Permanent")
      await submit(dialog, "Save")
      await untilClosed(dialog)
      await toast(page, "The ban of Anna Nowak was updated.")
      await row.getByText("Three chargebacks by now").waitFor()
      await row.getByText("Permanent", { exact: true }).waitFor()

      await chooseFromMenu(page, "Actions for Anna Nowak", "Unban")
      await shoot(page, "unban question")
      expect(await confirm(page, "Unban")).toContain("Anna Nowak will be able to place orders")
      await toast(page, "Anna Nowak is neutral again.")
      await row.waitFor({ state: "detached" })
      await shoot(page, "banned customers after unban")
    })

    flow("every disguise buys again", () => inAllDisguises(PLACED, "placed"))
  })
