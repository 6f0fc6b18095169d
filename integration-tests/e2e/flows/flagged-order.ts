import { createEntry } from "../support/admin-api"
import {
  card,
  chooseFromMenu,
  openDialog,
  openOrder,
  submit,
  toast,
  untilClosed,
} from "../support/dashboard"
import { ENGLISH } from "../support/look"
import { flow, openDashboard, session, shoot } from "../support/session"
import { order, PLACED } from "../support/storefront"
import { expectReadable } from "../support/texts"

const PANEL = "Fraud check"
const SHOPPER = { example: "berlin", email: "mia.flagged@post.example" }

export const describeFlaggedOrder = () =>
  describe("an order is flagged", () => {
    const made: string[] = []
    const openPlaced = async (number: string) => {
      const page = await openDashboard()
      await openOrder(page, number)
      await card(page, PANEL).waitFor()
      return page
    }

    afterAll(async () => {
      for (const id of made) await session.api.remove(`/admin/blacklist/entries/${id}`)
    })

    flow("an order that nothing speaks against is calm", async () => {
      const { page: _, ...outcome } = await order(SHOPPER)
      expect(outcome).toEqual(PLACED)
      const page = await openPlaced("order" in outcome ? outcome.order : "")
      await card(page, PANEL).getByText("Nothing suspicious was found.").waitFor()
      await shoot(page, "order calm")
      await expectReadable(page, ENGLISH)
    })

    flow("the shopper sees nothing, the merchant sees why", async () => {
      const conditions = { email: SHOPPER.email }
      const reason = "Asked for another bank account"
      made.push(await createEntry(session.api, { conditions, action: "flag", reason }))

      const { page: shop, ...outcome } = await order(SHOPPER)
      await shoot(shop, "shop flagged order placed")
      expect(outcome).toEqual(PLACED)
      expect(await shop.getByTestId("order-confirmation").innerText()).not.toMatch(/suspicious/i)

      const page = await openPlaced("order" in outcome ? outcome.order : "")
      const panel = card(page, PANEL)
      await panel.getByText("Suspicious", { exact: true }).waitFor()
      await panel.getByText("A flagging entry matches").waitFor()
      await panel.getByText(reason).waitFor()
      await panel.getByText("Matching fields: E-mail").waitFor()
      await shoot(page, "order suspicious")
      await expectReadable(page, ENGLISH)

      await chooseFromMenu(page, `Actions for ${PANEL}`, "Add to blacklist…")
      const dialog = await openDialog(page, "Add to blacklist")
      await dialog.getByRole("checkbox", { name: "E-mail", exact: true }).uncheck()
      await dialog.getByRole("checkbox", { name: "Phone", exact: true }).check()
      await shoot(page, "order copy drawer")
      await expectReadable(page, ENGLISH)
      await submit(dialog, "Add to blacklist")
      await untilClosed(dialog)
      await toast(page, "The entry “Phone:")

      await panel.getByRole("link", { name: "Open entry" }).click()
      await openDialog(page, "Edit entry")
      await shoot(page, "entry opened from the order")
      await expectReadable(page, ENGLISH)
      const { entries } = await session.api.get<{ entries: { id: string }[] }>(
        "/admin/blacklist/entries?source=order"
      )
      made.push(...entries.map(({ id }) => id))
    })
  })
