import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  createDueSuspicionsStep,
  linkDueDecisionsStep,
  rescreenDueOrdersStep,
} from "../steps/reconcile-decisions"

/**
 * Does for decisions what an event should have done: links them to their orders, creates the suspicions
 * that are due and screens the orders that were let through unscreened. A job runs it every minute:
 * events can be lost, tables are not.
 *
 * Each of its three steps is independent: where one fails, the failure is logged, the others are done,
 * `run` resolves, and `errors` says which step failed.
 *
 * @example
 * const { errors } = await reconcileDecisionsWorkflow(container).run()
 */
export const reconcileDecisionsWorkflow = createWorkflow("blacklist-reconcile-decisions", () => {
  linkDueDecisionsStep()
  createDueSuspicionsStep()
  return new WorkflowResponse(rescreenDueOrdersStep())
})
