import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { withAudit } from "../../common/audit"
import {
  collectBanIdentitiesStep,
  filterBannedCustomersStep,
  refreshBanIdentitiesStep,
} from "../steps/ban-identities"

export interface RefreshBanIdentitiesWorkflowInput {
  customer_ids: string[]
}

/**
 * Adds to bans the e-mails and phones that the banned customers have by now. Customers who
 * are not banned are left alone.
 *
 * @example
 * await refreshBanIdentitiesWorkflow(container).run({ input: { customer_ids: ["cus_123"] } })
 */
export const refreshBanIdentitiesWorkflow = createWorkflow(
  "blacklist-refresh-ban-identities",
  (input: RefreshBanIdentitiesWorkflowInput) => {
    const banned = filterBannedCustomersStep({ customer_ids: input.customer_ids })
    const identities = collectBanIdentitiesStep({ customer_ids: banned })
    const added = refreshBanIdentitiesStep({ identities })
    withAudit("update", "customer_status", {}, banned)
    return new WorkflowResponse(added)
  }
)
