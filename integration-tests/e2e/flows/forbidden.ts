import type { Page } from "playwright-core"
import { createEntry, customerIdOf, setStatus } from "../support/admin-api"
import { openEntries, rows } from "../support/dashboard"
import { ENGLISH } from "../support/look"
import { untilDrawn } from "../support/pages"
import { RUN } from "../support/run"
import { flow, openDashboard, session, shoot } from "../support/session"
import { openSuspicions } from "../support/suspicions"
import { expectReadable } from "../support/texts"
import { expectSoon } from "../support/wait"

const ANNA = "anna.nowak@poczta.example"
const CALLER = `zakazana.${RUN}@poczta.example`
const REASON = `Seen by few (${RUN})`
const NAMED = ["/admin/customers", "/admin/orders", "/admin/users"]

/** An admin whose role does not let them see people and orders. */
const openRestricted = async (): Promise<Page> => {
  const page = await openDashboard()
  await page.route(
    ({ pathname, searchParams }) =>
      NAMED.includes(pathname) && [...searchParams.keys()].some((key) => key.startsWith("id")),
    (route) => route.fulfill({ status: 403, json: { type: "forbidden", message: "Forbidden" } })
  )
  return page
}

/** What is not known is not called deleted. */
const expectNothingGone = async (page: Page, picture: string) => {
  await untilDrawn(page)
  await shoot(page, picture)
  expect(await page.getByRole("main").innerText()).not.toMatch(/deleted|former/i)
  await expectReadable(page, ENGLISH)
}

export const describeForbidden = () =>
  describe("an admin may not see people and orders", () => {
    let entry = ""
    let suspicion = ""

    beforeAll(async () => {
      const customer_id = await customerIdOf(session.api, ANNA)
      entry = await createEntry(session.api, {
        conditions: { customer_id, city: "Radom" },
        action: "flag",
        reason: REASON,
      })
      const { orders } = await session.api.get<{ orders: { id: string }[] }>(
        "/admin/orders?fields=id&order=created_at&limit=1"
      )
      const made = await session.api.post<{ suspicion: { id: string } }>(
        "/admin/blacklist/suspicions",
        { order_id: orders[0].id, address_type: "shipping", comment: CALLER }
      )
      suspicion = made.suspicion.id
      await setStatus(session.api, ANNA, { status: "blacklisted", reason: REASON })
    })
    afterAll(async () => {
      await setStatus(session.api, ANNA, { status: "neutral" })
      await session.api.remove(`/admin/blacklist/suspicions/${suspicion}`)
      await session.api.remove(`/admin/blacklist/entries/${entry}`)
    })

    flow("an entry names nobody whom it could not ask for", async () => {
      const page = await openRestricted()
      await openEntries(page, `?q=${RUN}`)
      await expectSoon(
        async () => /Customer:\s*-/.test(await rows(page).filter({ hasText: "Radom" }).innerText()),
        true
      )
      await expectNothingGone(page, "entry of an unknown customer")
    })

    flow("a ban was set by a team member", async () => {
      const page = await openRestricted()
      await page.goto(`/app/blacklist/customers?q=${RUN}`)
      await rows(page).getByText("A team member", { exact: true }).waitFor()
      await expectNothingGone(page, "ban by an unknown team member")
    })

    flow("a suspicion is about an order without its number", async () => {
      const page = await openRestricted()
      await openSuspicions(page, `?q=${RUN}`)
      await rows(page).getByText(CALLER, { exact: true }).waitFor()
      await expectNothingGone(page, "suspicion about an unknown order")
    })
  })
