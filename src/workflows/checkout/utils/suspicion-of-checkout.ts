import type { CheckoutFacts, Shopper } from "../../../modules/blacklist/screening"
import type { CreateSuspicionInput } from "../../suspicions/steps/create-suspicions"

/** The suspicion that a checkout is put on the list as. */
export function suspicionOfCheckout(
  facts: CheckoutFacts,
  { ip }: Pick<Shopper, "ip">,
  ruleId: string
): CreateSuspicionInput {
  const address_type = facts.shipping_address ? ("shipping" as const) : ("billing" as const)
  const address = facts.shipping_address ?? facts.billing_address ?? {}
  return {
    cart_id: facts.cart_id,
    customer_id: facts.customer_id,
    email: facts.email,
    first_name: address.first_name ?? null,
    last_name: address.last_name ?? null,
    company: address.company ?? null,
    phone: address.phone ?? facts.phone,
    address_1: address.address_1 ?? null,
    address_2: address.address_2 ?? null,
    city: address.city ?? null,
    province: address.province ?? null,
    postal_code: address.postal_code ?? null,
    country_code: address.country_code ?? null,
    ip,
    address_type,
    source: "automatic",
    source_id: ruleId,
  }
}
