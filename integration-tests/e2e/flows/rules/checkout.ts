import { card, openCustomer, openOrder, rows } from "../../support/dashboard"
import { ENGLISH } from "../../support/look"
import { RUN } from "../../support/run"
import { flow, openDashboard, shoot } from "../../support/session"
import { order, PLACED, REFUSED } from "../../support/storefront"
import { expectReadable } from "../../support/texts"
import { NEIGHBOURS, RETURNED, RETURNING, SAME_DOOR, SECOND_ORDER } from "./cast"

const PANEL = "Fraud check"

export const meetRules = () => {
  flow("an auto rule flags the second order of one mailbox", async () => {
    const { page: _, ...first } = await order(RETURNING)
    expect(first).toEqual(PLACED)
    const { page: __, ...second } = await order(RETURNED)
    expect(second).toEqual(PLACED)
    const number = "order" in second ? second.order : ""

    const page = await openDashboard()
    await openOrder(page, number)
    const panel = card(page, PANEL)
    await panel.getByText("Suspicious", { exact: true }).waitFor()
    await panel.getByText("An auto rule matched", { exact: true }).waitFor()
    await panel.getByText("Counted 1, limit 1", { exact: true }).waitFor()
    await panel.getByRole("link", { name: "Open rule", exact: true }).waitFor()
    expect(await panel.innerText()).toContain(SECOND_ORDER)
    await shoot(page, "order flagged by a rule")
    await expectReadable(page, ENGLISH)

    await page.goto(`/app/blacklist/suspicions?q=${RUN}`)
    const row = rows(page).filter({ has: page.getByRole("link", { name: number, exact: true }) })
    await row.getByText("Automatic", { exact: true }).waitFor()
    await row.getByRole("link", { name: SECOND_ORDER, exact: true }).waitFor()
    await shoot(page, "suspicion of a flagged order")
    await expectReadable(page, ENGLISH)
  })

  flow("a manual rule refuses the second parcel to one door, and bans", async () => {
    const { page: _, ...first } = await order(NEIGHBOURS.first)
    expect(first).toEqual(PLACED)
    const { page: shop, ...second } = await order(NEIGHBOURS.second)
    await shoot(shop, "shop refuses the same door")
    expect(second).toEqual(REFUSED)
    // The ban goes with the person, to another door as well.
    const { page: __, ...elsewhere } = await order({
      ...NEIGHBOURS.second,
      address: { address_1: "ul. Daleka 5" },
    })
    expect(elsewhere).toEqual(REFUSED)

    const page = await openDashboard()
    await openCustomer(page, NEIGHBOURS.second.email)
    const status = card(page, "Blacklist status")
    await status.getByText("Blacklisted", { exact: true }).waitFor()
    await status.getByText(/in 2 days/).waitFor()
    await status.getByRole("link", { name: SAME_DOOR, exact: true }).click()
    await page.getByRole("dialog", { name: "Edit manual rule", exact: true }).waitFor()
    await shoot(page, "rule opened from the customer")
  })
}
