import { card, openCustomer, rows } from "../../support/dashboard"
import { customerIdOf } from "../../support/admin-api"
import { ENGLISH } from "../../support/look"
import { flow, openDashboard, session, shoot } from "../../support/session"
import {
  DECLINED,
  openShop,
  order,
  payWith,
  PLACED,
  placeOrder,
  prepareOrder,
  REFUSED,
} from "../../support/storefront"
import { expectReadable } from "../../support/texts"
import { expectSoon } from "../../support/wait"
import { CARD_TESTER, TRIED_CARDS } from "./cast"

const STATUS = "Blacklist status"
const BAN_ENDS = 75_000

export const tryCards = () => {
  flow("after two declined cards the shopper is refused and banned", async () => {
    const shop = await openShop()
    await prepareOrder(shop, { ...CARD_TESTER, card: "declined" })
    expect(await placeOrder(shop)).toEqual(DECLINED)
    expect(await placeOrder(shop)).toEqual(DECLINED)
    await payWith(shop, "approved")
    expect(await placeOrder(shop)).toEqual(REFUSED)
    await shoot(shop, "shop refuses after declined cards")
  })

  flow("the card of the banned customer names the rule and the end of the ban", async () => {
    const page = await openDashboard()
    await openCustomer(page, CARD_TESTER.email)
    const status = card(page, STATUS)
    await status.getByText("Blacklisted", { exact: true }).waitFor()
    await status.getByRole("link", { name: TRIED_CARDS, exact: true }).waitFor()
    expect(await status.innerText()).toMatch(/Until\s+\w+ \d+, \d{4}.*\n.*(minute|second)/)
    await shoot(page, "customer banned by a rule")
    await expectReadable(page, ENGLISH)

    await page.goto(`/app/blacklist/suspicions?q=${CARD_TESTER.email}`)
    const row = rows(page).filter({ hasText: CARD_TESTER.email })
    await row.getByText("Automatic", { exact: true }).waitFor()
    await row.getByRole("link", { name: TRIED_CARDS, exact: true }).waitFor()
    await row.getByText("Attempt refused", { exact: true }).waitFor()
    await shoot(page, "suspicion of a refused attempt")
    await expectReadable(page, ENGLISH)
  })
}

/** Real time passes here: nobody lifts the ban, and the other flows have used most of its minute. */
export const outlastBan = () =>
  flow("the ban of one minute ends by itself, and the shopper buys again", async () => {
    const id = await customerIdOf(session.api, CARD_TESTER.email, false)
    const status = async () => {
      const path = `/admin/blacklist/customers/${id}`
      const answer = await session.api.get<{ customer_status: { status: string } }>(path)
      return answer.customer_status.status
    }
    await expectSoon(status, "neutral", BAN_ENDS)

    const { page: shop, ...outcome } = await order(CARD_TESTER)
    await shoot(shop, "shop after the ban has ended")
    expect(outcome).toEqual(PLACED)
    const page = await openDashboard()
    await openCustomer(page, CARD_TESTER.email)
    await card(page, STATUS).getByText("Neutral", { exact: true }).waitFor()
    await shoot(page, "customer after the ban has ended")
  })
