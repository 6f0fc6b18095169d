import type { AdminApi } from "./support/admin-api"
import { checkbox } from "./support/forms"
import { expect, test } from "./support/test"

interface Reason {
  type: string
  mode: string
  action: string
  detail: { count?: number; limit?: number }
}
interface Decision {
  id: string
  outcome: string
  enforced: boolean
  order_id: string | null
  currency_code: string | null
  attempts: number
  created_at: string
  last_attempt_at: string
  reasons: Reason[]
  review: { verdict: string; comment: string | null; reviewed_by: string | null } | null
}
interface Suspicion {
  order_id: string | null
  status: string
}
interface Order {
  order_id: string
  suspicious: boolean
}

const DAY = 24 * 60 * 60 * 1000

/** All of a list. */
const listAll = async <Row>(api: AdminApi, path: string, key: string) => {
  const rows: Row[] = []
  for (;;) {
    const page = await api.get<Record<string, Row[]>>(
      `/admin/blacklist/${path}${path.includes("?") ? "&" : "?"}limit=100&offset=${rows.length}`
    )
    rows.push(...page[key])
    if (page[key].length < 100) return rows
  }
}

/** As far as the demo made it: specs add what is of today. */
const past = async <Row extends { created_at: string }>(api: AdminApi, path: string, key: string) =>
  (await listAll<Row>(api, path, key)).filter(
    ({ created_at }) => Date.now() - Date.parse(created_at) > DAY / 2
  )

const agoInDays = (moment: string) => (Date.now() - Date.parse(moment)) / DAY

test("half a year of decisions, each of which explains itself", async ({ api }) => {
  const decisions = await past<Decision>(api, "decisions", "decisions")
  expect(decisions.length).toBeGreaterThan(50)
  const about = (name: (decision: Decision) => unknown) => new Set(decisions.map(name))
  expect(about(({ outcome }) => outcome)).toEqual(new Set(["allow", "flag", "refuse"]))
  expect(about(({ enforced }) => enforced)).toEqual(new Set([true, false]))
  expect(about(({ currency_code }) => currency_code)).toEqual(new Set(["pln", "eur", "usd"]))
  expect(about(({ review }) => review?.verdict)).toEqual(new Set(["right", "wrong", undefined]))
  const types = new Set(decisions.flatMap(({ reasons }) => reasons.map(({ type }) => type)))
  expect(types).toEqual(new Set(["customer_status", "entry", "auto_rule", "manual_rule", "check"]))
  expect(Math.max(...decisions.map(({ attempts }) => attempts))).toBeGreaterThan(3)
  // From the first weeks up to yesterday.
  const ages = decisions.map(({ created_at }) => agoInDays(created_at))
  expect(Math.max(...ages)).toBeGreaterThan(160)
  expect(Math.min(...ages)).toBeLessThan(3)

  for (const { id, reasons, review, created_at, last_attempt_at } of decisions) {
    const counted = reasons.filter(({ type }) => /rule/.test(type))
    const { detail } = counted.find(({ detail }) => detail.count! < detail.limit!) ?? {}
    expect(detail, `${id} counts less than its rule permits`).toBeUndefined()
    expect(reasons, id).not.toEqual([])
    if (review) expect(review, id).toMatchObject({ reviewed_by: expect.stringMatching(/^user_/) })
    expect(Date.parse(last_attempt_at), id).toBeGreaterThanOrEqual(Date.parse(created_at) - 5000)
    expect(agoInDays(created_at) - agoInDays(last_attempt_at), id).toBeLessThan(1)
  }
})

