import { expect, type Page } from "@playwright/test"
import { atTheTill } from "./till"
import { phoneOf, unique } from "./unique"

export const REFUSAL = "Something went wrong. You cannot place the order."

/** What became of a checkout. */
export type Outcome =
  | { placed: true; order: string }
  | {
      placed: false
      message: string
      /** The call to the Store API that was answered with no. */
      at: string
    }

export interface Shopper {
  /** Logs in with this e-mail. */
  customer?: string
  /** One of the demo's filled-in forms. */
  example?: string
  email?: string
  phone?: string
  ip?: string
  /** Fields of the delivery address. */
  address?: Record<string, string>
  /** How the bank takes the card; approved where absent. */
  card?: "approved" | "declined"
}

/** How the store refuses: before the card form, with one message whatever the reason. */
export const REFUSED: Outcome = {
  placed: false,
  message: REFUSAL,
  at: "POST /store/payment-collections/:id/payment-sessions",
}

/** What the bank refuses is refused where the order is placed, and not by the store. */
export const DECLINED = {
  placed: false,
  message: expect.stringMatching(/^Your bank declined this card\./),
  at: "POST /store/carts/:id/complete",
}

export const PLACED = { placed: true, order: expect.stringMatching(/^#\d+$/) }

/** Somebody who shares neither e-mail nor phone nor door with any other shopper. */
export function newShopper(more: Shopper = {}) {
  const digits = unique()
  return {
    example: "warsaw",
    email: `zofia.${digits}@poczta.example`,
    phone: phoneOf(digits),
    ...more,
    address: { address_1: `ul. Polna ${digits}`, ...more.address },
  }
}

export const field = (page: Page, id: string) => page.getByTestId(id)

/** The page does one thing after the other; this waits until it has done all of them. */
export const untilSettled = (page: Page) =>
  page.locator("[data-testid=checkout][aria-busy=false]").waitFor({ state: "attached" })

/** The page's own list of calls is folded up, so it has text that is not seen. */
const lastRefusedCall = async (page: Page) =>
  (await page.locator("#log li.bad code").last().textContent()) ?? ""

/** The demo's storefront, as a shopper uses it. */
export class Shop {
  constructor(private readonly openBrowser: () => Promise<Page>) {}

  /** A browser that the store has never seen. */
  async visit(language = "en"): Promise<Page> {
    const page = await this.openBrowser()
    await page.goto(`/shop?lang=${language}`)
    await untilSettled(page)
    return page
  }

  /** Fills in everything up to the order button. */
  async fillIn(page: Page, shopper: Shopper) {
    if (shopper.customer) await this.logIn(page, shopper.customer)
    if (shopper.example) {
      await field(page, "example-select").selectOption(shopper.example)
      await untilSettled(page)
    }
    if (shopper.email) await field(page, "email").fill(shopper.email)
    for (const [name, value] of Object.entries(shopper.address ?? {})) {
      await field(page, `shipping-${name}`).fill(value)
    }
    if (shopper.phone) await field(page, "shipping-phone").fill(shopper.phone)
    if (shopper.ip) {
      await page.locator("details.more > summary").click()
      await field(page, "shopper-ip").fill(shopper.ip)
    }
    if (shopper.card) await this.takeCard(page, shopper.card)
    await field(page, "add-wool-socks").click()
    await untilSettled(page)
  }

  takeCard(page: Page, card: NonNullable<Shopper["card"]>) {
    return field(page, `card-${card}`).check()
  }

  placeOrder(page: Page): Promise<Outcome> {
    return atTheTill(() => this.pay(page))
  }

  /** Like `placeOrder`, for who is at the till already. */
  async pay(page: Page): Promise<Outcome> {
    await field(page, "place-order").click()
    await untilSettled(page)
    if (await field(page, "order-confirmation").isVisible()) {
      return { placed: true, order: await field(page, "order-number").innerText() }
    }
    const [method, address] = (await lastRefusedCall(page)).split(" ")
    return {
      placed: false,
      message: await field(page, "checkout-error-message").innerText(),
      at: `${method} ${address.replace(/\/[a-z_]+_[0-9A-Z]{26}/, "/:id")}`,
    }
  }

  /** A shopper comes, orders one thing and leaves. */
  async order(shopper: Shopper): Promise<Outcome> {
    const page = await this.visit()
    await this.fillIn(page, shopper)
    const outcome = await this.placeOrder(page)
    await page.context().close()
    return outcome
  }

  /** Like `order`, for a shopper whom nothing speaks against; answers the order's number. */
  async buy(shopper: Shopper): Promise<string> {
    const outcome = await this.order(shopper)
    expect(outcome).toEqual(PLACED)
    return "order" in outcome ? outcome.order : ""
  }

  /** The page offers the logins of the demo; an account of the spec's own is one more. */
  private async logIn(page: Page, email: string) {
    const logins = field(page, "customer-select")
    await logins.evaluate((select, email) => select.append(new Option(email, email)), email)
    await logins.selectOption(email)
    await untilSettled(page)
  }
}
