import { ENGLISH, type Look, POLISH } from "../support/look"
import { forgetShop, pagesIn, PEOPLE, prepareShop, type Status } from "../support/pages"
import { flow, session, shoot } from "../support/session"
import { expectReadable, wordsIn } from "../support/texts"

const TYPES = ["email", "email_domain", "ip", "ip_range", "phone", "address", "combination"]
const MISSING: Record<string, string> = {
  address: "invalid.any",
  combination: "invalid.addCondition",
}
const STATUSES = Object.keys(PEOPLE) as Status[]

const describeLanguage = (name: string, look: Look, shop: { flaggedOrder: string }) => {
  const pages = pagesIn(look)
  const t = wordsIn(look)
  const check = async (page: Awaited<ReturnType<typeof pages.entries>>, picture: string) => {
    await shoot(page, `${name} ${picture}`)
    await expectReadable(page, look)
    await session.closePages()
  }

  flow(`the Blacklist page in ${name}`, async () => {
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

  flow(`the customer's page in ${name}`, async () => {
    for (const status of STATUSES) {
      await check((await pages.customer(status)).page, `customer ${status}`)
    }
    await check(await pages.ban("-"), "ban")
  })

  flow(`the order's page in ${name}`, async () => {
    await check((await pages.order(shop.flaggedOrder)).page, "order")
    await check(await pages.copyOrder(shop.flaggedOrder), "copy order")
  })
}

export const describeLanguages = () =>
  describe("the dashboard speaks to people", () => {
    const shop = { flaggedOrder: "" }

    beforeAll(async () => {
      Object.assign(shop, await prepareShop())
    })
    afterAll(forgetShop)

    describeLanguage("English", ENGLISH, shop)
    describeLanguage("Polish", POLISH, shop)
  })
