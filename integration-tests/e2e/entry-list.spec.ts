import { createEntry, removeEntries } from "./support/admin-api"
import { nameOfEntry } from "./support/entry-form"
import { expect, test } from "./support/test"
import { textsIn } from "./support/texts"
import { unique } from "./support/unique"

const DAY = 24 * 60 * 60 * 1000
const COUNT = 45
const LIST = `list-${unique()}-`
const t = textsIn("en")

const domain = (index: number) => `${LIST}${String(index).padStart(2, "0")}.example`
const nameOf = (index: number) => nameOfEntry({ t }, { email_domain: domain(index) })
const names = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => nameOf(first + index))

/** What the bar says of rows on one page. */
const selected = (count: number, page: number) =>
  t("selection.count", { count, pages: t("selection.pages", { count: 1, pages: page }) })

test.describe("a long list of entries", () => {
  test.beforeAll(async ({ api }) => {
    for (let index = 0; index < COUNT; index++) {
      await createEntry(api, {
        conditions: { email_domain: domain(index) },
        action: index % 3 === 0 ? "allow" : "block",
        active: index % 5 !== 0,
        expires_at: index < 3 ? new Date(Date.now() + (3 - index) * DAY) : null,
        reason: "A long list",
      })
    }
  })
  test.afterAll(({ api }) => removeEntries(api, `q=${LIST}`))

  test("is searched, and the URL remembers it", async ({ dashboard }) => {
    const { page } = dashboard
    await dashboard.openEntries()
    await page.getByRole("searchbox").fill(`${LIST}07`)
    await dashboard.expectNamesInRows([nameOf(7)])
    await expect(page).toHaveURL(({ searchParams }) => searchParams.get("q") === `${LIST}07`)

    await page.reload()
    await dashboard.expectNamesInRows([nameOf(7)])
    await expect(page.getByRole("searchbox")).toHaveValue(`${LIST}07`)

    await page.getByRole("searchbox").fill("nothing like this")
    await expect(page.getByText(t("entries.filtered"))).toBeVisible()
    await dashboard.expectReadable()
  })

  test("is filtered, and the URL remembers it", async ({ dashboard }) => {
    const { page } = dashboard
    await dashboard.openEntries(`${LIST}0&order=created_at`)
    // The dashboard gives its filter button no name; it is the first one of the table.
    await page.getByRole("main").getByRole("button").first().click()
    await dashboard.menuItem(t("entries.filters.action"))
    await page.getByRole("dialog").getByText(t("action.allow"), { exact: true }).click()
    // Closed before the choice is in the URL, the dashboard's filter forgets it.
    await expect(page.getByRole("dialog").getByRole("checkbox", { checked: true })).toBeVisible()
    await expect(page).toHaveURL(/[?&]action=/)
    await page.keyboard.press("Escape")
    const allowed = [0, 3, 6, 9].map(nameOf)
    await dashboard.expectNamesInRows(allowed)
    await dashboard.expectReadable()

    await page.reload()
    await dashboard.expectNamesInRows(allowed)
    await page.getByRole("button", { name: "Clear all" }).click()
    await dashboard.expectNamesInRows(names(0, 9))

    await dashboard.openEntries(`${LIST}0&order=created_at&active=false`)
    await dashboard.expectNamesInRows([0, 5].map(nameOf))
  })

  test("is sorted by its columns", async ({ dashboard }) => {
    const { page } = dashboard
    await dashboard.openEntries(`${LIST}0`)
    const ends = page
      .getByRole("columnheader", { name: t("entries.columns.expires") })
      .getByRole("button")
    const order = (value: string) => expect(page).toHaveURL(new RegExp(`[?&]order=${value}(&|$)`))

    await ends.click()
    // What never ends is the farthest of all, so it stands above these.
    await expect.poll(async () => (await dashboard.namesInRows()).slice(-3)).toEqual(names(0, 2))
    await order("-expires_at")
    await ends.click()
    await expect
      .poll(async () => (await dashboard.namesInRows()).slice(0, 3))
      .toEqual(names(0, 2).reverse())
    await order("expires_at")
  })

  test("is paged by its URL and by its buttons", async ({ dashboard }) => {
    const { page } = dashboard
    await dashboard.openEntries(`${LIST}&order=created_at&offset=20`)
    await dashboard.expectNamesInRows(names(20, 39))
    await page.getByRole("button", { name: "Next", exact: true }).click()
    await dashboard.expectNamesInRows(names(40, 44))
    await expect(page).toHaveURL(/[?&]offset=40(&|$)/)
    await page.goBack()
    await dashboard.expectNamesInRows(names(20, 39))
  })

  test("changes page and tab with the keyboard alone", async ({ dashboard }) => {
    const { page } = dashboard
    await dashboard.openEntries(`${LIST}&order=created_at`)
    await dashboard.expectNamesInRows(names(0, 19))
    await page.getByRole("button", { name: "Next", exact: true }).focus()
    await page.keyboard.press("Enter")
    await dashboard.expectNamesInRows(names(20, 39))

    await dashboard.goto("/blacklist/customers/whitelisted")
    await dashboard.tab(t("customers.tabs.whitelisted")).focus()
    await page.keyboard.press("ArrowLeft")
    await expect(dashboard.tab(t("customers.tabs.blacklisted"))).toBeFocused()
    await page.keyboard.press("Enter")
    await expect(dashboard.tab(t("customers.tabs.blacklisted"), { selected: true })).toBeVisible()
    await page.waitForURL(/\/app\/blacklist\/customers$/)
    // Banned in the demo's own data.
    await dashboard.chooseFromMenu("Viktor Stahl", t("actions.openCustomer"))
    await expect(page.getByRole("heading", { name: t("status.widget.heading") })).toBeVisible()
  })

  test("is changed as a whole, and the bar says what is chosen", async ({ dashboard, api }) => {
    const { page } = dashboard
    const command = (name: string) => page.getByRole("button", { name })
    const withoutEnd = (filter: string) =>
      api.get<{ count: number }>(`/admin/blacklist/entries?q=${LIST}&limit=1&${filter}`)
    await dashboard.openEntries(`${LIST}&order=created_at`)
    await dashboard.expectNamesInRows(names(0, 19))
    await page.getByRole("checkbox", { name: t("actions.selectAll") }).check()
    await expect(page.getByText(selected(20, 1))).toBeVisible()

    // On another page none of them is seen, and the bar still says where they stand.
    await page.getByRole("button", { name: "Next", exact: true }).click()
    await dashboard.expectNamesInRows(names(20, 39))
    await expect(page.getByText(selected(20, 1))).toBeVisible()
    await expect(dashboard.rows.getByRole("checkbox", { checked: true })).toHaveCount(0)
    await command(t("selection.clear")).click()
    await expect(page.getByText(selected(20, 1))).not.toBeAttached()

    await dashboard.rows.first().getByRole("checkbox").check()
    await expect(page.getByText(selected(1, 2))).toBeVisible()
    await command(t("selection.chooseAll", { count: COUNT })).click()
    await expect(page.getByText(t("selection.all", { count: COUNT }))).toBeVisible()
    await expect(dashboard.rows.getByRole("checkbox", { checked: true })).toHaveCount(20)
    await dashboard.expectReadable()
    await command(t("actions.disable")).click()
    await dashboard.expectToast(t("entries.toasts.disabledMany", { count: COUNT }))
    expect((await withoutEnd("active=true")).count).toBe(0)

    // Another search is another choice.
    await dashboard.openEntries(`${LIST}&order=created_at`)
    await dashboard.rows.first().getByRole("checkbox").check()
    await page.getByRole("searchbox").fill(`${LIST}4`)
    await dashboard.expectNamesInRows(names(40, 44))
    await expect(command(t("selection.clear"))).not.toBeAttached()
  })

  test("is worked with the keyboard alone", async ({ dashboard }) => {
    const { page } = dashboard
    await dashboard.openEntries(`${LIST}1&order=created_at`)
    await dashboard.expectNamesInRows(names(10, 19))
    const press = (key: string) => page.keyboard.press(key)
    const box = (index: number) =>
      page.getByRole("checkbox", {
        name: t("actions.selectRow", { name: nameOf(index) }),
        exact: true,
      })

    await dashboard.menuButton(nameOf(10)).focus()
    await press("Enter")
    await expect(page.getByRole("menuitem", { name: t("actions.edit"), exact: true })).toBeVisible()
    await press("Enter")
    const dialog = await dashboard.dialog(t("entries.form.editTitle"))
    await press("Escape")
    await expect(dialog).not.toBeAttached()
    await expect(dashboard.heading(nameOf(10))).toBeVisible()
    await page.goBack()
    await dashboard.expectNamesInRows(names(10, 19))

    await box(11).focus()
    await press("Space")
    await press("Tab")
    await press("Tab")
    await press("Space")
    await expect(page.getByText(selected(2, 1))).toBeVisible()
    await expect(box(11)).toBeChecked()
    await expect(box(12)).toBeChecked()
    await press("i")
    await dashboard.expectToast(t("entries.toasts.disabledMany", { count: 2 }))
    for (const index of [11, 12]) {
      const row = dashboard.rowOf(nameOf(index))
      await expect(row.getByText(t("entries.inactive"), { exact: true })).toBeVisible()
    }
  })
})
