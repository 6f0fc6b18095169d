import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CustomerStatusValue, EntryAction, EntryConditions } from "../../../types"
import { collectBanIdentitiesStep } from "../../customer-statuses/steps/ban-identities"
import { validateCustomersStep } from "../../customer-statuses/steps/customer-statuses"
import { estimateImpactStep } from "../steps/estimate-impact"
import { readImpactSubjectStep } from "../steps/read-impact-subject"

/** A status of customers, or the conditions and the action of an entry. */
export interface EstimateImpactWorkflowInput {
  customer_ids?: string[]
  status?: CustomerStatusValue
  conditions?: EntryConditions
  action?: EntryAction
  /** How many days to look back; 90 where absent. */
  days?: number
}

const DAYS = 90

/**
 * Whom a status or an entry names, before it is saved: the orders of the last days, how many different
 * people placed them, and the newest of them. A ban names what it would refuse: the record, its e-mail and
 * its phones, as far as the setting `ban_scope` says; a whitelisting names the record. Nothing is written,
 * and nothing is counted as a hit.
 *
 * @returns `{ considered, hits, customers, share, examples }`
 * @throws MedusaError `not_found` naming the customers there are none of; `invalid_data` naming each
 * condition that cannot be read.
 *
 * @example
 * const { result: impact } = await estimateImpactWorkflow(container).run({
 *   input: { customer_ids: ["cus_123"], status: "blacklisted" },
 * })
 */
export const estimateImpactWorkflow = createWorkflow(
  "blacklist-estimate-impact",
  (input: EstimateImpactWorkflowInput) => {
    const ids = transform({ input }, ({ input }) => [...new Set(input.customer_ids ?? [])])
    when("impact-of-customers", { ids }, ({ ids }) => ids.length > 0).then(() => {
      validateCustomersStep({
        customer_ids: ids,
        or_with_status: transform({ input }, ({ input }) => input.status === "neutral"),
      })
    })
    const identities = collectBanIdentitiesStep({
      customer_ids: ids,
      newest_orders_only: transform({ ids }, ({ ids }) => ids.length > 1),
    })
    const subject = readImpactSubjectStep(
      transform({ input, ids, identities }, ({ input, ids, identities }) => ({
        customer_ids: ids,
        identities,
        status: input.status,
        conditions: input.conditions,
        action: input.action,
      }))
    )
    const impact = estimateImpactStep(
      transform({ input, subject }, ({ input, subject }) => ({
        subject,
        days: input.days ?? DAYS,
      }))
    )
    return new WorkflowResponse(impact)
  }
)
