import path from "node:path"
import { type BrowserContext, test as base, type Page } from "@playwright/test"
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
  /Failed to load resource: the server responded with a status of (400|401|403|409|422)/,
  // A ban outlives its customer, a suspicion the entry or rule behind it: links may still lead there.
  /status of 404 .*\/admin\/(customers\/cus_|blacklist\/(entries|manual-rules|auto-rules)\/bl)/,
  // The dashboard takes the flags of its order list from a server on the internet.
  /Failed to load resource: net::ERR_BLOCKED_BY_CLIENT/,
]

/** Tells `hear` of every error on a page that is not an answer of the store. */
const listen = (page: Page, hear: (complaint: string) => void) => {
  const tell = (text: string) => {
    if (!KNOWN_NOISE.some((noise) => noise.test(text))) hear(`${page.url()}: ${text}`)
  }
  page.on("pageerror", (error) => tell(String(error)))
  page.on("console", (message) => {
    if (message.type() === "error") tell(`${message.text()} (${message.location().url})`)
  })
}

interface Fixtures {
  /** What the pages of a test complained about. Fails the test. */
  complaints: string[]
  /** Opens a page in a browser that the store has never seen. */
  openStranger: () => Promise<Page>
  /** The dashboard of an admin who is logged in. */
  dashboard: Dashboard
  shop: Shop
}

interface WorkerFixtures extends Look {
  api: AdminApi
  /** The plugin's texts in the project's language. */
  t: Translate
  /** A browser as the project says, of an admin where there are cookies. */
  openContext: (storageState?: string) => Promise<BrowserContext>
  /** Where all dashboards of a worker are opened: the second finds the first one's files cached. */
  adminContext: BrowserContext
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  language: ["en", { option: true, scope: "worker" }],
  theme: ["light", { option: true, scope: "worker" }],

  t: [async ({ language }, use) => use(textsIn(language)), { scope: "worker" }],

  api: [
    // Playwright reads the names of fixtures from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => use(await connectAdmin(storeUrl())),
    { scope: "worker" },
  ],

  openContext: [
    async ({ browser, language, theme }, use, { project }) => {
      const { viewport, timezoneId, contextOptions, actionTimeout } = project.use
      await use(async (storageState) => {
        const context = await browser.newContext({
          ...contextOptions,
          baseURL: storeUrl(),
          storageState,
          viewport,
          timezoneId,
          locale: { en: "en-US", pl: "pl-PL" }[language],
          colorScheme: theme,
        })
        context.setDefaultTimeout(actionTimeout ?? 0)
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
        return context
      })
    },
    { scope: "worker" },
  ],

  adminContext: [
    async ({ openContext }, use) => {
      const context = await openContext(ADMIN_STATE)
      await use(context)
      await context.close()
    },
    { scope: "worker" },
  ],

  // eslint-disable-next-line no-empty-pattern
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    base.expect(complaints).toEqual([])
  },

  openStranger: async ({ openContext, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await openContext()
      contexts.push(context)
      const page = await context.newPage()
      listen(page, (complaint) => complaints.push(complaint))
      return page
    })
    for (const context of contexts) await context.close()
  },

  dashboard: async ({ adminContext, complaints, language, theme }, use) => {
    const page = await adminContext.newPage()
    listen(page, (complaint) => complaints.push(complaint))
    await use(new Dashboard(page, { language, theme }))
    await page.close()
  },

  shop: async ({ openStranger }, use) => use(new Shop(openStranger)),
})