test("orders are marked where a suspicion or a flag says so", async ({ api }) => {
  const marked = await past<Order & { created_at: string }>(
    api,
    "orders?suspicious=true",
    "order_screenings"
  )
  expect(marked.length).toBeGreaterThan(3)
  // Of today as well: specs suspect old orders.
  const suspicions = await listAll<Suspicion>(api, "suspicions", "suspicions")
  const flags = await listAll<Decision>(api, "decisions?outcome=flag", "decisions")
  const suspected = new Set(
    suspicions.flatMap(({ status, order_id }) => (status === "dismissed" ? [] : order_id))
  )
  const flagged = new Set(
    flags.flatMap(({ review, order_id }) => (review?.verdict === "wrong" ? [] : order_id))
  )
  expect(
    marked.filter(({ order_id }) => !suspected.has(order_id) && !flagged.has(order_id))
  ).toEqual([])
  const shown = new Set(marked.map(({ order_id }) => order_id))
  const ofThePast = await past<Suspicion & { created_at: string }>(api, "suspicions", "suspicions")
  const missing = ofThePast.filter(
    ({ order_id, status }) => order_id && status !== "dismissed" && !shown.has(order_id)
  )
  expect(missing).toEqual([])
})

test("staff were told of the card-testing evening, and that it was over", async ({ api }) => {
  const { notifications } = await api.get<{
    notifications: { created_at: string; data: { title: string; description: string } }[]
  }>("/admin/notifications?channel=feed&limit=100")
  const news = notifications
    .filter(({ data }) => /payments/i.test(`${data.title} ${data.description}`))
    .map(({ data, created_at }) => [agoInDays(created_at), data.description] as const)
  expect(news).toHaveLength(2)
  for (const [age] of news) expect(Math.round(age)).toBe(45)
  expect(news.map(([, text]) => text).join("\n")).toMatch(/no longer fail more often than usual/)
})

test("a checkout of the past: who, why, how often, and what a colleague made of it", async ({
  dashboard,
  t,
}) => {
  await dashboard.goto("/blacklist/checkouts?q=viktor.stahl@mail.example")
  // Newer are the checks of his older orders.
  const refused = dashboard.rows.getByText(t("checkouts.outcomes.refuse"), { exact: true })
  await refused.first().click()
  const drawer = await dashboard.dialog(t("checkouts.drawer.title"))
  await expect(drawer.getByRole("heading", { name: "Viktor Stahl" })).toBeVisible()
  await expect(drawer.getByText(t("order.reasons.customer_status.refuse"))).toBeVisible()
  await expect(drawer.getByText("Banned for good reasons")).toBeVisible()
  await expect(drawer.getByText(/Tomasz Brzoza/).first()).toBeVisible()
  await dashboard.expectReadable()
})

test("an order is on hold, half checked, and its colleagues have written", async ({
  dashboard,
  t,
}) => {
  const held = JSON.stringify(["held"])
  await dashboard.goto(`/blacklist/orders?hold=${held}&q=jk.zegarki@mail.example`)
  await expect(dashboard.rows).toHaveCount(1)
  await expect(dashboard.rows.getByText(t("order.suspicious"), { exact: true })).toBeVisible()
  await dashboard.rows.getByRole("link", { name: /^#\d+$/ }).click()
  const card = dashboard.card(t("hold.heading"))
  await expect(checkbox(card, t("hold.checklist.shipping_address"))).toBeChecked()
  await expect(checkbox(card, t("hold.checklist.customer_identity"))).not.toBeChecked()
  await expect(card.getByText(/I ask the bank about the card/)).toBeVisible()
  await expect(card.getByText(/Ewa Maj/).first()).toBeVisible()
  await dashboard.expectReadable()
})

test("bans have ended: by themselves and by hand", async ({ dashboard, t }) => {
  for (const [search, end] of [
    ["b.szpak@skrzynka.example", t("customers.ends.expired")],
    ["plawson@inbox.example", t("customers.ends.lifted")],
  ]) {
    await dashboard.goto(`/blacklist/customers/past-bans?q=${search}`)
    await expect(dashboard.rows.first()).toContainText(end)
  }
  await dashboard.expectReadable()
})

test("a rule shows what it has done", async ({ dashboard, t }) => {
  await dashboard.goto("/blacklist/rules?kind=auto")
  await dashboard.rowOf("Card testing").getByText("Card testing", { exact: true }).click()
  const hits = dashboard.card(t("activity.heading"))
  await expect(hits.getByText(t("order.count", { count: 3, limit: 3 })).first()).toBeVisible()
  await dashboard.expectReadable()
})
