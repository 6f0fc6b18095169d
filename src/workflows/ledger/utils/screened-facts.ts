import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { NewFact } from "../../../modules/blacklist/persistence/ledger/facts"

/**
 * Says of orders' facts which came through a screened checkout, where another process than the one that records
 * them screened it: those of a cart, placed since the plugin is there, in a store whose completions the plugin's
 * own handler guards. A checkout that could not be screened has a decision that says so.
 */
export async function asScreened(facts: NewFact[], container: MedusaContainer): Promise<NewFact[]> {
  const { orderScreenings, options } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  if (!facts.length || !options.completeCartHook) return facts
  const installedAt = await orderScreenings.installedAt()
  return facts.map((fact) => ({
    ...fact,
    screened: typeof fact.cart_id === "string" && fact.happened_at >= installedAt,
  }))
}
