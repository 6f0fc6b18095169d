import type { Page } from "playwright-core"
import { createEntry } from "../support/admin-api"
import {
  chooseFromMenu,
  confirm,
  entryRow,
  openDialog,
  openEntries,
  rows,
  toast,
  untilClosed,
} from "../support/dashboard"
import { ENGLISH } from "../support/look"
import { flow, openDashboard, session, shoot } from "../support/session"
import { expectReadable } from "../support/texts"

const DAY = 24 * 60 * 60 * 1000
const COUNT = 45
const domain = (index: number) => `list-${String(index).padStart(2, "0")}.example`
const nameOf = (index: number) => `E-mail domain: ${domain(index)}`

/** The names of the entries that a list shows, from top to bottom. */
const shown = (page: Page) =>
  rows(page)
    .getByRole("button", { name: /^Actions for/ })
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute("aria-label")?.replace("Actions for ", ""))
    )

const untilShown = async (page: Page, names: string[]) => {
  await entryRow(page, names[0]).waitFor()
  for (let attempt = 0; attempt < 100 && (await shown(page)).length !== names.length; attempt++) {
    await page.waitForTimeout(50)
  }
  expect(await shown(page)).toEqual(names)
}

const results = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor()

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
      for (const id of ids) {
        await session.api.remove(`/admin/blacklist/entries/${id}`).catch(() => {})
      }
    })

    flow("is searched, and the URL remembers it", async () => {
      const page = await openDashboard()
      await openEntries(page)
      await page.getByRole("searchbox").fill("list-07")
      await untilShown(page, [nameOf(7)])
      expect(new URL(page.url()).searchParams.get("q")).toBe("list-07")
      await shoot(page, "list searched")

      await page.reload()
      await untilShown(page, [nameOf(7)])
      expect(await page.getByRole("searchbox").inputValue()).toBe("list-07")

      await page.getByRole("searchbox").fill("nothing like this")
      await page.getByText("No entry matches the current search and filters.").waitFor()
      await shoot(page, "list without results")
      await expectReadable(page, ENGLISH)
    })

    flow("is filtered by what a person chooses", async () => {
      const page = await openDashboard()
      await openEntries(page, "?q=list-")
      await results(page, `${COUNT} results`).catch(() => {})
      await page.getByRole("button").filter({ has: page.locator("svg") }).first().waitFor()
      // The dashboard's filter button has no name; it is the first one beside the heading.
      await page.locator("main h1 ~ div button").first().click()
      await page.getByRole("menuitem", { name: "Action", exact: true }).click()
      await page.getByRole("option", { name: "Allow", exact: true }).or(
        page.getByRole("menuitemcheckbox", { name: "Allow", exact: true })
      ).or(page.getByRole("dialog").getByText("Allow", { exact: true })).first().click()
      await shoot(page, "list filter open")
      await page.keyboard.press("Escape")
      await page.waitForURL(/action=/)
      await shoot(page, "list filtered")
      await expectReadable(page, ENGLISH)
    })

    flow("is sorted by its columns", async () => {
      const page = await openDashboard()
      await openEntries(page, "?q=list-0")
      await page.getByRole("columnheader", { name: "Ends" }).getByRole("button").click()
      await page.waitForURL(/order=/)
      await shoot(page, "list sorted")
      console.log(page.url(), await shown(page))
    })

    flow("is paged by its URL and by its buttons", async () => {
      const page = await openDashboard()
      await openEntries(page, "?q=list-&order=created_at&offset=20")
      await entryRow(page, nameOf(20)).waitFor()
      expect(await shown(page)).toEqual(Array.from({ length: 20 }, (_, index) => nameOf(20 + index)))
      await page.getByRole("button", { name: "Next", exact: true }).click()
      await untilShown(page, [40, 41, 42, 43, 44].map(nameOf))
      expect(new URL(page.url()).searchParams.get("offset")).toBe("40")
      await shoot(page, "list last page")
      await page.goBack()
      await entryRow(page, nameOf(20)).waitFor()
    })

    flow("is worked with the keyboard alone", async () => {
      const page = await openDashboard()
      await openEntries(page, "?q=list-1&order=created_at")
      await entryRow(page, nameOf(10)).waitFor()
      const actions = page.getByRole("button", { name: `Actions for ${nameOf(10)}`, exact: true })
      await actions.focus()
      await page.keyboard.press("Enter")
      await page.getByRole("menuitem", { name: "Edit", exact: true }).waitFor()
      await shoot(page, "list menu by keyboard")
      await page.keyboard.press("Enter")
      const dialog = await openDialog(page, "Edit entry")
      await page.keyboard.press("Escape")
      await untilClosed(dialog)
      // The place in the list is kept.
      expect(new URL(page.url()).searchParams.get("q")).toBe("list-1")

      await page.getByRole("checkbox", { name: `Select ${nameOf(11)}`, exact: true }).focus()
      await page.keyboard.press("Space")
      await page.getByRole("checkbox", { name: `Select ${nameOf(12)}`, exact: true }).focus()
      await page.keyboard.press("Space")
      await page.getByText("2 selected").waitFor()
      await shoot(page, "list selected")
      await page.keyboard.press("i")
      await toast(page, "2 entries are inactive.")
      await entryRow(page, nameOf(12)).getByText("Inactive", { exact: true }).waitFor()
    })
  })
