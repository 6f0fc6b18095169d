import path from "node:path"
import type { Locator, Page } from "@playwright/test"
import { PEOPLE, type Status, SUSPECT } from "./support/cast"
import { expect, test } from "./support/test-pages"

const PICTURES = path.resolve(__dirname, "../../docs/screenshots")
const MARGIN = 12

const RULE_NAMES = {
  manual: { en: "Fourth parcel to one door", pl: "Czwarta paczka pod te same drzwi" },
  auto: { en: "Card testing", pl: "Sprawdzanie kart" },
}
const REASON = { en: "Chargeback on two orders", pl: "Chargeback przy dwóch zamówieniach" }

/** The card with a little of the page around it, or the whole page. */
const clipOf = async (only?: Locator) => {
  const box = await only?.boundingBox()
  if (!box) return undefined
  return {
    x: box.x - MARGIN,
    y: box.y - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  }
}

const scrollUp = (drawer: Locator) =>
  drawer.evaluate((node) => node.querySelectorAll("*").forEach((part) => (part.scrollTop = 0)))

const save = async (look: string, name: string, page: Page, only?: Locator) => {
  await only?.evaluate((node) => node.scrollIntoView({ block: "center" }))
  await page.mouse.move(0, 0)
  await page.screenshot({
    path: path.join(PICTURES, `${name}-${look}.png`),
    animations: "disabled",
    caret: "hide",
    clip: await clipOf(only),
  })
}

/** Makes docs/screenshots: `npm run screenshots`, once in every language and theme. */
const documented = test.extend<{ keep: (name: string, only?: Locator) => Promise<void> }>({
  keep: async ({ dashboard, language, theme }, use) =>
    use(async (name, only) => {
      await dashboard.untilDrawn()
      await dashboard.expectReadable()
      await save(`${theme}-${language}`, name, dashboard.page, only)
    }),
})

documented("the desk", async ({ dashboard, keep, t }) => {
  for (const name of ["overview", "checkouts", "orders", "lists", "presets"] as const) {
    await dashboard.goto(`/blacklist/${name}`)
    await dashboard
      .link(t(`${name}.domain`))
      .first()
      .waitFor()
    await keep(name)
  }
})

documented("the blacklist", async ({ pages, keep }) => {
  await pages.list("entries")
  await keep("entries")
  await pages.emptyList("entries")
  await keep("entries-empty")
  await pages.editEntry("Torowa")
  await keep("entry-edit")
  await pages.bannedCustomers()
  await keep("banned-customers")
  await scrollUp(await pages.createCombination({ email_domain: "trashmail.example", city: "Łódź" }))
  await keep("entry-create")
})

documented("the widgets", async ({ pages, cast, keep, language }) => {
  for (const status of Object.keys(PEOPLE) as Status[]) {
    await keep(`customer-card-${status}`, await pages.customer(status))
  }
  await pages.ban(REASON[language])
  await keep("ban-drawer")
  await keep("customer-card-rule", await pages.bannedByRule())
  await keep("order-risk", await pages.order(cast.flaggedOrder))
  await keep("order-suspicion", await pages.order(cast.suspectedOrder))
})

documented("the rules", async ({ pages, keep, language }) => {
  await pages.list("manualRules")
  await keep("manual-rules")
  await pages.list("autoRules")
  await keep("auto-rules")

  const manual = await pages.createRule("manualRules")
  await pages.fillInManualRule(manual, RULE_NAMES.manual[language])
  await scrollUp(manual)
  await keep("manual-rule-create")

  const auto = await pages.createRule("autoRules")
  await pages.fillInAutoRule(auto, RULE_NAMES.auto[language])
  await scrollUp(auto)
  await keep("auto-rule-create")
})

documented("the suspicions and the settings", async ({ pages, cast, keep }) => {
  await pages.list("suspicions")
  await keep("suspicions")
  await pages.reviewSuspicion(SUSPECT)
  await keep("suspicion-review")
  await pages.markOrder(cast.suspectedOrder)
  await keep("suspicion-mark")
  await pages.settings()
  await keep("settings")
})

documented("the storefront", async ({ shop, language, theme }) => {
  const page = await shop.visit(language)
  await shop.fillIn(page, { example: "throwaway" })
  expect((await shop.placeOrder(page)).placed).toBe(false)
  await page
    .getByTestId("checkout")
    .evaluate((node, above) => window.scrollBy(0, node.getBoundingClientRect().top - above), 24)
  await save(`${theme}-${language}`, "storefront-refused", page)
})
