import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { Modules } from "@medusajs/framework/utils"
import { refreshBanIdentitiesWorkflow } from "../workflows/customer-statuses/workflows/refresh-ban-identities"

/** A customer saved an address: its phone is added to a ban of the customer. */
export default async function customerAddressChangedHandler({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  const [address] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerAddresses({ id: data.id }, { select: ["id", "customer_id"] })
  if (!address) return
  await refreshBanIdentitiesWorkflow(container).run({
    input: { customer_ids: [address.customer_id] },
  })
}

export const config: SubscriberConfig = {
  event: ["customer.customer-address.created", "customer.customer-address.updated"],
  context: { subscriberId: "blacklist-customer-address-changed" },
}
