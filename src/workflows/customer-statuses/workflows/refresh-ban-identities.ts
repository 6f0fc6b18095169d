import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { collectBanIdentitiesStep } from "../steps/collect-ban-identities"
import { filterBannedCustomersStep } from "../steps/filter-banned-customers"
import { refreshBanIdentitiesStep } from "../steps/refresh-ban-identities"

export interface RefreshBanIdentitiesWorkflowInput {
  customer_ids: string[]
}

export const refreshBanIdentitiesWorkflowId = "blacklist-refresh-ban-identities"

/**
 * Learns the e-mails and phones that banned customers added to their profile since. Customers who
 * are not banned are left alone.
 *
 * @example
 * await refreshBanIdentitiesWorkflow(container).run({ input: { customer_ids: ["cus_123"] } })
 */
export const refreshBanIdentitiesWorkflow = createWorkflow(
  refreshBanIdentitiesWorkflowId,
  (input: RefreshBanIdentitiesWorkflowInput) => {
    const banned = filterBannedCustomersStep({ customer_ids: input.customer_ids })
    const identities = collectBanIdentitiesStep({ customer_ids: banned })
    return new WorkflowResponse(refreshBanIdentitiesStep({ identities }))
  }
)
