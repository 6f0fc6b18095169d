import type { AdminApi } from "./support/admin-api"
import type { Dashboard } from "./support/dashboard"
import { expectErrorAt, textField } from "./support/forms"
import { REFUSAL, REFUSED } from "./support/storefront"
import { expect, test } from "./support/test"
import { atTheTill } from "./support/till"

const MESSAGE = "Your order could not be accepted. Please call us."
const BACKFILL = /\/admin\/blacklist\/backfill$/

const openSettings = async (dashboard: Dashboard) => {
  const { t } = dashboard
  await dashboard.goto("/settings")
  // It leads on to the first of the settings: a click before that would be undone.
  await dashboard.page.waitForURL(/\/settings\/store/)
  await dashboard.link(t("domain")).click()
  await expect(dashboard.heading(t("settings.refusals.heading"))).toBeVisible()
}

const editRefusals = async (dashboard: Dashboard) => {
  const { t } = dashboard
  await dashboard.chooseFromMenu(t("settings.refusals.heading"), t("actions.edit"))
  const dialog = await dashboard.dialog(t("settings.refusals.editTitle"))
  return { dialog, field: textField(dialog, t("settings.refusals.message")) }
}

const saveMessage = async (dashboard: Dashboard, message: string) => {
  const { t } = dashboard
  const { dialog, field } = await editRefusals(dashboard)
  await field.fill(message)
  await dashboard.save(dialog, t("actions.save"))
  await dashboard.expectToast(t("settings.saved"))
  await expect(
    dashboard.card(t("settings.refusals.heading")).getByText(message, { exact: true })
  ).toBeVisible()
}

test.describe("the message of a refusal", () => {
  test.afterAll(({ api }) => api.post("/admin/blacklist/settings", { refusal_message: REFUSAL }))

  test("cannot be empty", async ({ dashboard, t }) => {
    await openSettings(dashboard)
    await dashboard.expectReadable()
    const { dialog, field } = await editRefusals(dashboard)
    await field.fill(" ")
    await dashboard.submit(dialog, t("actions.save"))
    await expectErrorAt(field, t("settings.refusals.messageRequired"))
    await dashboard.submit(dialog, t("actions.cancel"))
    // What was typed is not saved, and the dashboard asks before it is lost.
    await dashboard.confirm("Continue")
    await expect(dialog).not.toBeAttached()
  })

  test("is what the merchant wrote", async ({ dashboard, shop }) => {
    await openSettings(dashboard)
    const page = await shop.visit()
    await shop.fillIn(page, { example: "forwarder" })
    await atTheTill(async () => {
      await saveMessage(dashboard, MESSAGE)
      expect(await shop.pay(page)).toEqual({ ...REFUSED, message: MESSAGE })
      await saveMessage(dashboard, REFUSAL)
      expect(await shop.pay(page)).toEqual(REFUSED)
    })
  })
})

interface Backfill {
  status: string
  processed: number
  total: number
  finished_at: string | null
}
const readBackfill = async (api: AdminApi) =>
  (await api.get<{ backfill: Backfill }>("/admin/blacklist/backfill")).backfill

test.describe("details that many people share", () => {
  const EMAIL = "orders@relay.example"

  test.afterAll(({ api }) =>
    api.post("/admin/blacklist/settings", { placeholder_emails: [], pickup_points: [] })
  )

  test("are saved, one a line; what is no e-mail is not", async ({ dashboard, t }) => {
    await openSettings(dashboard)
    const heading = t("settings.shared.heading")
    const edit = async () => {
      await dashboard.chooseFromMenu(heading, t("actions.edit"))
      return await dashboard.dialog(t("settings.shared.editTitle"))
    }
    const dialog = await edit()
    await dashboard.expectReadable()
    const emails = textField(dialog, t("settings.shared.emails"))
    await emails.fill("nonsense")
    await dashboard.submit(dialog, t("actions.save"))
    await expectErrorAt(emails, t("settings.shared.emailsInvalid"))
    await emails.fill(` ${EMAIL} \n\n`)
    await textField(dialog, t("settings.shared.pickupPoints")).fill("Kiosk Ruchu\nSklep u Ani")
    await dashboard.save(dialog, t("actions.save"))
    await dashboard.expectToast(t("settings.saved"))
    const card = dashboard.card(heading)
    await expect(card.getByText(EMAIL, { exact: true })).toBeVisible()
    await expect(card.getByText("Kiosk Ruchu, Sklep u Ani", { exact: true })).toBeVisible()
    await dashboard.expectReadable()
  })
})

const countOrders = async (api: AdminApi) =>
  (await api.get<{ count: number }>("/admin/orders?limit=1&fields=id")).count

test("orders from before the plugin are brought in, every one of them", async ({
  dashboard,
  t,
  api,
}) => {
  const before = await readBackfill(api)
  await openSettings(dashboard)
  const section = dashboard.card(t("backfill.heading"))
  const least = await countOrders(api)
  await section.getByRole("button", { name: t("backfill.startAgain"), exact: true }).click()
  await dashboard.expectToast(t("backfill.started"))
  await expect
    .poll(async () => {
      const { status, finished_at } = await readBackfill(api)
      return status === "done" && finished_at !== before.finished_at
    })
    .toBe(true)
  const most = await countOrders(api)
  const after = await readBackfill(api)
  expect(after).toMatchObject({ status: "done", processed: after.total })
  // Other specs place orders meanwhile.
  expect(after.total).toBeGreaterThanOrEqual(least)
  expect(after.total).toBeLessThanOrEqual(most)

  await expect(section.getByText(t("backfill.done"), { exact: true })).toBeVisible()
  const { processed, total } = after
  await expect(
    section.getByText(t("backfill.progress", { processed, total }), { exact: true })
  ).toBeVisible()
  await dashboard.expectReadable()
})

test("how far it is can be seen while it runs", async ({ dashboard, t, api }) => {
  const { page } = dashboard
  const running = {
    ...(await readBackfill(api)),
    status: "running",
    processed: 120,
    total: 200,
    finished_at: null,
  }
  await page.route(BACKFILL, (route) => route.fulfill({ json: { backfill: running } }))
  await dashboard.goto("/settings/blacklist")
  const section = dashboard.card(t("backfill.heading"))
  await expect(
    section.getByText(t("backfill.progress", { processed: 120, total: 200 }), { exact: true })
  ).toBeVisible()
  const bar = section.getByRole("progressbar", { name: t("backfill.progressLabel") })
  await expect(bar).toHaveAttribute("aria-valuenow", "120")
  await expect(section.getByRole("button")).toHaveCount(0)

  // It looks again by itself, and what has ended shows as ended.
  await page.unroute(BACKFILL)
  await expect(section.getByText(t("backfill.done"), { exact: true })).toBeVisible()
  await dashboard.expectReadable()
})
