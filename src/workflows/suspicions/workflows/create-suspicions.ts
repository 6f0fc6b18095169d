import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents } from "../../../types"
import { validateCustomersStep } from "../../customer-statuses/steps/validate-customers"
import { createSuspicionsStep, type CreateSuspicionsStepInput } from "../steps/create-suspicions"

export const createSuspicionsWorkflowId = "blacklist-create-suspicions"

/**
 * Puts orders or identities on the suspicion list, all or none, and tells of the new ones.
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
  createSuspicionsWorkflowId,
  (input: CreateSuspicionsStepInput) => {
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

    const created = createSuspicionsStep(input)
    when("suspicions-created", { created }, ({ created }) => created.length > 0).then(() => {
      emitEventStep({
        eventName: BlacklistEvents.SUSPICION_CREATED,
        data: transform({ created }, ({ created }) =>
          created.map(({ id, order_id, customer_id }) => ({ id, order_id, customer_id }))
        ),
      })
    })
    return new WorkflowResponse(created)
  }
)
