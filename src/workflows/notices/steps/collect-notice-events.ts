import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import type {
  NewNoticeEvent,
  UntoldDecision,
  UntoldHold,
} from "../../../modules/blacklist/persistence/notice-events"
import { NOTICE_TYPES } from "../../../types"
import { type IndependentWork, independentStep } from "../../common/independent-step"
import { firstIdSince } from "../../ledger/utils/first-id-since"
import { readSince } from "../utils/clocks"
import { reasonOf } from "../utils/reason-of"
import { type ToldOrder, toldOrders } from "../utils/told-orders"

const PAGE = 500

const NO_ORDER: ToldOrder = { display_id: null, amount: null, currency_code: null }

const eventOfDecision = (
  type: "flagged" | "refused",
  { id, order_id, reasons, amount, currency_code, created_at }: UntoldDecision
) => ({
  type,
  event_key: `${type}:${type === "flagged" ? order_id : id}`,
  order_id,
  decision_id: id,
  reason: reasonOf(reasons),
  // What the order is about now is read with its number; a refused checkout has none.
  ...(type === "refused" && { amount: amount === null ? null : Number(amount), currency_code }),
  happened_at: created_at,
})

const eventOfHold = ({ id, order_id, reason, created_at }: UntoldHold) => ({
  type: "held" as const,
  event_key: `held:${id}`,
  order_id,
  decision_id: null,
  reason,
  happened_at: created_at,
})

type Found = Omit<NewNoticeEvent, keyof ToldOrder> & Partial<ToldOrder>

/** Writes what is found as events, page by page. */
async function collect(
  find: (limit: number) => Promise<Found[]>,
  { service, container }: IndependentWork
): Promise<number> {
  let collected = 0
  for (;;) {
    const page = await find(PAGE)
    const orders = await toldOrders(
      page.map(({ order_id }) => order_id),
      container
    )
    const written = await service.noticeEvents.record(
      page.map((found) => ({
        ...NO_ORDER,
        ...(found.order_id ? orders.get(found.order_id) : undefined),
        ...found,
      }))
    )
    collected += written
    // Another process may be at the same page.
    if (page.length < PAGE || written === 0) return collected
  }
}

/**
 * Finds in the tables what happened and is to be told by the setting `notify`: flagged orders and refused
 * checkouts that were enforced, and orders that were put on hold, each once. What happened while it was not to be
 * told stays untold.
 *
 * @returns how many events are new.
 *
 * @example
 * const collected = collectNoticeEventsStep()
 */
export const collectNoticeEventsStep: StepFunction<unknown, number> = independentStep(
  "blacklist-collect-notice-events",
  async (work) => {
    const { noticeEvents } = work.service
    const now = new Date()
    const { notify } = await work.service.getSettings()
    const clocks = await noticeEvents.clocks([...NOTICE_TYPES, "read"])

    let collected = 0
    for (const type of ["flagged", "refused"] as const) {
      if (!notify.on.includes(type)) continue
      const since = readSince(type, clocks, now)
      collected += await collect(async (limit) => {
        const decisions = await noticeEvents.untold(type, since, limit)
        return decisions.map((decision) => eventOfDecision(type, decision))
      }, work)
    }
    if (notify.on.includes("held")) {
      const since = firstIdSince("blhold", readSince("held", clocks, now))
      collected += await collect(
        async (limit) => (await noticeEvents.untoldHolds(since, limit)).map(eventOfHold),
        work
      )
    }
    const untold = NOTICE_TYPES.filter((type) => !notify.on.includes(type))
    await noticeEvents.setClocks([...untold, "read"], now)
    return collected
  }
)
