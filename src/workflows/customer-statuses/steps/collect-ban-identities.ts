import { canonicalEmail } from "../../../modules/blacklist/screening"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { canonicalPhones } from "../../../modules/blacklist/screening/canonical"
import { type PhoneOnFile, phonesOfOrders } from "../utils/phones-of-orders"

export interface CollectBanIdentitiesStepInput {
  customer_ids: string[]
  /** Reads so many of the newest orders as come at once, and leaves the older ones for later. */
  newest_orders_only?: boolean
}

/** By what a banned customer is recognised under another account or as a guest; canonical. */
export interface PersonIdentities {
  customer_id: string
  emails: string[]
  phones: string[]
}

/**
 * Collects the e-mail and the phones of customers: their own, those of the saved addresses and
 * those of the orders.
 *
 * @example
 * const identities = collectBanIdentitiesStep({ customer_ids: ["cus_123"] })
 */
export const collectBanIdentitiesStep = createStep(
  "blacklist-collect-ban-identities",
  async ({ customer_ids, newest_orders_only }: CollectBanIdentitiesStepInput, { container }) => {
    if (!customer_ids.length) return new StepResponse<PersonIdentities[]>([])
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: customers } = await query.graph({
      entity: "customer",
      fields: ["id", "email", "phone", "addresses.phone", "addresses.country_code"],
      filters: { id: customer_ids },
    })
    const ordered = await phonesOfOrders(customer_ids, container, newest_orders_only ? 1 : Infinity)

    const people: PersonIdentities[] = customers.map((customer) => {
      const saved = (customer.addresses ?? []) as PhoneOnFile[]
      const orders = ordered.get(customer.id) ?? []
      return {
        customer_id: customer.id,
        emails: [canonicalEmail(customer.email)].filter((email) => email !== null),
        phones: phonesOnFile([...saved, ...orders], customer.phone),
      }
    })
    return new StepResponse(people)
  }
)

/** A profile's phone has no country: its national spelling is read with each country on file. */
function phonesOnFile(addresses: PhoneOnFile[], own: string | null | undefined): string[] {
  const countries = new Set(addresses.map(({ country_code }) => country_code ?? null))
  if (!countries.size) countries.add(null)
  const phones = [
    ...addresses.flatMap(({ phone, country_code }) => canonicalPhones(phone, country_code)),
    ...[...countries].flatMap((country) => canonicalPhones(own, country)),
  ]
  return [...new Set(phones)]
}
