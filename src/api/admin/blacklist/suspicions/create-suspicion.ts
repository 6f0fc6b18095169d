import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { SuspicionRow } from "../../../../modules/blacklist"
import type { Actor } from "../../../../workflows/common/audit"
import { createSuspicionsFromOrdersWorkflow } from "../../../../workflows/suspicions/workflows/create-suspicions-from-orders"
import { createSuspicionsWorkflow } from "../../../../workflows/suspicions/workflows/create-suspicions"
import { ensureCustomer } from "../customers/ensure-customer"
import type { AdminCreateSuspicionBody } from "./validators"

/** The workflow believes the customer beside a cart, because a checkout copied both; here both were typed. */
async function ensureCart(
  cart_id: string,
  customer_id: string | null | undefined,
  container: MedusaContainer
): Promise<void> {
  await container.resolve(Modules.CART).retrieveCart(cart_id, { select: ["id"] })
  if (customer_id) await ensureCustomer(customer_id, container)
}

/**
 * Puts one suspicion on the list: a copy of an order, or the fields as given.
 *
 * @throws MedusaError `not_found` for an order, a cart or a customer that does not exist;
 * `duplicate_error` naming the suspicion of the same order and address type.
 */
export async function createSuspicion(
  { order_id, address_type, comment, ...identity }: AdminCreateSuspicionBody,
  actor: Actor,
  container: MedusaContainer
): Promise<SuspicionRow> {
  if (order_id) {
    const { result } = await createSuspicionsFromOrdersWorkflow(container).run({
      input: { order_ids: [order_id], address_type, comment, ...actor },
    })
    return result.suspicions[0]
  }
  if (identity.cart_id) await ensureCart(identity.cart_id, identity.customer_id, container)
  const { result } = await createSuspicionsWorkflow(container).run({
    input: { suspicions: [{ ...identity, address_type, comment }], ...actor },
  })
  return result[0]
}
