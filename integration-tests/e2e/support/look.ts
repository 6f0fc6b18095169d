import type { Page } from "playwright-core"

/** How a page is looked at. */
export interface Look {
  language: "en" | "pl"
  theme: "light" | "dark"
}

export const ENGLISH: Look = { language: "en", theme: "light" }
export const POLISH: Look = { language: "pl", theme: "light" }

/** Shows a page that is open in a theme; the dashboard itself does no more to change it. */
export const showIn = (page: Page, theme: Look["theme"]) =>
  page.evaluate((theme) => {
    const { classList, style } = document.documentElement
    classList.remove("light", "dark")
    classList.add(theme)
    style.colorScheme = theme
  }, theme)
