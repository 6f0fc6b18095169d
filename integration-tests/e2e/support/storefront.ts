import type { Page } from "playwright-core"
import { ENGLISH, type Look } from "./look"
import { openBrowser } from "./session"

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
  /** Logs in as one of the demo's customers. */
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

const field = (page: Page, id: string) => page.getByTestId(id)

/** The page does one thing after the other; this waits until it has done all of them. */
const settled = (page: Page) =>
  page.locator("[data-testid=checkout][aria-busy=false]").waitFor({ state: "attached" })

export async function openShop(look: Look = ENGLISH): Promise<Page> {
  const page = await openBrowser(look)
  await page.goto(`/shop?lang=${look.language}`)
  await settled(page)
  return page
}

/** Fills in everything up to the order button. */
export async function prepareOrder(page: Page, shopper: Shopper) {
  if (shopper.customer) {
    await field(page, "customer-select").selectOption(shopper.customer)
    await settled(page)
  }
  if (shopper.example) {
    await field(page, "example-select").selectOption(shopper.example)
    await settled(page)
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
  if (shopper.card) await payWith(page, shopper.card)
  await field(page, "add-wool-socks").click()
  await settled(page)
}

export const payWith = (page: Page, card: NonNullable<Shopper["card"]>) =>
  field(page, `card-${card}`).check()

/** The page's own list of calls is folded up, so it has text that is not seen. */
const lastRefusedCall = async (page: Page) =>
  (await page.locator("#log li.bad code").last().textContent()) ?? ""

export async function placeOrder(page: Page): Promise<Outcome> {
  await field(page, "place-order").click()
  await settled(page)
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
export async function order(shopper: Shopper): Promise<Outcome & { page: Page }> {
  const page = await openShop()
  await prepareOrder(page, shopper)
  return { ...(await placeOrder(page)), page }
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
  message: expect.stringMatching(/not authorized/),
  at: "POST /store/carts/:id/complete",
}

export const PLACED = { placed: true, order: expect.stringMatching(/^#\d+$/) }
