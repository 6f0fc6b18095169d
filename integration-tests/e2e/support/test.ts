import path from "node:path"
import { test as base, type Page } from "@playwright/test"
import { type AdminApi, connectAdmin } from "./admin-api"
import { Dashboard } from "./dashboard"
import type { Look } from "./look"
import { Shop } from "./storefront"
import { textsIn, type Translate } from "./texts"
import { CACHE } from "./till"

export { expect } from "@playwright/test"

/** Where the store answers. Set by the run, or by who names a store that runs already. */
export const storeUrl = () => {
  if (!process.env.E2E_STORE) throw new Error("E2E_STORE does not say where the store is")
  return process.env.E2E_STORE
}

/** The cookies of an admin who is logged in, from the global setup. */
export const ADMIN_STATE = path.join(CACHE, "admin.json")

/** What Chromium and the dashboard complain about without anything being wrong. */
const KNOWN_NOISE = [
  // A refused checkout, bad input, a missing login or right are answers, not errors.
  /Failed to load resource: the server responded with a status of (400|401|403|422)/,
  // A ban outlives its customer, a suspicion the entry or rule behind it: links may still lead there.
  /status of 404 .*\/admin\/(customers\/cus_|blacklist\/(entries|manual-rules|auto-rules)\/bl)/,
  // The dashboard takes the flags of its order list from a server on the internet.
  /Failed to load resource: net::ERR_BLOCKED_BY_CLIENT/,
]

interface Fixtures {
  /** Opens a new browser, of an admin who is logged in or of nobody. Its complaints fail the test. */
  openBrowser: (who?: "admin" | "nobody") => Promise<Page>
  /** The dashboard of an admin who is logged in. */
  dashboard: Dashboard
  /** The plugin's texts in the project's language. */
  t: Translate
  shop: Shop
}

interface WorkerFixtures {
  api: AdminApi
}

export const test = base.extend<Look & Fixtures, WorkerFixtures>({
  language: ["en", { option: true }],
  theme: ["light", { option: true }],

  api: [
    // Playwright reads the names of fixtures from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => use(await connectAdmin(storeUrl())),
    { scope: "worker" },
  ],

  openBrowser: async ({ browser, language, theme }, use) => {
    const complaints: string[] = []
    const listen = (page: Page) => {
      const hear = (text: string) => {
        if (!KNOWN_NOISE.some((noise) => noise.test(text))) {
          complaints.push(`${page.url()}: ${text}`)
        }
      }
      page.on("pageerror", (error) => hear(String(error)))
      page.on("console", (message) => {
        if (message.type() === "error") hear(`${message.text()} (${message.location().url})`)
      })
    }

    await use(async (who = "nobody") => {
      const context = await browser.newContext({
        storageState: who === "admin" ? ADMIN_STATE : { cookies: [], origins: [] },
        locale: { en: "en-US", pl: "pl-PL" }[language],
        colorScheme: theme,
      })
      await context.addInitScript(
        ({ language, theme }) => {
          localStorage.setItem("lng", language)
          localStorage.setItem("medusa_admin_theme", theme)
        },
        { language, theme }
      )
      await context.route(
        ({ origin }) => origin !== new URL(storeUrl()).origin,
        (route) => route.abort("blockedbyclient")
      )
      const page = await context.newPage()
      listen(page)
      return page
    })

    for (const context of browser.contexts()) await context.close()
    base.expect(complaints).toEqual([])
  },

  dashboard: async ({ openBrowser, language, theme }, use) =>
    use(new Dashboard(await openBrowser("admin"), { language, theme })),

  t: async ({ language }, use) => use(textsIn(language)),

  shop: async ({ openBrowser }, use) => use(new Shop(() => openBrowser())),
})
