import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  createSuspicionsFromDecisionsStep,
  type CreateSuspicionsFromDecisionsStepInput,
} from "../steps/create-suspicions-from-decisions"

/**
 * Puts flagged orders on the suspicion list that are not there yet.
 *
 * @example
 * await createSuspicionsFromDecisionsWorkflow(container).run({ input: { decision_ids: ["bldec_123"] } })
 */
export const createSuspicionsFromDecisionsWorkflow = createWorkflow(
  "blacklist-create-suspicions-from-decisions",
  (input: CreateSuspicionsFromDecisionsStepInput) =>
    new WorkflowResponse(createSuspicionsFromDecisionsStep(input))
)
