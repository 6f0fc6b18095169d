import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import {
  type CheckoutFacts,
  type RuleUse,
  type Shopper,
  subtractPeriod,
} from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { createSuspicionsWorkflow } from "../../suspicions/workflows/create-suspicions"
import { banCustomer } from "./ban-customer"
import { suspicionOfCheckout } from "../utils/suspicion-of-checkout"

/**
 * Counts a use of an auto rule against a person, and what the rule says should come of it: from its
 * n-th use on a suspicion for each cart, and of so many suspicions a ban that only an admin lifts.
 *
 * Whoever comes under another name and is refused by the ban that the rule set is the same person:
 * uses and suspicions add up, and the lasting ban takes the place of the first one.
 */
export async function recordRuleUse(
  { rule, banned_customer_ids }: RuleUse,
  facts: CheckoutFacts & { cart_id: string },
  shopper: Shopper,
  container: MedusaContainer
): Promise<void> {
  const { ledger, suspicions } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const person = { rule_id: rule.id, shopper, customer_ids: banned_customer_ids }
  const enough = rule.suspicion_after
  const uses = await ledger.recordRuleUse({ ...person, cart_id: facts.cart_id }, enough ?? 1)
  if (enough === null || uses < enough) return

  await createSuspicionsWorkflow(container).run({
    input: { suspicions: [suspicionOfCheckout(facts, shopper, rule.id)], skip_existing: true },
  })
  if (!rule.blacklist_after) return

  // Of another rule's suspicion, or one whose ban could not be set, a ban comes as well.
  const { suspicions: limit, period } = rule.blacklist_after
  const since = subtractPeriod(new Date(), period)
  const customer_ids = [...new Set([facts.customer_id ?? [], banned_customer_ids].flat())]
  const { count, newest_id } = await suspicions.countAutomatic(
    {
      customer_ids,
      email: shopper.email,
      cart_ids: await ledger.cartsOfUses(person, since, limit + enough),
    },
    since
  )
  if (count < limit) return
  for (const customerId of customer_ids) {
    await banCustomer(
      customerId,
      { source: "suspicion", source_id: newest_id, reason: rule.name, expires_at: null },
      container
    )
  }
}
