import type { Page } from "@playwright/test"
import { field, untilSettled } from "./support/storefront"
import { expect, test } from "./support/test"

const items = (page: Page) => page.getByTestId("cart-item")

/** What a shopper who comes back from a link or a reload finds. */
const expectSameCart = async (page: Page, total: RegExp) => {
  await untilSettled(page)
  await expect(items(page)).toHaveCount(1)
  await expect(field(page, "cart-total")).toHaveText(total)
  await expect(field(page, "checkout-error")).toBeHidden()
  await expect(field(page, "place-order")).toBeEnabled()
}

test("a filled cart outlives a reload and a change of language", async ({ shop }) => {
  const page = await shop.visit()
  await shop.fillIn(page, { example: "warsaw" })
  const total = /\d/
  await expectSameCart(page, total)
  await page.reload()
  await expectSameCart(page, total)
  await field(page, "lang-pl").click()
  await page.waitForURL(/lang=pl/)
  await expectSameCart(page, /zł/)
})

test("a customer stays logged in, and leaves the cart behind when logging out", async ({
  shop,
}) => {
  const page = await shop.visit()
  const logins = field(page, "customer-select")
  await logins.selectOption({ index: 1 })
  await untilSettled(page)
  const email = await field(page, "email").inputValue()
  await field(page, "add-wool-socks").click()
  await untilSettled(page)

  await page.reload()
  await expectSameCart(page, /\d/)
  await expect(logins).toHaveValue(email)
  await expect(field(page, "email")).toHaveValue(email)

  await logins.selectOption("")
  await untilSettled(page)
  await expect(items(page)).toHaveCount(0)
  await page.reload()
  await untilSettled(page)
  await expect(items(page)).toHaveCount(0)
  await expect(logins).toHaveValue("")
  await expect(field(page, "email")).toHaveValue("")
})

test("after adding something, the checkout is one click away", async ({ shop }) => {
  const page = await shop.visit()
  const bar = field(page, "to-checkout")
  await expect(bar).toBeHidden()
  await field(page, "add-field-watch").click()
  await untilSettled(page)
  await bar.click()
  await expect(field(page, "email")).toBeInViewport()
  await expect(bar).toBeHidden()
})
