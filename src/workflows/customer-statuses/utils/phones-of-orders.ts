import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A phone as it was typed, and the country its national spelling is read with. */
export interface PhoneOnFile {
  phone?: string | null
  country_code?: string | null
}

/** Orders read at once. */
const PAGE = 500

/**
 * The phones of customers' orders, by customer, each spelling once: what is kept does not grow with the
 * orders. Pages go on from the last order read, so that each costs the same however many came before.
 *
 * @param pages - how many to read, from the newest orders on
 */
export async function phonesOfOrders(
  customerIds: string[],
  container: MedusaContainer,
  pages: number
): Promise<Map<string, PhoneOnFile[]>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const phones = new Map<string, Map<string, PhoneOnFile>>()
  let before: string | undefined
  for (let page = 0; page < pages; page++) {
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
      filters: { customer_id: customerIds, ...(before && { id: { $lt: before } }) },
      pagination: { take: PAGE, order: { id: "DESC" } },
    })
    for (const { customer_id, shipping_address, billing_address } of orders) {
      if (!customer_id) continue
      const known = phones.get(customer_id) ?? new Map<string, PhoneOnFile>()
      for (const address of [shipping_address, billing_address]) {
        if (!address) continue
        const { phone, country_code } = address
        known.set(JSON.stringify([phone, country_code]), { phone, country_code })
      }
      phones.set(customer_id, known)
    }
    if (orders.length < PAGE) break
    before = orders[orders.length - 1].id
  }
  return new Map([...phones].map(([customerId, known]) => [customerId, [...known.values()]]))
}
