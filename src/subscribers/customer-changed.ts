import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { refreshBanIdentitiesWorkflow } from "../workflows/customer-statuses/workflows/refresh-ban-identities"

/** A customer's profile changed: the new e-mail or phone is added to a ban of the customer. */
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
