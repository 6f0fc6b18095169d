import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import { independentStep } from "../../common/independent-step"
import { dashboardUrl } from "../utils/dashboard-url"
import { noticeTexts } from "../utils/texts"

/**
 * Writes the messages that are due by the setting `notify`: for the dashboard's bell and for the recipients of
 * the channel. Nothing is sent yet.
 *
 * @returns how many.
 *
 * @example
 * const written = writeNoticesStep()
 */
export const writeNoticesStep: StepFunction<unknown, number> = independentStep(
  "blacklist-write-notices",
  async ({ service, container }) => {
    const { notify } = await service.getSettings()
    return await service.notices.write(notify, noticeTexts(dashboardUrl(container)), new Date())
  }
)
