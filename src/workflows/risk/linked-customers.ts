import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  MOST_SHARING,
} from "../../modules/blacklist"
import { customerHashes } from "../../modules/blacklist/screening/risk"
import {
  type LinkKeys,
  linkKeys,
  ownOrderKeys,
  readHashes,
} from "../../modules/blacklist/screening/rules"
import { LINKED_BY, type LinkedBy } from "../../types"
import { sharedDetails } from "../common/core-data/store-details"

/** Another customer, and what both ordered with. */
export interface LinkedCustomer {
  customer_id: string
  email: string | null
  shared: LinkedBy[]
}

const MOST_LINKED = 50

const allKeys = (keys: LinkKeys[]): LinkKeys => ({
  phone: keys.flatMap(({ phone }) => phone),
  address: keys.flatMap(({ address }) => address),
  ip_network: keys.flatMap(({ ip_network }) => ip_network),
})

/** Keys of the phones, addresses and networks of a customer: of the record, and of its orders. */
async function keysOfCustomer(customerId: string, container: MedusaContainer): Promise<LinkKeys> {
  const { linkedOrders } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const customer = await container.resolve(Modules.CUSTOMER).retrieveCustomer(customerId, {
    select: ["id", "email", "phone", "has_account"],
    relations: ["addresses"],
  })
  const record = readHashes(
    customerHashes(
      {
        id: customer.id,
        has_account: customer.has_account,
        email: customer.email,
        phone: customer.phone ?? null,
        addresses: customer.addresses.map(({ phone, country_code }) => ({ phone, country_code })),
      },
      await sharedDetails(container)
    )
  )
  const orders = await linkedOrders.own(ownOrderKeys(record))
  return allKeys([record, ...orders.map(readHashes)].map(linkKeys))
}

/**
 * The customers who ordered with a phone, an address or from a network of a customer's, those who share most first. Of
 * a guest the customer is told that core keeps for guests; an account whose e-mail a guest typed is not linked by it.
 * One hop: who shares something with them is not asked.
 *
 * @throws MedusaError `not_found`
 */
export async function linkedCustomers(
  customerId: string,
  container: MedusaContainer
): Promise<LinkedCustomer[]> {
  const { linkedOrders } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const found = await linkedOrders.sharing(await keysOfCustomer(customerId, container))
  if (!found.length) return []
  const orderIds = [...new Set(found.map(({ order_id }) => order_id))]
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: orderIds }, { select: ["id", "customer_id"], take: orderIds.length })
  const customerOf = new Map(orders.map(({ id, customer_id }) => [id, customer_id ?? null]))
  const customerIds = [...new Set(customerOf.values())].filter((id) => id !== null)
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { id: customerIds },
      { select: ["id", "email", "has_account"], take: customerIds.length }
    )
  const records = new Map(customers.map((customer) => [customer.id, customer]))

  const sharing = new Map<string, Set<string>>()
  for (const { lookup_key, order_id } of found) {
    const ofKey = sharing.get(lookup_key) ?? new Set([customerId])
    // An order of nobody's record is somebody's all the same.
    ofKey.add(customerOf.get(order_id) ?? order_id)
    sharing.set(lookup_key, ofKey)
  }

  const linked = new Map<string, { shared: Set<LinkedBy>; newest: number }>()
  for (const { shared, lookup_key, order_id, of_account, happened_at } of found) {
    const customer = records.get(customerOf.get(order_id) ?? "")
    if (!customer || customer.id === customerId) continue
    if (customer.has_account && !of_account) continue
    if ((sharing.get(lookup_key)?.size ?? 0) > MOST_SHARING) continue
    const link = linked.get(customer.id) ?? { shared: new Set(), newest: 0 }
    link.shared.add(shared)
    link.newest = Math.max(link.newest, new Date(happened_at).getTime())
    linked.set(customer.id, link)
  }
  return [...linked]
    .sort(([, a], [, b]) => b.shared.size - a.shared.size || b.newest - a.newest)
    .slice(0, MOST_LINKED)
    .map(([id, { shared }]) => ({
      customer_id: id,
      email: records.get(id)?.email ?? null,
      shared: LINKED_BY.filter((by) => shared.has(by)),
    }))
}
