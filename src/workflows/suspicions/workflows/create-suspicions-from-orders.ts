import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SuspicionAddressType, SuspicionSource } from "../../../types"
import type { Actor } from "../../common/audit"
import { attachOrdersStep, collectSuspiciousOrdersStep } from "../steps/suspicious-orders"
import { createSuspicionsWorkflow } from "./suspicions"

export interface CreateSuspicionsFromOrdersWorkflowInput extends Actor {
  order_ids: string[]
  /** Which address of the orders is copied; `shipping` where absent. */
  address_type?: SuspicionAddressType
  comment?: string | null
  /** What puts them on the list; `manual` where absent. */
  source?: SuspicionSource
  /** Id of the rule or entry that does. */
  source_id?: string | null
  /** Leave out orders that are on the list already instead of refusing everything. */
  skip_existing?: boolean
}

/**
 * Puts orders on the suspicion list, with a copy of who ordered. Where the cart of an order was put
 * there automatically, an automatic suspicion of the order is no second row: the first gets its order.
 *
 * @returns `{ suspicions, attached }`: the new ones, and `{ id, order_id }` of those that got
 * their order.
 * @throws MedusaError `not_found` naming the ids there are no orders for; `duplicate_error` naming
 * the suspicion of the same order and address type; `invalid_data` naming `address_type` where an
 * order has no billing address.
 *
 * @example
 * const { result } = await createSuspicionsFromOrdersWorkflow(container).run({
 *   input: { order_ids: ["order_123"], comment: "Third parcel that came back" },
 * })
 */
export const createSuspicionsFromOrdersWorkflow = createWorkflow(
  "blacklist-create-suspicions-from-orders",
  (input: CreateSuspicionsFromOrdersWorkflowInput) => {
    const orders = collectSuspiciousOrdersStep({
      order_ids: input.order_ids,
      address_type: input.address_type,
    })
    const attached = attachOrdersStep({
      links: transform({ input, orders }, ({ input, orders }) =>
        orders.flatMap(({ order_id, cart_id }) =>
          cart_id && input.source === "automatic" ? [{ cart_id, order_id }] : []
        )
      ),
    })
    const suspicions = createSuspicionsWorkflow.runAsStep({
      input: transform({ input, orders, attached }, ({ input, orders, attached }) => ({
        suspicions: orders
          .filter((order) => !attached.some(({ order_id }) => order_id === order.order_id))
          .map((order) => ({
            ...order,
            comment: input.comment,
            source: input.source,
            source_id: input.source_id,
          })),
        actor_id: input.actor_id,
        skip_existing: input.skip_existing,
      })),
    })
    // As a value of its own: the type of two steps' results side by side names a package of core's.
    return new WorkflowResponse(
      transform({ suspicions, attached }, ({ suspicions, attached }) => ({ suspicions, attached }))
    )
  }
)
