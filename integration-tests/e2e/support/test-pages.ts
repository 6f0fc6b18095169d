import { type Cast, gatherCast } from "./cast"
import { Pages } from "./pages"
import { Shop } from "./storefront"
import { test as base } from "./test"

export { expect } from "./test"

/** For what looks at every page of the plugin. */
export const test = base.extend<{ pages: Pages }, { cast: Cast }>({
  cast: [
    async ({ openContext, api }, use) => {
      const shop = new Shop(async () => (await openContext()).newPage())
      await use(await gatherCast(api, shop))
    },
    { scope: "worker" },
  ],
  pages: async ({ dashboard, api, cast: _ }, use) => use(new Pages(dashboard, api)),
})
