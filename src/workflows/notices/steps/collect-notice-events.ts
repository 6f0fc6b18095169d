import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import type { BlacklistModuleService } from "../../../modules/blacklist"
import type {
  NewNoticeEvent,
  NoticeClockName,
  UntoldDecision,
} from "../../../modules/blacklist/persistence/notice-events"
import { NOTICE_TYPES } from "../../../types"
import { independentStep } from "../../common/independent-step"
import { orderNumbers } from "../utils/order-numbers"
import { reasonOf } from "../utils/reason-of"

const MINUTE_MS = 60_000
/** A decision may learn of its order a day after it was made: see `linkDecisionsToOrdersStep`. */
const LINKED_WITHIN_MS = 25 * 60 * MINUTE_MS
/** A decision that was written before another one may become visible after it. */
const OVERLAP_MS = 5 * MINUTE_MS
const PAGE = 500

const eventOf = (
  type: "flagged" | "refused",
  { id, order_id, reasons, created_at }: UntoldDecision,
  numbers: Map<string, number | null>
): NewNoticeEvent => ({
  type,
  event_key: `${type}:${type === "flagged" ? order_id : id}`,
  order_id,
  display_id: (order_id && numbers.get(order_id)) || null,
  decision_id: id,
  reason: reasonOf(reasons),
  amount: null,
  currency_code: null,
  happened_at: created_at,
})

const latest = (...moments: (Date | undefined)[]) =>
  new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)))

/** Of which moment on decisions are read. */
function readSince(type: "flagged" | "refused", clocks: Map<NoticeClockName, Date>, now: Date) {
  const read = clocks.get("read")
  const from =
    type === "refused" && read
      ? new Date(read.getTime() - OVERLAP_MS)
      : new Date(now.getTime() - LINKED_WITHIN_MS)
  return latest(from, clocks.get(type))
}

/** Makes events of the decisions that are none yet, page by page. */
async function collect(
  type: "flagged" | "refused",
  since: Date,
  service: BlacklistModuleService,
  container: Parameters<typeof orderNumbers>[1]
): Promise<number> {
  let collected = 0
  for (;;) {
    const page = await service.noticeEvents.untold(type, since, PAGE)
    const numbers = await orderNumbers(
      page.map(({ order_id }) => order_id),
      container
    )
    const written = await service.noticeEvents.record(
      page.map((decision) => eventOf(type, decision, numbers))
    )
    collected += written
    // Another process may be at the same page.
    if (page.length < PAGE || written === 0) return collected
  }
}

/**
 * Finds in the tables what happened and is to be told by the setting `notify`: flagged orders and refused
 * checkouts that were enforced, each once. What happened while it was not to be told stays untold.
 *
 * @returns how many events are new.
 *
 * @example
 * const collected = collectNoticeEventsStep()
 */
export const collectNoticeEventsStep: StepFunction<unknown, number> = independentStep(
  "blacklist-collect-notice-events",
  async ({ service, container }) => {
    const { noticeEvents } = service
    const now = new Date()
    const { notify } = await service.getSettings()
    const clocks = await noticeEvents.clocks([...NOTICE_TYPES, "read"])

    let collected = 0
    for (const type of ["flagged", "refused"] as const) {
      if (!notify.on.includes(type)) continue
      collected += await collect(type, readSince(type, clocks, now), service, container)
    }
    const untold = NOTICE_TYPES.filter((type) => !notify.on.includes(type))
    await noticeEvents.setClocks([...untold, "read"], now)
    return collected
  }
)
