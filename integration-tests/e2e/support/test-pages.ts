import type { Browser } from "@playwright/test"
import { type Cast, gatherCast } from "./cast"
import { Pages } from "./pages"
import { Shop } from "./storefront"
import { storeUrl, test as base } from "./test"

export { expect } from "./test"

export const shopIn = (browser: Browser) =>
  new Shop(async () => (await browser.newContext({ baseURL: storeUrl() })).newPage())

/** For what looks at every page of the plugin. */
export const test = base.extend<{ pages: Pages }, { cast: Cast }>({
  cast: [
    async ({ browser, api }, use) => use(await gatherCast(api, shopIn(browser))),
    { scope: "worker" },
  ],
  pages: async ({ dashboard, api, cast: _ }, use) => use(new Pages(dashboard, api)),
})
