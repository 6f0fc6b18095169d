import type { Page } from "playwright-core"
import { card, chooseFromMenu, openDialog, submit, toast, untilClosed } from "../support/dashboard"
import { expectErrorAt, textField } from "../support/forms"
import { ENGLISH } from "../support/look"
import { flow, openDashboard, session, shoot } from "../support/session"
import { order, REFUSAL, REFUSED } from "../support/storefront"
import { expectReadable } from "../support/texts"

const MESSAGE = "Your order could not be accepted. Please call us."
const BACKFILL = "Orders from before the plugin"
const BLOCKED = { example: "forwarder" }

const openSettings = async () => {
  const page = await openDashboard()
  await page.goto("/app/settings")
  await page.getByRole("link", { name: "Fraud prevention", exact: true }).click()
  await page.getByRole("heading", { name: "Refusals", exact: true }).waitFor()
  return page
}

const editRefusals = async (page: Page) => {
  await chooseFromMenu(page, "Actions for Refusals", "Edit")
  return openDialog(page, "Edit refusals")
}

const saveMessage = async (page: Page, message: string) => {
  const dialog = await editRefusals(page)
  await textField(dialog, "Message").fill(message)
  await submit(dialog, "Save")
  await untilClosed(dialog)
  await toast(page, "The settings were saved.")
  await card(page, "Refusals").getByText(message, { exact: true }).waitFor()
}

interface Backfill {
  status: string
  processed: number
  total: number
  finished_at: string | null
}
const backfill = async () =>
  (await session.api.get<{ backfill: Backfill }>("/admin/blacklist/backfill")).backfill

export const describeSettings = () =>
  describe("the settings are changed", () => {
    afterAll(() => session.api.post("/admin/blacklist/settings", { refusal_message: REFUSAL }))

    flow("the shop says the message that the merchant wrote", async () => {
      const page = await openSettings()
      await shoot(page, "settings")
      await expectReadable(page, ENGLISH)
      const dialog = await editRefusals(page)
      await textField(dialog, "Message").fill(" ")
      await submit(dialog, "Save")
      await expectErrorAt(textField(dialog, "Message"), /Enter a message/)
      await shoot(page, "settings without a message")
      await submit(dialog, "Cancel")
      await page.getByRole("alertdialog").getByRole("button", { name: "Continue" }).click()
      await untilClosed(dialog)

      await saveMessage(page, MESSAGE)
      const { page: shop, ...changed } = await order(BLOCKED)
      await shoot(shop, "shop says the new message")
      expect(changed).toEqual({ ...REFUSED, message: MESSAGE })

      await saveMessage(page, REFUSAL)
      const { page: _, ...restored } = await order(BLOCKED)
      expect(restored).toEqual(REFUSED)
    })

    flow("orders from before the plugin are brought in, every one of them", async () => {
      const before = await backfill()
      const { count } = await session.api.get<{ count: number }>("/admin/orders?limit=1&fields=id")
      const page = await openSettings()
      const section = card(page, BACKFILL)
      await section.getByRole("button", { name: "Import again", exact: true }).click()
      await toast(page, "The import of old orders has started.")
      await section.getByText("Done", { exact: true }).waitFor()
      await section.getByText(`${count} of ${count}`, { exact: true }).waitFor()
      await shoot(page, "settings after the backfill")
      await expectReadable(page, ENGLISH)

      const after = await backfill()
      expect(after).toMatchObject({ status: "done", processed: count, total: count })
      expect(after.finished_at).not.toBe(before.finished_at)
    })

    flow("how far it is can be seen while it runs", async () => {
      const page = await openDashboard()
      const running = { ...(await backfill()), status: "running", processed: 120, total: 200 }
      await page.route(/\/admin\/blacklist\/backfill$/, (route) =>
        route.fulfill({ json: { backfill: { ...running, finished_at: null } } })
      )
      await page.goto("/app/settings/blacklist")
      const section = card(page, BACKFILL)
      await section.getByText("120 of 200", { exact: true }).waitFor()
      const bar = section.getByRole("progressbar", { name: "Orders imported" })
      expect(await bar.getAttribute("aria-valuenow")).toBe("120")
      expect(await section.getByRole("button").count()).toBe(0)
      await shoot(page, "settings while the backfill runs")

      // It looks again by itself, and what has ended shows as ended.
      await page.unroute(/\/admin\/blacklist\/backfill$/)
      await section.getByText("Done", { exact: true }).waitFor()
      await expectReadable(page, ENGLISH)
    })
  })
