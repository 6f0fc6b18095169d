import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { parseEmail } from "../../../modules/blacklist/screening"
import { NOTICE_TYPES, type NotifySettings } from "../../../types"

export interface ValidateNotifyStepInput {
  /** The fields to change. */
  notify: Partial<NotifySettings>
}

const EMAIL = "email"

const refuse = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/**
 * Makes sure that staff can be told as the setting `notify` is to say: over a channel that a notification
 * provider of the store takes, and by e-mail at addresses. Where a kind of notice was not told so far, what
 * happened until now stays untold.
 *
 * @throws MedusaError `invalid_data` naming `notify.channel` or `notify.to`.
 *
 * @example
 * validateNotifyStep({ notify: { channel: "email", to: ["staff@shop.example"] } })
 */
export const validateNotifyStep = createStep(
  "blacklist-validate-notify",
  async ({ notify }: ValidateNotifyStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const former = (await service.getSettings()).notify
    const { channel, to } = { ...former, ...notify }
    if (notify.channel) {
      const channels = await service.notices.channels()
      if (channels && !channels.includes(notify.channel)) {
        const known = channels.length ? channels.join(", ") : "none"
        throw refuse(
          `notify.channel: no notification provider of the store takes it; those there are: ${known}`
        )
      }
    }
    // Until a channel is chosen, recipients are those of e-mail, which nearly every store has.
    if (channel === null || channel === EMAIL) {
      if (to.some((recipient) => !parseEmail(recipient).success)) {
        throw refuse("notify.to must hold e-mail addresses")
      }
    }
    const untold = NOTICE_TYPES.filter((type) => !former.on.includes(type))
    await service.noticeEvents.setClocks(untold, new Date())
    return new StepResponse(void 0)
  }
)
