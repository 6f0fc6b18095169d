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

/** Whom a rule bans. */
export type BannedRecord = { customer_id: string; is_guest: boolean }

/**
 * Bans a customer on behalf of a rule. A rule takes nobody's trust away, and does not shorten an admin's ban.
 *
 * @returns whether the ban was set.
 */
export async function banCustomer(
  { customer_id, is_guest }: BannedRecord,
  ban: AutomaticBan,
  container: MedusaContainer
): Promise<boolean> {
  // Only to spare the work: what counts is what the status is when it is written.
  const [current] = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listCustomerStatuses({ customer_id }, { take: 1 })
  if (current && outranks(current, ban)) return false

  const { result: statuses } = await setCustomerStatusesWorkflow(container).run({
    input: {
      customer_ids: [customer_id],
      status: "blacklisted",
      ...ban,
      automatic: true,
      set_on_guest: is_guest,
    },
  })
  return statuses.length > 0
}
