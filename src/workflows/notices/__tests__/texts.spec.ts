import type { NoticeEventRecord } from "../../../modules/blacklist/persistence/notices"
import { pageOf } from "../utils/dashboard-url"
import { reasonOf } from "../utils/reason-of"
import { noticeTexts } from "../utils/texts"

const APP = "https://shop.example/app"
const texts = noticeTexts(APP)

const event = (changes: Partial<NoticeEventRecord> = {}): NoticeEventRecord => ({
  id: "blnev_1",
  type: "flagged",
  event_key: "flagged:order_1",
  order_id: "order_1",
  display_id: 12,
  decision_id: "bldec_1",
  reason: "Same address",
  amount: 120.5,
  currency_code: "eur",
  happened_at: new Date(),
  ...changes,
})
const refusal = event({ type: "refused", order_id: null, display_id: null, reason: "Fraud" })

describe("noticeTexts", () => {
  it("say of one order what happened, why and how much", () => {
    expect(texts.ofOne([event()])).toMatchObject({
      title: "Order #12 was flagged",
      text: "Same address · €120.50",
    })
    const held = event({ type: "held", reason: "Check the address" })
    expect(texts.ofOne([event(), held])).toMatchObject({
      title: "Order #12 is on hold",
      text: "Same address · Check the address · €120.50",
    })
    const bare = event({ display_id: null, reason: null, currency_code: "usdt" })
    expect(texts.ofOne([bare])).toMatchObject({ title: "An order was flagged", text: "" })
    const attack = event({ type: "attack", order_id: null, amount: null, reason: "25 of 25" })
    expect(texts.ofOne([attack])).toMatchObject({ title: "Payments", text: "25 of 25" })
  })

  it("count what happened, the gravest first, each with its link", () => {
    const { title, text, data } = texts.ofMany({
      counts: { refused: 3, flagged: 1, held: 2, attack: 1 },
      events: [event(), refusal],
    })
    expect(title).toBe(
      "Payments fail more often than usual, 2 orders are on hold, 1 order was flagged, " +
        "3 checkouts were refused"
    )
    expect(text).toBe(
      `Flagged: order #12 · Same address · €120.50\n${APP}/orders/order_1\n\n` +
        `Refused · Fraud · €120.50\n${APP}/blacklist/checkouts/bldec_1`
    )
    expect(data).toMatchObject({
      counts: { refused: 3, flagged: 1, held: 2, attack: 1 },
      items: [{ type: "flagged", amount: 120.5 }, { type: "refused" }],
    })
    expect(texts.ofMany({ counts: { held: 1 }, events: [] }).title).toBe("1 order is on hold")
    expect(texts.ofMany({ counts: { flagged: 2, refused: 1 }, events: [] }).title).toBe(
      "2 orders were flagged, 1 checkout was refused"
    )
  })

  it("are shorter in the bell", () => {
    const unnamed = { ...refusal, reason: null }
    const { title, text } = texts.inBrief({
      counts: { refused: 3 },
      events: [refusal, refusal, unnamed],
    })
    expect([title, text]).toEqual(["3 checkouts were refused", "Fraud"])
  })
})

describe("pageOf", () => {
  it("is the order's page, else the checkout's, else the list", () => {
    expect(pageOf({ order_id: "order_1", decision_id: "bldec_1" }, APP)).toBe(
      `${APP}/orders/order_1`
    )
    expect(pageOf({ order_id: null, decision_id: null }, APP)).toBe(`${APP}/blacklist/checkouts`)
  })
})

describe("reasonOf", () => {
  const reason = (changes: object) =>
    ({
      type: "entry",
      id: "1",
      name: null,
      action: "block",
      mode: "enforce",
      detail: {},
      ...changes,
    }) as never

  it("is the name of the first that is enforced and speaks against the shopper", () => {
    expect(
      reasonOf([
        reason({ name: "Watched", mode: "monitor" }),
        reason({ name: "Friend", action: "allow" }),
        reason({ name: "Fraud" }),
        reason({ name: "Later" }),
      ])
    ).toBe("Fraud")
  })

  it("is what it is where it has no name, and null where there is none", () => {
    expect(reasonOf([reason({})])).toBe("Blacklist entry")
    expect(reasonOf([])).toBeNull()
  })
})
