import type { Locator } from "@playwright/test"
import { type Cast, gatherCast } from "./cast"
import { lookOver } from "./look-over"
import { Pages } from "./pages"
import { Shop } from "./storefront"
import { test as base } from "./test"

export { expect } from "./test"

interface Fixtures {
  pages: Pages
  /** Looks at what is open, or at a card of the plugin's on a page of Medusa's. */
  look: (card?: Locator) => Promise<void>
}

/** For what looks at every page of the plugin. */
export const test = base.extend<Fixtures, { cast: Cast }>({
  cast: [
    async ({ openContext, api }, use) => {
      const shop = new Shop(async () => (await openContext()).newPage())
      await use(await gatherCast(api, shop))
    },
    { scope: "worker" },
  ],
  pages: async ({ dashboard, api, cast: _ }, use) => use(new Pages(dashboard, api)),
  look: async ({ dashboard, theme }, use) => use((card) => lookOver(dashboard, { theme }, card)),
})
