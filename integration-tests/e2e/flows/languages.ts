import { ENGLISH, type Look, POLISH, showIn } from "../support/look"
import {
  forgetShop,
  pagesIn,
  PEOPLE,
  prepareShop,
  RETURNING,
  SETTINGS_SECTIONS,
  type Shop,
  type Status,
  untilDrawn,
} from "../support/pages"
import { flow, session, shoot } from "../support/session"
import { expectReadable, wordsIn } from "../support/texts"

const TYPES = ["email", "email_domain", "ip", "ip_range", "phone", "address", "combination"]
const MISSING: Record<string, string> = {
  address: "invalid.any",
  combination: "invalid.addCondition",
}
const STATUSES = Object.keys(PEOPLE) as Status[]

type Pages = ReturnType<typeof pagesIn>
type Page = Awaited<ReturnType<Pages["entries"]>>

const describeLanguage = (name: string, look: Look, shop: Shop) => {
  const pages = pagesIn(look)
  const t = wordsIn(look)
  const check = async (page: Page, picture: string) => {
    await untilDrawn(page)
    await shoot(page, `${name} ${picture}`)
    await expectReadable(page, look)
    await showIn(page, "dark")
    await shoot(page, `${name} ${picture} dark`)
    await session.closePages()
  }

  flow(`the blacklist in ${name}`, async () => {
    await check(await pages.entries(), "entries")
    await check(await pages.noEntries(), "no entries")
    await check(await pages.editEntry("Torowa"), "edit entry")
    await check(await pages.bannedCustomers(), "banned customers")
    await check(await pages.editBan(), "edit ban")
  })

  flow(`the drawer of every type of entry in ${name}`, async () => {
    const { page, drawer } = await pages.createEntry()
    for (const type of TYPES) {
      await pages.chooseType(drawer, type)
      // With nothing filled in, the fields say what they want.
      await drawer.getByRole("button").last().click()
      await drawer.getByText(t(MISSING[type] ?? "invalid.required"), { exact: true }).waitFor()
      await shoot(page, `${name} create ${type}`)
      await expectReadable(page, look)
    }
  })

  flow(`the rules in ${name}`, async () => {
    for (const list of ["manualRules", "autoRules"] as const) {
      await check(await pages.rules(list), list)
      await check(await pages.noRules(list), `no ${list}`)
    }
    await check(await pages.editRule("manualRules", RETURNING.rule), "edit manual rule")
  })

  flow(`the forms of rules in ${name}`, async () => {
    const manual = await pages.createRule("manualRules")
    await manual.form.getByRole("button").last().click()
    await manual.form.getByText(t("rules.invalid.attributes"), { exact: true }).waitFor()
    await check(manual.page, "create manual rule")

    const auto = await pages.createRule("autoRules")
    await pages.fillAutoRule(auto.form, "")
    await auto.form.getByRole("button").last().click()
    await auto.form.getByText(t("rules.invalid.name"), { exact: true }).waitFor()
    await check(auto.page, "create auto rule")
  })

  flow(`the suspicions in ${name}`, async () => {
    await check(await pages.suspicions(), "suspicions")
    await check(await pages.noSuspicions(), "no suspicions")
    await check(await pages.reviewSuspicion("Walter Simms"), "review suspicion")
    const { page, drawer } = await pages.createSuspicion()
    await drawer.getByRole("button").last().click()
    await drawer.getByText(t("invalid.required"), { exact: true }).waitFor()
    await check(page, "create suspicion")
  })

  flow(`the settings in ${name}`, async () => {
    await check(await pages.settings(), "settings")
    for (const section of SETTINGS_SECTIONS) {
      await check(await pages.editSettings(section), `edit ${section}`)
    }
  })

  flow(`the customer's page in ${name}`, async () => {
    for (const status of STATUSES) {
      await check((await pages.customer(status)).page, `customer ${status}`)
    }
    await check((await pages.bannedByRule(shop.bannedByRule)).page, "customer banned by rule")
    await check(await pages.ban("-"), "ban")
  })

  flow(`the order's page in ${name}`, async () => {
    await check((await pages.order(shop.flaggedOrder)).page, "order")
    await check((await pages.order(shop.suspectedOrder)).page, "order with a suspicion")
    await check(await pages.copyOrder(shop.flaggedOrder), "copy order")
    await check(await pages.markOrder(shop.suspectedOrder), "mark order")
  })
}

export const describeLanguages = () =>
  describe("the dashboard speaks to people", () => {
    const shop: Shop = { flaggedOrder: "", suspectedOrder: "", bannedByRule: "" }

    beforeAll(async () => {
      Object.assign(shop, await prepareShop())
    }, 60_000)
    afterAll(forgetShop)

    describeLanguage("English", ENGLISH, shop)
    describeLanguage("Polish", POLISH, shop)
  })
