import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import { outranks } from "../customer-statuses/utils/outranks"
import {
  setCustomerStatusesWorkflow,
  type SetCustomerStatusesWorkflowInput,
} from "../customer-statuses/workflows/set-customer-statuses"

/** A ban that no person set. */
export type AutomaticBan = Pick<
  SetCustomerStatusesWorkflowInput,
  "source" | "source_id" | "reason"
> & { expires_at: Date | null }

/**
 * Bans a customer on behalf of a rule. A guest who types a trusted customer's e-mail is refused, but does not
 * cost that customer the trust; nor does a rule shorten an admin's ban.
 *
 * @returns whether the ban was set.
 */
export async function banCustomer(
  customerId: string,
  ban: AutomaticBan,
  container: MedusaContainer
): Promise<boolean> {
  // Only to spare the work: what counts is what the status is when it is written.
  const [current] = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listCustomerStatuses({ customer_id: customerId }, { take: 1 })
  if (current && outranks(current, ban)) return false

  const { result: statuses } = await setCustomerStatusesWorkflow(container).run({
    input: { customer_ids: [customerId], status: "blacklisted", ...ban, automatic: true },
  })
  return statuses.length > 0
}
