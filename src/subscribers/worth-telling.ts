import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../modules/blacklist"
import { BlacklistEvents, type NoticeType } from "../types"
import { tellSoon } from "../workflows/notices/tell-soon"

const TYPES: Record<string, NoticeType> = {
  [BlacklistEvents.ORDER_FLAGGED]: "flagged",
  [BlacklistEvents.ORDER_REFUSED]: "refused",
  [BlacklistEvents.ORDER_HELD]: "held",
}

/** Something happened that staff may want to know at once. A minute later a job would tell it. */
export default async function worthTellingHandler({
  event: { name },
  container,
}: SubscriberArgs<unknown>) {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const { notify } = await service.getSettings()
  if (notify.on.includes(TYPES[name])) await tellSoon(container)
}

export const config: SubscriberConfig = {
  event: Object.keys(TYPES),
  context: { subscriberId: "blacklist-worth-telling" },
}
