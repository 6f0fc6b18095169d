import fs from "node:fs"
import path from "node:path"
import type { Locator, Page } from "playwright-core"
import type { Look } from "../support/look"
import {
  forgetShop,
  pagesIn,
  PEOPLE,
  prepareShop,
  type Shop,
  type Status,
  untilDrawn,
} from "../support/pages"
import { flow, session } from "../support/session"
import { openShop, order, placeOrder, prepareOrder } from "../support/storefront"
import { expectReadable } from "../support/texts"

const PICTURES = path.resolve(__dirname, "../../../docs/screenshots")
const MARGIN = 12

const LOOKS: Look[] = (["en", "pl"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme }))
)

const NAMES = {
  manual: { en: "Fourth parcel to one door", pl: "Czwarta paczka pod te same drzwi" },
  auto: { en: "Card testing", pl: "Sprawdzanie kart" },
}
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
    const shop: Shop = { flaggedOrder: "", suspectedOrder: "", bannedByRule: "" }

    beforeAll(async () => {
      fs.mkdirSync(PICTURES, { recursive: true })
      // A list in which the entries have had something to do.
      for (const example of ["forwarder", "throwaway", "throwaway", "phone", "network"]) {
        await order({ example })
        await session.endFlow()
      }
      Object.assign(shop, await prepareShop())
    }, 180_000)
    afterAll(forgetShop)

    for (const look of LOOKS) {
      const save = picture(look)
      const keep = async (name: string, page: Page, only?: Locator) => {
        await untilDrawn(page)
        await expectReadable(page, look)
        await save(name, page, only)
      }
      const pages = pagesIn(look)

      flow(`${look.theme}, ${look.language}: the blacklist`, async () => {
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
        const banned = await pages.bannedByRule(shop.bannedByRule)
        await keep("customer-card-rule", banned.page, banned.card)
        const flagged = await pages.order(shop.flaggedOrder)
        await keep("order-risk", flagged.page, flagged.card)
        const suspected = await pages.order(shop.suspectedOrder)
        await keep("order-suspicion", suspected.page, suspected.card)
      })

      flow(`${look.theme}, ${look.language}: the rules`, async () => {
        await keep("manual-rules", await pages.rules("manualRules"))
        await keep("auto-rules", await pages.rules("autoRules"))

        const manual = await pages.createRule("manualRules")
        await pages.fillManualRule(manual.form, NAMES.manual[look.language])
        await scrollUp(manual.form)
        await keep("manual-rule-create", manual.page)

        const auto = await pages.createRule("autoRules")
        await pages.fillAutoRule(auto.form, NAMES.auto[look.language])
        await scrollUp(auto.form)
        await keep("auto-rule-create", auto.page)
      })

      flow(`${look.theme}, ${look.language}: the suspicions and the settings`, async () => {
        await keep("suspicions", await pages.suspicions())
        await keep("suspicion-review", await pages.reviewSuspicion("Walter Simms"))
        await keep("suspicion-mark", await pages.markOrder(shop.suspectedOrder))
        await keep("settings", await pages.settings())
      })

      flow(`${look.theme}, ${look.language}: the storefront`, async () => {
        const storefront = await openShop(look)
        await prepareOrder(storefront, { example: "throwaway" })
        expect((await placeOrder(storefront)).placed).toBe(false)
        await storefront
          .getByTestId("checkout")
          .evaluate(
            (node, above) => window.scrollBy(0, node.getBoundingClientRect().top - above),
            24
          )
        await save("storefront-refused", storefront)
      })
    }
  })
