import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { BLACKLIST_MODULE } from "../modules/blacklist"
import type BlacklistModuleService from "../modules/blacklist/service"
import { BlacklistEvents } from "../types/vocabulary"
import { refreshBanIdentitiesWorkflow } from "../workflows/statuses/workflows/refresh-ban-identities"

/**
 * A rule banned a customer in the middle of a checkout: the ban learns the phones of older orders, for
 * which nobody was to wait. A ban by an admin knows them all.
 */
export default async function customerBlacklistedHandler({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  const automatic = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listCustomerStatuses(
      { customer_id: data.id, source: { $ne: "manual" } },
      { select: ["id"], take: 1 }
    )
  if (!automatic.length) return
  await refreshBanIdentitiesWorkflow(container).run({ input: { customer_ids: [data.id] } })
}

export const config: SubscriberConfig = {
  event: BlacklistEvents.CUSTOMER_BLACKLISTED,
  context: { subscriberId: "blacklist-customer-blacklisted" },
}
