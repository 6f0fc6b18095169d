import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { CustomerStatusRow } from "../../../modules/blacklist/service"
import {
  setCustomerStatusesWorkflow,
  type SetCustomerStatusesWorkflowInput,
} from "../../statuses/workflows/set-customer-statuses"

/** A ban that no person set. */
export type AutomaticBan = Pick<
  SetCustomerStatusesWorkflowInput,
  "source" | "source_id" | "reason"
> & { expires_at: Date | null }

/** Whether what holds now goes before a new ban: an admin's trust, or a ban that lasts as long. */
function goesBefore(
  { status, expires_at: end }: CustomerStatusRow,
  ban: AutomaticBan,
  now: Date
): boolean {
  if (end !== null && new Date(end) <= now) return false
  if (status !== "blacklisted") return status === "whitelisted"
  return end === null || (ban.expires_at !== null && new Date(end) >= ban.expires_at)
}

/**
 * Bans a customer on behalf of a rule. Whoever types a trusted customer's e-mail as a guest is
 * refused, but does not cost that customer the trust; nor does a rule shorten an admin's ban.
 *
 * @returns whether the ban was set.
 */
export async function banCustomer(
  customerId: string,
  ban: AutomaticBan,
  container: MedusaContainer
): Promise<boolean> {
  const [current] = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listCustomerStatuses({ customer_id: customerId }, { take: 1 })
  if (current && goesBefore(current, ban, new Date())) return false

  await setCustomerStatusesWorkflow(container).run({
    input: { customer_ids: [customerId], status: "blacklisted", ...ban },
  })
  return true
}
