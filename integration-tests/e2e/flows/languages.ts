import { ENGLISH, type Look, POLISH } from "../support/look"
import { forgetShop, pagesIn, PEOPLE, prepareShop, type Status } from "../support/pages"
import { flow, session, shoot } from "../support/session"
import { expectReadable } from "../support/texts"

const TYPES = ["email", "email_domain", "ip", "ip_range", "phone", "address", "combination"]
const STATUSES = Object.keys(PEOPLE) as Status[]

const describeLanguage = (name: string, look: Look, shop: { flaggedOrder: string }) => {
  const pages = pagesIn(look)
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
    for (const type of TYPES) {
      const { page, drawer } = await pages.createEntry(type)
      await drawer.getByRole("button").last().click()
      await check(page, `create ${type}`)
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
