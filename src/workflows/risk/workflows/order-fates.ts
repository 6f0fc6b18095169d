import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  noteOrderFatesStep,
  type NoteOrderFatesStepInput,
  refreshLargeOrdersStep,
} from "../steps/order-fates"

export type NoteOrderFatesWorkflowInput = NoteOrderFatesStepInput

/**
 * Notes in the ledger what became of orders: paid, cancelled, something returned. The score of the person's next
 * order counts it.
 *
 * @returns how many facts learnt something.
 *
 * @example
 * await noteOrderFatesWorkflow(container).run({ input: { order_ids: ["order_123"] } })
 */
export const noteOrderFatesWorkflow = createWorkflow(
  "blacklist-note-order-fates",
  (input: NoteOrderFatesWorkflowInput) => new WorkflowResponse(noteOrderFatesStep(input))
)

/**
 * Computes anew from which total on an order is large, in every currency. A job runs it every night.
 *
 * @example
 * const { errors } = await refreshLargeOrdersWorkflow(container).run()
 */
export const refreshLargeOrdersWorkflow = createWorkflow(
  "blacklist-refresh-large-orders",
  () => new WorkflowResponse(refreshLargeOrdersStep())
)
