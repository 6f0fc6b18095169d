import { randomUUID } from "node:crypto"
import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"

/**
 * Changes of one rule wait for each other, so that two that are right on their own cannot store a
 * contradiction.
 *
 * @param update - composes the steps of the change
 */
export function updateInTurn<T>(id: string, update: () => WorkflowData<T>): WorkflowData<T> {
  const ownerId = transform({ id }, () => randomUUID())
  acquireLockStep({ key: id, ownerId, timeout: 2, ttl: 10 })
  const updated = update()
  releaseLockStep({ key: id, ownerId })
  return updated
}
