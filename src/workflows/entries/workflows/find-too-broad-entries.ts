import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { estimateImpactStep } from "../../impact/steps/estimate-impact"
import { findTooBroadEntriesStep } from "../steps/find-too-broad-entries"
import type { EntriesToSave } from "../utils/entries-to-save"

export type FindTooBroadEntriesWorkflowInput = EntriesToSave

const DAYS = 30

/**
 * Asks, before entries are saved, whether any of them would hit very many, and what these would have hit
 * in the last 30 days. The admin API answers 409 by it; the workflows that save entries do not ask.
 *
 * @returns `{ too_broad, impact }`; `impact` is null where nothing is too broad.
 * @throws MedusaError `not_found`; `invalid_data` naming each condition that cannot be read.
 *
 * @example
 * const { result } = await findTooBroadEntriesWorkflow(container).run({
 *   input: { conditions: { email_domain: "gmail.com" } },
 * })
 */
export const findTooBroadEntriesWorkflow = createWorkflow(
  "blacklist-find-too-broad-entries",
  (input: FindTooBroadEntriesWorkflowInput) => {
    const found = findTooBroadEntriesStep(input)
    const impact = when("too-broad", { found }, ({ found }) => found.length > 0).then(() =>
      estimateImpactStep(
        transform({ found }, ({ found }) => ({ subject: { entries: found }, days: DAYS }))
      )
    )
    return new WorkflowResponse(
      transform({ found, impact }, ({ found, impact }) => ({
        too_broad: found,
        impact: impact ?? null,
      }))
    )
  }
)
