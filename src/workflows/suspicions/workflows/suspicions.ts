import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import { validateCustomersStep } from "../../customer-statuses/steps/customer-statuses"
import {
  type CreateSuspicionInput,
  createSuspicionsStep,
  deleteSuspicionsStep,
} from "../steps/suspicions"

export interface CreateSuspicionsWorkflowInput extends Actor {
  suspicions: CreateSuspicionInput[]
  /** Leave out what is on the list already instead of refusing everything. */
  skip_existing?: boolean
}

/**
 * Puts orders or identities on the suspicion list, all or none, and emits
 * `blacklist.suspicion_created` for the new ones.
 *
 * @returns the new suspicions, without those that were skipped.
 * @throws MedusaError `duplicate_error` naming the suspicion of the same order and address type, or
 * of the same cart where it is automatic; `not_found` naming a customer there is none of.
 *
 * @example
 * const { result: suspicions } = await createSuspicionsWorkflow(container).run({
 *   input: { suspicions: [{ email: "jan@spam.example", comment: "Called about three orders" }] },
 * })
 */
export const createSuspicionsWorkflow = createWorkflow(
  "blacklist-create-suspicions",
  (input: CreateSuspicionsWorkflowInput) => {
    // What was copied from an order or a cart stays true, whatever has become of the customer.
    const named = transform({ input }, ({ input }) => [
      ...new Set(
        input.suspicions.flatMap(({ customer_id, order_id, cart_id }) =>
          customer_id && !order_id && !cart_id ? [customer_id] : []
        )
      ),
    ])
    when("customers-named", { named }, ({ named }) => named.length > 0).then(() => {
      validateCustomersStep({ customer_ids: named })
    })

    const created = createSuspicionsStep({
      suspicions: input.suspicions,
      created_by: input.actor_id,
      skip_existing: input.skip_existing,
    })
    when("suspicions-created", { created }, ({ created }) => created.length > 0).then(() => {
      emitEventStep({
        eventName: BlacklistEvents.SUSPICION_CREATED,
        data: transform({ created }, ({ created }) =>
          created.map(({ id, order_id, customer_id }) => ({ id, order_id, customer_id }))
        ),
      })
    })
    return new WorkflowResponse(withAudit("create", "suspicion", input, created))
  }
)

export interface DeleteSuspicionsWorkflowInput extends Actor {
  ids: string[]
}

/**
 * Takes suspicions off the list for good.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * await deleteSuspicionsWorkflow(container).run({ input: { ids: ["blsus_123"] } })
 */
export const deleteSuspicionsWorkflow = createWorkflow(
  "blacklist-delete-suspicions",
  (input: DeleteSuspicionsWorkflowInput) =>
    new WorkflowResponse(
      withAudit("delete", "suspicion", input, deleteSuspicionsStep({ ids: input.ids }))
    )
)
