import type { Page } from "playwright-core"
import { createEntry } from "../support/admin-api"
import {
  chooseFromMenu,
  openDialog,
  openEntries,
  rowOf,
  rows,
  toast,
  untilClosed,
} from "../support/dashboard"
import { ENGLISH } from "../support/look"
import { flow, openDashboard, session, shoot } from "../support/session"
import { expectReadable } from "../support/texts"
import { expectSoon } from "../support/wait"

const DAY = 24 * 60 * 60 * 1000
const COUNT = 45
const domain = (index: number) => `list-${String(index).padStart(2, "0")}.example`
const nameOf = (index: number) => `E-mail domain: ${domain(index)}`
const names = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => nameOf(first + index))

/** The entries that a list shows, from top to bottom. */
const shown = (page: Page) =>
  rows(page)
    .getByRole("button", { name: /^Actions for/ })
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute("aria-label")?.replace("Actions for ", ""))
    )

const expectShown = (page: Page, expected: string[]) => expectSoon(() => shown(page), expected)
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

export const describeEntryList = () =>
  describe("a long list of entries", () => {
    const ids: string[] = []

    beforeAll(async () => {
      for (let index = 0; index < COUNT; index++) {
        const id = await createEntry(session.api, {
          conditions: { email_domain: domain(index) },
          action: index % 3 === 0 ? "allow" : "block",
          active: index % 5 !== 0,
          expires_at: index < 3 ? new Date(Date.now() + (3 - index) * DAY) : null,
          reason: "A long list",
        })
        ids.push(id)
      }
    })
    afterAll(async () => {
      for (const id of ids) await session.api.remove(`/admin/blacklist/entries/${id}`)
    })

    flow("is searched, and the URL remembers it", async () => {
      const page = await openDashboard()
      await openEntries(page)
      await page.getByRole("searchbox").fill("list-07")
      await expectShown(page, [nameOf(7)])
      expect(parameter(page, "q")).toBe("list-07")
      await shoot(page, "list searched")

      await page.reload()
      await expectShown(page, [nameOf(7)])
      expect(await page.getByRole("searchbox").inputValue()).toBe("list-07")

      await page.getByRole("searchbox").fill("nothing like this")
      await page.getByText("No entry matches the current search and filters.").waitFor()
      await shoot(page, "list without results")
      await expectReadable(page, ENGLISH)
    })

    flow("is filtered, and the URL remembers it", async () => {
      const page = await openDashboard()
      await openEntries(page, "?q=list-0&order=created_at")
      // The dashboard gives its filter button no name; it is the first one of the table.
      await page.getByRole("tabpanel").getByRole("button").first().click()
      await page.getByRole("menuitem", { name: "Action", exact: true }).click()
      await page.getByRole("dialog").getByText("Allow", { exact: true }).click()
      await shoot(page, "list filter open")
      await page.keyboard.press("Escape")
      const allowed = [0, 3, 6, 9].map(nameOf)
      await expectShown(page, allowed)
      await shoot(page, "list filtered")
      await expectReadable(page, ENGLISH)

      await page.reload()
      await expectShown(page, allowed)
      await page.getByRole("button", { name: "Clear all" }).click()
      await expectShown(page, names(0, 9))

      await page.goto("/app/blacklist/entries?q=list-0&order=created_at&active=false")
      await expectShown(page, [0, 5].map(nameOf))
    })

    flow("is sorted by its columns", async () => {
      const page = await openDashboard()
      await openEntries(page, "?q=list-0")
      const ends = page.getByRole("columnheader", { name: "Ends" }).getByRole("button")
      const farthest = async () => (await shown(page)).slice(-3)
      const nearest = async () => (await shown(page)).slice(0, 3)

      await ends.click()
      // What never ends is the farthest of all, so it stands above these.
      await expectSoon(farthest, names(0, 2))
      expect(parameter(page, "order")).toBe("-expires_at")
      await shoot(page, "list sorted by the farthest end")
      await ends.click()
      await expectSoon(nearest, names(0, 2).reverse())
      expect(parameter(page, "order")).toBe("expires_at")
      await shoot(page, "list sorted by the nearest end")
    })

    flow("is paged by its URL and by its buttons", async () => {
      const page = await openDashboard()
      await openEntries(page, "?q=list-&order=created_at&offset=20")
      await expectShown(page, names(20, 39))
      await page.getByRole("button", { name: "Next", exact: true }).click()
      await expectShown(page, names(40, 44))
      expect(parameter(page, "offset")).toBe("40")
      await shoot(page, "list last page")
      await page.goBack()
      await expectShown(page, names(20, 39))
    })

    flow("is worked with the keyboard alone", async () => {
      const page = await openDashboard()
      await openEntries(page, "?q=list-1&order=created_at")
      await expectShown(page, names(10, 19))
      const press = (key: string) => page.keyboard.press(key)
      const box = (index: number) =>
        page.getByRole("checkbox", { name: `Select ${nameOf(index)}`, exact: true })

      await page.getByRole("button", { name: `Actions for ${nameOf(10)}`, exact: true }).focus()
      await press("Enter")
      await page.getByRole("menuitem", { name: "Edit", exact: true }).waitFor()
      await shoot(page, "list menu by keyboard")
      await press("Enter")
      const dialog = await openDialog(page, "Edit entry")
      await press("Escape")
      await untilClosed(dialog)
      expect(parameter(page, "q")).toBe("list-1")

      await box(11).focus()
      await press("Space")
      await press("Tab")
      await press("Tab")
      await press("Space")
      await page.getByText("2 selected").waitFor()
      expect([await box(11).isChecked(), await box(12).isChecked()]).toEqual([true, true])
      await shoot(page, "list selected")
      await press("i")
      await toast(page, "2 entries are disabled.")
      await rowOf(page, nameOf(11)).getByText("Disabled", { exact: true }).waitFor()
      await rowOf(page, nameOf(12)).getByText("Disabled", { exact: true }).waitFor()
    })

    flow("changes page and tab with the keyboard alone", async () => {
      const page = await openDashboard()
      await openEntries(page, "?q=list-&order=created_at")
      await expectShown(page, names(0, 19))
      await page.getByRole("button", { name: "Next", exact: true }).focus()
      await page.keyboard.press("Enter")
      await expectShown(page, names(20, 39))

      await page.getByRole("tab", { name: "Entries" }).focus()
      await page.keyboard.press("ArrowRight")
      const tab = page.getByRole("tab", { name: "Banned customers" })
      await expectSoon(() => tab.evaluate((node) => node === document.activeElement), true)
      await page.keyboard.press("Enter")
      await page.getByRole("tab", { name: "Banned customers", selected: true }).waitFor()
      await page.waitForURL(/\/app\/blacklist\/customers/)
      await chooseFromMenu(page, "Actions for Viktor Stahl", "Open customer")
      await page.getByRole("heading", { name: "Blacklist status" }).waitFor()
    })
  })
