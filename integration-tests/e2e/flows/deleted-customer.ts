import type { Page } from "playwright-core"
import { createEntry, customerIdOf, setStatus } from "../support/admin-api"
import { confirm, openDialog, openEntries, rows, toast } from "../support/dashboard"
import { ENGLISH } from "../support/look"
import { RUN } from "../support/run"
import { flow, openDashboard, session, shoot } from "../support/session"
import { order, PLACED, REFUSED } from "../support/storefront"
import { expectReadable } from "../support/texts"

const EMAIL = `odeszla.${RUN}@poczta.example`
const REASON = `Asked to be forgotten after two chargebacks (${RUN})`
const DELETED = "Deleted customer"

const buy = async () => {
  const { page: _, ...outcome } = await order({ example: "warsaw", email: EMAIL })
  return outcome
}

const openBans = async (page: Page) => {
  await page.goto("/app/blacklist/customers")
  const row = rows(page).filter({ hasText: REASON })
  await row.getByText(DELETED, { exact: true }).waitFor()
  return row
}

export const describeDeletedCustomer = () =>
  describe("a banned customer is deleted", () => {
    let id = ""
    let entry = ""

    beforeAll(async () => {
      await session.api.post("/admin/customers", { email: EMAIL, first_name: "Olga" })
      id = await customerIdOf(session.api, EMAIL, false)
      await setStatus(session.api, EMAIL, { status: "blacklisted", reason: REASON }, false)
      entry = await createEntry(session.api, {
        conditions: { customer_id: id },
        mode: "monitor",
        reason: REASON,
      })
      await session.api.remove(`/admin/customers/${id}`)
    })
    afterAll(() => session.api.remove(`/admin/blacklist/entries/${entry}`))

    flow("the shop still refuses that person", async () => {
      expect(await buy()).toEqual(REFUSED)
    })

    flow("the ban of a deleted customer says so, leads nowhere and can be lifted", async () => {
      const page = await openDashboard()
      const single: string[] = []
      page.on("request", (request) => {
        if (/\/admin\/users\/user_/.test(request.url())) single.push(request.url())
      })
      const row = await openBans(page)
      await row.getByText("Demo Admin", { exact: true }).waitFor()
      // Who set them is asked for once for the whole page.
      expect(single).toEqual([])

      expect(await row.evaluate((node) => getComputedStyle(node).cursor)).toBe("default")
      await row.getByText(REASON).click()
      await row.click({ position: { x: 4, y: 4 } })
      expect(new URL(page.url()).pathname).toBe("/app/blacklist/customers")
      await row.getByRole("button", { name: `Actions for ${DELETED}`, exact: true }).click()
      expect(await page.getByRole("menuitem").allInnerTexts()).toEqual(["Unban"])
      await shoot(page, "ban of a deleted customer")
      await expectReadable(page, ENGLISH)

      await page.getByRole("menuitem", { name: "Unban", exact: true }).click()
      await page.getByRole("alertdialog").waitFor()
      await shoot(page, "unban a deleted customer question")
      expect(await confirm(page, "Unban")).toContain("of this deleted customer")
      await toast(page, `${DELETED} is neutral again.`)
      await row.waitFor({ state: "detached" })
    })

    flow("that person buys again", async () => {
      expect(await buy()).toEqual(PLACED)
    })

    flow("an entry about a deleted customer says so, in its form too", async () => {
      const page = await openDashboard()
      await openEntries(page, `?q=${RUN}`)
      await rows(page).getByText(DELETED, { exact: true }).click()
      const dialog = await openDialog(page, "Edit entry")
      await dialog.getByText(DELETED, { exact: true }).first().waitFor()
      await shoot(page, "entry about a deleted customer")
      await expectReadable(page, ENGLISH)
    })

    flow("a link to what was deleted says so", async () => {
      const page = await openDashboard()
      const none = "01JZZZZZZZZZZZZZZZZZZZZZZZ"
      for (const [path, dialog, text] of [
        [`customers/${id}`, "Edit ban", "This customer was deleted."],
        [`entries/blent_${none}`, "Edit entry", "This entry no longer exists."],
        [`manual-rules/blmrule_${none}`, "Edit manual rule", "This rule no longer exists."],
        [`auto-rules/blarule_${none}`, "Edit auto rule", "This rule no longer exists."],
      ]) {
        await page.goto(`/app/blacklist/${path}/edit`)
        await (await openDialog(page, dialog)).getByText(text).waitFor()
        await shoot(page, `${dialog} of what is gone`)
        await expectReadable(page, ENGLISH)
      }
    })
  })
