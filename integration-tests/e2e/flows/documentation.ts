import fs from "node:fs"
import path from "node:path"
import type { Locator, Page } from "playwright-core"
import type { Look } from "../support/look"
import { forgetShop, pagesIn, PEOPLE, prepareShop, type Status } from "../support/pages"
import { flow, session } from "../support/session"
import { openShop, order, placeOrder, prepareOrder } from "../support/storefront"

const PICTURES = path.resolve(__dirname, "../../../docs/screenshots")
const MARGIN = 12

const LOOKS: Look[] = (["en", "pl"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme }))
)

const REASON = { en: "Chargeback on two orders", pl: "Chargeback przy dwóch zamówieniach" }

/** The card with a little of the page around it, or the whole page. */
const clipOf = async (only?: Locator) => {
  const box = await only?.boundingBox()
  if (!box) return undefined
  const { x, y, width, height } = box
  return {
    x: x - MARGIN,
    y: y - MARGIN,
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  }
}

const scrollUp = (drawer: Locator) =>
  drawer.evaluate((node) => node.querySelectorAll("*").forEach((part) => (part.scrollTop = 0)))

const picture =
  ({ theme, language }: Look) =>
  async (name: string, page: Page, only?: Locator) => {
    await only?.evaluate((node) => node.scrollIntoView({ block: "center" }))
    await page.mouse.move(0, 0)
    await page.screenshot({
      path: path.join(PICTURES, `${name}-${theme}-${language}.png`),
      animations: "disabled",
      caret: "hide",
      clip: await clipOf(only),
    })
    await session.closePages()
  }

/** Makes the pictures of docs/screenshots: `SCREENSHOTS=docs npm test -- e2e`. */
export const describeDocumentation = () =>
  describe("pictures for the documentation", () => {
    let flaggedOrder = ""

    beforeAll(async () => {
      fs.mkdirSync(PICTURES, { recursive: true })
      // A list in which the entries have had something to do.
      for (const example of ["forwarder", "throwaway", "throwaway", "phone", "network"]) {
        await order({ example })
        await session.endFlow()
      }
      flaggedOrder = (await prepareShop()).flaggedOrder
    }, 180_000)
    afterAll(forgetShop)

    for (const look of LOOKS) {
      const keep = picture(look)
      const pages = pagesIn(look)

      flow(`${look.theme}, ${look.language}: the Blacklist page`, async () => {
        await keep("entries", await pages.entries())
        await keep("entries-empty", await pages.noEntries())
        await keep("entry-edit", await pages.editEntry("Torowa"))
        await keep("banned-customers", await pages.bannedCustomers())

        const { page, drawer } = await pages.createEntry()
        await pages.chooseType(drawer, "combination")
        await pages.addCondition(page, drawer, "email_domain", "trashmail.example")
        await pages.addCondition(page, drawer, "city", "Łódź")
        await scrollUp(drawer)
        await keep("entry-create", page)
      })

      flow(`${look.theme}, ${look.language}: the widgets`, async () => {
        for (const status of Object.keys(PEOPLE) as Status[]) {
          const { page, card } = await pages.customer(status)
          await keep(`customer-card-${status}`, page, card)
        }
        await keep("ban-drawer", await pages.ban(REASON[look.language]))
        const { page, card } = await pages.order(flaggedOrder)
        await keep("order-risk", page, card)
      })

      flow(`${look.theme}, ${look.language}: the storefront`, async () => {
        const shop = await openShop(look)
        await prepareOrder(shop, { example: "throwaway" })
        expect((await placeOrder(shop)).placed).toBe(false)
        await shop
          .getByTestId("checkout")
          .evaluate(
            (node, above) => window.scrollBy(0, node.getBoundingClientRect().top - above),
            24
          )
        await keep("storefront-refused", shop)
      })
    }
  })
