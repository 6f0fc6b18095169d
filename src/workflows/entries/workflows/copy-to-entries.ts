import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CopyableField, EntryAction } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import { collectCopiesStep } from "../steps/collect-copies"
import { createCopiedEntriesStep } from "../steps/create-copied-entries"

export interface CopyToEntriesWorkflowInput extends Actor {
  source: "order" | "customer"
  /** Ids of orders or customers. */
  ids: string[]
  /** Fields to copy; absent copies those of the setting `copy_fields`. */
  fields?: CopyableField[]
  action?: EntryAction
  reason?: string | null
  expires_at?: Date | null
}

/**
 * Puts orders or customers on the blacklist: one entry each, with the named fields copied.
 *
 * @returns `{ entry_ids, skipped }`; a record is skipped, with the reason, where it lacks a field or
 * its entry exists already.
 * @throws MedusaError `not_found` naming the ids there are no records for.
 *
 * @example
 * const { result } = await copyToEntriesWorkflow(container).run({
 *   input: { source: "order", ids: ["order_123"], fields: ["email", "ip"] },
 * })
 */
export const copyToEntriesWorkflow = createWorkflow(
  "blacklist-copy-to-entries",
  (input: CopyToEntriesWorkflowInput) => {
    const copies = collectCopiesStep({ source: input.source, ids: input.ids, fields: input.fields })
    const made = createCopiedEntriesStep(
      transform({ input, copies }, ({ input: { source, ...rest }, copies }) => ({
        source,
        copies,
        action: rest.action,
        reason: rest.reason,
        expires_at: rest.expires_at,
        created_by: rest.actor_id,
      }))
    )
    withAudit(
      "create",
      "entry",
      input,
      transform({ made }, ({ made }) => made.entry_ids)
    )
    return new WorkflowResponse(made)
  }
)
