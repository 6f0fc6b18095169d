import { randomUUID } from "node:crypto"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { hasError } from "../../../modules/blacklist/screening/verdict"
import {
  collectDueOrdersStep,
  type CollectDueOrdersStepInput,
  markRescreenedStep,
} from "../steps/rescreen-orders"
import { checkOrdersWorkflow } from "./check-orders"

/** Orders with the decision that let them through unscreened. */
export type RescreenOrdersWorkflowInput = CollectDueOrdersStepInput

/**
 * Catches up on orders that were let through because screening failed or took too long. Of the event
 * and the job, or several processes, that try the same orders at once, one screens them.
 *
 * @returns one decision for each order that was still due.
 *
 * @example
 * await rescreenOrdersWorkflow(container).run({
 *   input: { orders: [{ order_id: "order_123", decision_id: "bldec_123" }] },
 * })
 */
export const rescreenOrdersWorkflow = createWorkflow(
  "blacklist-rescreen-orders",
  (input: RescreenOrdersWorkflowInput) => {
    const key = transform({ input }, ({ input }) =>
      input.orders.map(({ decision_id }) => decision_id)
    )
    const ownerId = transform({ input }, () => randomUUID())
    acquireLockStep({ key, ownerId, timeout: 30, ttl: 60 })
    const due = collectDueOrdersStep(input)
    const checks = checkOrdersWorkflow.runAsStep({
      input: {
        order_ids: transform({ due }, ({ due }) => due.map(({ order_id }) => order_id)),
      },
    })
    markRescreenedStep({
      // An order whose check failed as well stays due.
      decision_ids: transform({ due, checks }, ({ due, checks }) => {
        const failed = new Set(checks.filter(hasError).map(({ order_id }) => order_id))
        return due
          .filter(({ order_id }) => !failed.has(order_id))
          .map(({ decision_id }) => decision_id)
      }),
    })
    releaseLockStep({ key, ownerId })
    return new WorkflowResponse(checks)
  }
)
