import { chromium, type FullConfig } from "@playwright/test"
import { Shop } from "./storefront"
import { storeUrl } from "./test"

/** A list in which the entries have had something to do. */
export default async function meetEntries({ projects }: FullConfig) {
  const browser = await chromium.launch(projects[0].use.launchOptions)
  const shop = new Shop(() => browser.newPage({ baseURL: storeUrl() }))
  for (const example of ["forwarder", "throwaway", "throwaway", "phone", "network"]) {
    await shop.order({ example })
  }
  await browser.close()
}
