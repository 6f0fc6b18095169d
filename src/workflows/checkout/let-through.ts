import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import { decidedBy, letThrough } from "../../modules/blacklist/screening/verdict"
import { type CheckoutFacts, shopperOf } from "../../modules/blacklist/screening"
import type { PassHolder } from "../../modules/blacklist/persistence/passes"
import { logFailure } from "../common/log-failure"
import { withinBudget } from "../common/within-budget"
import { emailKeyOf } from "../decisions/utils/search-keys"
import type { DecisionRecord, DecisionStage } from "../../types"
import type { ShopperLookup } from "./look-up"

/** What was about to be decided. */
interface Refused {
  stage: DecisionStage
  facts: CheckoutFacts
  claims?: boolean
}

/** A decision, what it was made by, and the pass that it uses up. */
interface Decided {
  decision: DecisionRecord
  lookup: ShopperLookup
  pass_id: string | null
}

/** By what a pass is found: the cart, who is logged in, the e-mail. */
function holderOf({ lookup }: Decided, { facts }: Refused, container: MedusaContainer): PassHolder {
  const { email, logged_in_customer_id } = lookup.success ? lookup.shopper : shopperOf(facts)
  return {
    cart_id: facts.cart_id,
    customer_id: logged_in_customer_id,
    email_key: emailKeyOf(email, container),
  }
}

/**
 * The decision about a refused checkout where an admin has said that it may pass once. Only who is refused is
 * looked up. A completion uses the pass up; the look at a payment session, and whoever only asks, does not. A
 * failure leaves it refused.
 */
export async function letThroughOnce<D extends Decided>(
  decided: D,
  refused: Refused,
  container: MedusaContainer
): Promise<D> {
  const { passes, options } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const uses = !!refused.claims && refused.stage === "complete_cart"
  try {
    const holder = holderOf(decided, refused, container)
    const passId = await withinBudget(
      uses ? passes.use(holder) : passes.find(holder),
      options.timeoutMs
    )
    if (!passId) return decided
    const verdict = letThrough(decided.decision, passId)
    return {
      ...decided,
      decision: { ...decided.decision, ...verdict, decided_by: decidedBy(verdict) },
      pass_id: uses ? passId : null,
    }
  } catch (error) {
    logFailure(`to look for a pass of ${refused.facts.cart_id}`, error, container)
    return decided
  }
}
