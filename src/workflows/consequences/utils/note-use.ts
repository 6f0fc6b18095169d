import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import {
  type CheckoutFacts,
  type Shopper,
  subtractPeriod,
} from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { AutoRule } from "../../../types/rules"
import { createSuspicionsWorkflow } from "../../suspicions/workflows/create-suspicions"
import { banCustomer } from "./ban-customer"
import { suspicionOfCheckout } from "./suspicion-of-checkout"

/**
 * Counts a use of an auto rule against a shopper, and what the rule says should come of it: from its
 * n-th use on a suspicion for each cart, and of so many suspicions a ban that only an admin lifts.
 */
export async function noteUse(
  rule: AutoRule,
  facts: CheckoutFacts & { cart_id: string },
  shopper: Shopper,
  container: MedusaContainer
): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const uses = await service.ledger.noteUse(rule.id, facts.cart_id, shopper)
  if (rule.suspicion_after === null || uses < rule.suspicion_after) return

  const { result: created } = await createSuspicionsWorkflow(container).run({
    input: { suspicions: [suspicionOfCheckout(facts, shopper, rule.id)], skip_existing: true },
  })
  const [suspicion] = created
  if (!suspicion || !rule.blacklist_after || !facts.customer_id) return

  const { suspicions, period } = rule.blacklist_after
  const since = subtractPeriod(new Date(), period)
  if ((await service.suspicions.countAutomatic(shopper, since)) < suspicions) return
  await banCustomer(
    facts.customer_id,
    { source: "suspicion", source_id: suspicion.id, reason: rule.name, expires_at: null },
    container
  )
}
