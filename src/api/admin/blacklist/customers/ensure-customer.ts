import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * @throws MedusaError `not_found` where there is no such customer.
 */
export async function ensureCustomer(id: string, container: MedusaContainer): Promise<void> {
  await container.resolve(Modules.CUSTOMER).retrieveCustomer(id, { select: ["id"] })
}
