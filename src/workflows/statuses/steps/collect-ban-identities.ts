import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { emailOnFile, phoneOnFile } from "../../../modules/blacklist/screening/identity"

export interface CollectBanIdentitiesStepInput {
  customer_ids: string[]
}

/** By what a banned customer is recognised under another account or as a guest; canonical. */
export interface PersonIdentities {
  customer_id: string
  emails: string[]
  phones: string[]
}

interface PhoneBook {
  phone?: string | null
  country_code?: string | null
}

const ORDERS_PAGE = 500

export const collectBanIdentitiesStepId = "blacklist-collect-ban-identities"

/**
 * Collects the e-mail and the phones of customers: their own, those of the saved addresses and
 * those of the orders.
 *
 * @example
 * const identities = collectBanIdentitiesStep({ customer_ids: ["cus_123"] })
 */
export const collectBanIdentitiesStep = createStep(
  collectBanIdentitiesStepId,
  async ({ customer_ids }: CollectBanIdentitiesStepInput, { container }) => {
    if (!customer_ids.length) return new StepResponse<PersonIdentities[]>([])
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: customers } = await query.graph({
      entity: "customer",
      fields: ["id", "email", "phone", "addresses.phone", "addresses.country_code"],
      filters: { id: customer_ids },
    })
    const ordered = await phonesOfOrders(customer_ids, container)

    const people: PersonIdentities[] = customers.map((customer) => {
      const saved = (customer.addresses ?? []) as PhoneBook[]
      const orders = ordered.get(customer.id) ?? []
      return {
        customer_id: customer.id,
        emails: [emailOnFile(customer.email)].filter((email) => email !== null),
        phones: canonicalPhones([...saved, ...orders], customer.phone),
      }
    })
    return new StepResponse(people)
  }
)

/** A profile's phone has no country: its national spelling is read with each country on file. */
function canonicalPhones(addresses: PhoneBook[], own: string | null | undefined): string[] {
  const countries = new Set(addresses.map(({ country_code }) => country_code ?? null))
  if (!countries.size) countries.add(null)
  const phones = [
    ...addresses.map(({ phone, country_code }) => phoneOnFile(phone, country_code)),
    ...[...countries].map((country) => phoneOnFile(own, country)),
  ]
  return [...new Set(phones.filter((phone) => phone !== null))]
}

async function phonesOfOrders(
  customerIds: string[],
  container: MedusaContainer
): Promise<Map<string, PhoneBook[]>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const phones = new Map<string, PhoneBook[]>()
  for (let skip = 0; ; skip += ORDERS_PAGE) {
    const { data: orders } = await query.graph({
      entity: "order",
      fields: [
        "id",
        "customer_id",
        "shipping_address.phone",
        "shipping_address.country_code",
        "billing_address.phone",
        "billing_address.country_code",
      ],
      filters: { customer_id: customerIds },
      pagination: { take: ORDERS_PAGE, skip, order: { id: "ASC" } },
    })
    for (const { customer_id, shipping_address, billing_address } of orders) {
      if (!customer_id) continue
      const addresses = [shipping_address, billing_address].filter((address) => !!address)
      const known = phones.get(customer_id)
      if (known) known.push(...addresses)
      else phones.set(customer_id, addresses)
    }
    if (orders.length < ORDERS_PAGE) return phones
  }
}
