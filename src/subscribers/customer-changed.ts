import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { refreshBanIdentitiesWorkflow } from "../workflows/customer-statuses/workflows/refresh-ban-identities"

/** A customer's profile changed: a ban learns the new e-mail or phone. */
export default async function customerChangedHandler({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await refreshBanIdentitiesWorkflow(container).run({ input: { customer_ids: [data.id] } })
}

export const config: SubscriberConfig = {
  event: "customer.updated",
  context: { subscriberId: "blacklist-customer-changed" },
}
