import { describeBreadth } from "../../../../modules/blacklist/screening/too-broad"
import type { AdminTooBroad } from "../../../../types"
import {
  findTooBroadEntriesWorkflow,
  type FindTooBroadEntriesWorkflowInput,
  type Impact,
  type TooBroadEntry,
} from "../../../../workflows"
import type { AdminRequest } from "../utils/http"

const causesOf = (entries: TooBroadEntry[]) =>
  [...new Set(entries.map(({ broad }) => describeBreadth(broad)))].join("; ")

const conflictOf = (
  entries: TooBroadEntry[],
  { considered, hits, ...impact }: Impact
): AdminTooBroad => ({
  type: "conflict",
  code: "too_broad",
  message:
    `${causesOf(entries)}. It would have hit ${hits} of the ${considered} orders of the last 30 days. ` +
    `With "confirm": true it is saved all the same.`,
  impact: { orders: considered, hits, ...impact },
})

/**
 * What is answered with status 409 to entries that would hit very many, unless the body has
 * `confirm: true`. Not thrown: core's error handler would rewrite it.
 */
export async function tooBroadConflict(
  req: AdminRequest<{ confirm?: boolean }>,
  input: FindTooBroadEntriesWorkflowInput
): Promise<AdminTooBroad | null> {
  if (req.validatedBody.confirm) return null
  const { result } = await findTooBroadEntriesWorkflow(req.scope).run({ input })
  return result.impact && conflictOf(result.too_broad, result.impact)
}
