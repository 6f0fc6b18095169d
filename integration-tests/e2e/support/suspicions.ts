import type { Page } from "playwright-core"
import { rows } from "./dashboard"
import { session } from "./session"

/** Opens the list as an admin does, by the menu, or what its URL says. */
export async function openSuspicions(page: Page, query = "") {
  await page.goto(`/app/blacklist${query ? `/suspicions${query}` : ""}`)
  if (!query) await page.getByRole("link", { name: "Suspicions", exact: true }).click()
  await page.getByRole("heading", { name: "Suspicions", exact: true }).waitFor()
  await rows(page).first().waitFor()
}

export async function removeSuspicions(search: string) {
  const { suspicions } = await session.api.get<{ suspicions: { id: string }[] }>(
    `/admin/blacklist/suspicions?q=${encodeURIComponent(search)}&limit=100`
  )
  for (const { id } of suspicions) await session.api.remove(`/admin/blacklist/suspicions/${id}`)
}
