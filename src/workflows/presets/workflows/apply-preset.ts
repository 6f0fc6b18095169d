import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Mode } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import { indexLedgerStep } from "../../ledger/steps/index-ledger"
import { applyPresetStep } from "../steps/apply-preset"

export interface ApplyPresetWorkflowInput extends Actor {
  preset_id: string
  /** Whether what is created only tells, which is the default, or does what it says. */
  mode?: Mode
}

/**
 * Applies a preset: creates its rules and switches its checks on, all or none.
 *
 * @returns what was created, rules by their ids and checks by their names.
 * @throws MedusaError `not_found`; `duplicate_error` while anything of an earlier application is there.
 *
 * @example
 * const { result: created } = await applyPresetWorkflow(container).run({
 *   input: { preset_id: "card_declines" },
 * })
 */
export const applyPresetWorkflow = createWorkflow(
  "blacklist-apply-preset",
  (input: ApplyPresetWorkflowInput) => {
    const created = applyPresetStep(
      transform({ input }, ({ input: { actor_id, ...preset } }) => ({
        ...preset,
        created_by: actor_id,
      }))
    )
    indexLedgerStep()
    const changed = transform({ input, created }, ({ input, created }) => [
      input.preset_id,
      ...created.map(({ id }) => id),
    ])
    withAudit("create", "preset", input, changed)
    return new WorkflowResponse(created)
  }
)
