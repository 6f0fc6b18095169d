import { expect, type Locator } from "@playwright/test"
import { faultsIn } from "./axe"
import type { Dashboard } from "./dashboard"
import { crowdedIn } from "./layout"
import { type Look, THEMES } from "./look"

/** A desk and a phone. */
const WIDTHS = [1440, 390]
const HEIGHT = 900

const MARK = "data-looked-at"

/** Colours are on their way for a moment after a change. */
const untilStill = (dashboard: Dashboard) =>
  dashboard.page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
  )

const setTheme = async (dashboard: Dashboard, theme: Look["theme"]) => {
  await dashboard.page.evaluate((theme) => {
    document.documentElement.classList.remove("light", "dark")
    document.documentElement.classList.add(theme)
  }, theme)
  await untilStill(dashboard)
}

/** What is looked at: an open window, else the page's own part; and what hangs over it. */
const partsOf = async ({ page }: Dashboard, card?: Locator) => {
  const windows = page.locator(
    ':is([role="dialog"], [role="alertdialog"]):not([data-side]):visible'
  )
  const hanging = page.locator('[role="dialog"][data-side]:visible')
  const whole = (await windows.count()) ? windows.last() : page.getByRole("main")
  return [card ?? whole, ...(await hanging.all())]
}

/**
 * Looks at what is open now, on a wide and on a narrow screen: no ids, no keys, all of it in the
 * dashboard's language, nothing cut off or lying on something else, and nothing that axe-core finds
 * serious, in both themes.
 *
 * @param card - on a page of Medusa's own: the part that is the plugin's
 */
export async function lookOver(
  dashboard: Dashboard,
  { theme }: Pick<Look, "theme">,
  card?: Locator
) {
  const { page } = dashboard
  await dashboard.untilDrawn()
  // Nothing is pointed at: that has colours of its own.
  await page.mouse.move(0, 0)
  await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${theme}\\b`))
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    await dashboard.untilDrawn()
    await untilStill(dashboard)
    await dashboard.expectReadable()
    const parts = await partsOf(dashboard, card)
    for (const part of parts) {
      expect.soft(await crowdedIn(part), `${page.url()} at ${width} px`).toEqual([])
      await part.evaluate((element, mark) => element.setAttribute(mark, ""), MARK)
    }
    for (const shown of [theme, ...THEMES.filter((other) => other !== theme)]) {
      await setTheme(dashboard, shown)
      // The other theme has other colours, and is the same otherwise.
      const rules = shown === theme ? undefined : ["color-contrast"]
      const faults = await faultsIn(page, `[${MARK}]`, rules)
      expect.soft(faults, `${page.url()} at ${width} px, ${shown}`).toEqual([])
    }
    await setTheme(dashboard, theme)
    for (const part of parts) {
      await part.evaluate((element, mark) => element.removeAttribute(mark), MARK)
    }
  }
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT })
}
