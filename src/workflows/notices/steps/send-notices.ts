import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import { independentStep } from "../../common/independent-step"
import { sendNotice } from "../effects/send-notice"

/** What does not fit into one run is left for the next one, a minute later. */
const BUDGET_MS = 5 * 60_000

/**
 * Sends the messages that are due over Medusa's notification module, one after the other. One that fails is
 * sent again after 1, 5 and 25 minutes and then every hour, for a day; what has arrived is never sent again.
 * Of several processes, one sends each.
 *
 * @returns how many were sent.
 *
 * @example
 * const sent = sendNoticesStep()
 */
export const sendNoticesStep: StepFunction<unknown, number> = independentStep(
  "blacklist-send-notices",
  async ({ service, container }) => {
    const end = Date.now() + BUDGET_MS
    let sent = 0
    while (Date.now() < end) {
      const notice = await service.notices.claim()
      if (!notice) break
      if (await sendNotice(notice, service, container)) sent += 1
    }
    return sent
  }
)
