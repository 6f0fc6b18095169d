import type {
  GatheredEvents,
  NoticeEventRecord,
  NoticeText,
  NoticeTexts,
} from "../../../modules/blacklist/persistence/notices"
import { NOTICE_TYPES, type NoticeData, type NoticeItem, type NoticeType } from "../../../types"
import { pageOf } from "./dashboard-url"

/** In English, as the messages of Medusa's own workflows are. */
const TITLES: Record<NoticeType, (count: number) => string> = {
  attack: () => "payments fail more often than usual",
  held: (count) => (count === 1 ? "1 order is on hold" : `${count} orders are on hold`),
  flagged: (count) => (count === 1 ? "1 order was flagged" : `${count} orders were flagged`),
  refused: (count) => (count === 1 ? "1 checkout was refused" : `${count} checkouts were refused`),
}

/** The gravest first. */
const ORDERED = ["attack", "held", "flagged", "refused"] as const

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Others, of coins that no standard knows, cannot be formatted. */
const CURRENCY = /^[a-z]{3}$/i

const price = ({ amount, currency_code }: NoticeItem) =>
  amount === null || !currency_code || !CURRENCY.test(currency_code)
    ? null
    : new Intl.NumberFormat("en", { style: "currency", currency: currency_code }).format(amount)

const toItem = (event: NoticeEventRecord, dashboard: string): NoticeItem => ({
  type: event.type,
  order_id: event.order_id,
  display_id: event.display_id,
  decision_id: event.decision_id,
  reason: event.reason,
  amount: event.amount === null ? null : Number(event.amount),
  currency_code: event.currency_code,
  url: pageOf(event, dashboard),
})

const LINES: Record<NoticeType, string> = {
  attack: "",
  held: "On hold",
  flagged: "Flagged",
  refused: "Refused",
}

/** An item in a line of text. */
const lineOf = (item: NoticeItem): string =>
  [
    [LINES[item.type], item.display_id !== null && `order #${item.display_id}`]
      .filter(Boolean)
      .join(": "),
    item.reason,
    price(item),
  ]
    .filter(Boolean)
    .join(" · ")

function ofMany({ counts, events }: GatheredEvents, dashboard: string): NoticeText {
  const items = events.map((event) => toItem(event, dashboard))
  const happened = ORDERED.filter((type) => counts[type])
  const data: NoticeData = {
    counts: Object.fromEntries(
      NOTICE_TYPES.map((type) => [type, counts[type] ?? 0])
    ) as NoticeData["counts"],
    items,
  }
  return {
    title: capitalised(happened.map((type) => TITLES[type](counts[type] ?? 0)).join(", ")),
    text: items.map((item) => `${lineOf(item)}\n${item.url}`).join("\n\n"),
    data: { ...data },
  }
}

/** What the bell says of one order or one attack. */
function ofOne(events: NoticeEventRecord[], dashboard: string): NoticeText {
  const items = events.map((event) => toItem(event, dashboard))
  const [item] = items
  const isHeld = items.some(({ type }) => type === "held")
  const order = item.display_id === null ? "An order" : `Order #${item.display_id}`
  const title =
    item.type === "attack" ? "Payments" : `${order} ${isHeld ? "is on hold" : "was flagged"}`
  const text = [...new Set(items.map(({ reason }) => reason)), price(item)]
    .filter(Boolean)
    .join(" · ")
  return { title, text, data: { ...item } }
}

/** What the bell says of many: what decided, without a line for each. */
const inBrief = (gathered: GatheredEvents, dashboard: string): NoticeText => ({
  ...ofMany(gathered, dashboard),
  text: [...new Set(gathered.events.map(({ reason }) => reason))].filter(Boolean).join("\n"),
})

/** How messages are worded; links lead into the given dashboard. */
export const noticeTexts = (dashboard: string): NoticeTexts => ({
  ofOne: (events) => ofOne(events, dashboard),
  ofMany: (gathered) => ofMany(gathered, dashboard),
  inBrief: (gathered) => inBrief(gathered, dashboard),
})
