import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { BlacklistEvents } from "../types"
import { refreshBanIdentitiesWorkflow } from "../workflows/customer-statuses/workflows/refresh-ban-identities"

/**
 * A customer was banned: the phones of older orders are added to the ban. Where an admin bans a single
 * customer the ban has them already, and this adds nothing.
 */
export default async function customerBlacklistedHandler({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await refreshBanIdentitiesWorkflow(container).run({ input: { customer_ids: [data.id] } })
}

export const config: SubscriberConfig = {
  event: BlacklistEvents.CUSTOMER_BLACKLISTED,
  context: { subscriberId: "blacklist-customer-blacklisted" },
}
