import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { type CheckoutFacts, decide, shopperOf } from "../../../modules/blacklist/screening"
import { checkReasons, needsScore } from "../../../modules/blacklist/screening/checks"
import { withLists } from "../../../modules/blacklist/screening/lists/listed"
import type { Reason, StillRefusedBy } from "../../../types"
import { sharedDetails } from "../../common/core-data/store-details"
import { riskOfCheckout } from "../../risk/risk-of-checkout"
import { likelyCheckouts } from "../utils/likely-checkouts"
import { refusingReasons } from "../utils/refusing-reasons"
import type { PersonIdentities } from "./ban-identities"

export interface FindRemainingRefusalsStepInput {
  customer_ids: string[]
  /** By what the customers are recognised: all their phones are looked up at once. */
  identities: PersonIdentities[]
}

/** What still refuses one customer. */
export interface RemainingRefusals {
  customer_id: string
  still_refused_by: StillRefusedBy[]
}

/** The channels in which some rule looks, and only there. */
const channelsOf = ({ auto, manual }: BlacklistModuleService["ruleSet"]): string[] => [
  ...new Set([...auto, ...manual].flatMap(({ sales_channel_ids }) => sales_channel_ids)),
]

/** The verdict's reasons on a checkout, with all phones of the person, in its channel and in all that rules name. */
async function reasonsAgainst(
  facts: CheckoutFacts,
  phones: string[],
  container: MedusaContainer
): Promise<Reason[]> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const typed = shopperOf(facts, service.storeDetails.shared)
  const shopper = { ...typed, phones: [...new Set([...typed.phones, ...phones])] }
  const inChannel = async (sales_channel_id: string | null) => {
    const { settings, ...findings } = await service.lookUp(shopper, { ...facts, sales_channel_id })
    const listed = withLists(shopper, findings.lists)
    const lookup = { success: true as const, shopper: listed, findings, settings, duration_ms: 0 }
    const risk = needsScore(settings.checks) ? await riskOfCheckout(facts, lookup, container) : null
    const unknown = { amount: null, currency_code: null, payment_provider_ids: [] }
    const checks = checkReasons({ shopper: listed, findings, risk, ...unknown }, settings.checks)
    return refusingReasons(decide(listed, findings, settings, checks).reasons)
  }
  const reasons = await inChannel(facts.sales_channel_id)
  // The look-up has just made the rules fresh.
  for (const channel of channelsOf(service.ruleSet)) {
    if (channel !== facts.sales_channel_id) reasons.push(...(await inChannel(channel)))
  }
  return reasons
}

/**
 * Finds what refuses customers as things are now: entries, other records' bans that reach them, rules that
 * are over their limit. It decides the checkouts that are to be expected of them and writes and counts nothing.
 *
 * @returns `{ customer_id, still_refused_by }[]` in the order of the ids.
 *
 * @example
 * const refusals = findRemainingRefusalsStep({ customer_ids: ["cus_123"], identities })
 */
export const findRemainingRefusalsStep = createStep(
  "blacklist-find-remaining-refusals",
  async ({ customer_ids, identities }: FindRemainingRefusalsStepInput, { container }) => {
    await sharedDetails(container)
    const phonesOf = new Map(identities.map(({ customer_id, phones }) => [customer_id, phones]))
    const found: RemainingRefusals[] = []
    for (const { customer_id, checkouts } of await likelyCheckouts(customer_ids, container)) {
      const refusals = new Map<string, StillRefusedBy>()
      for (const facts of checkouts) {
        const phones = phonesOf.get(customer_id) ?? []
        for (const { type, id, name } of await reasonsAgainst(facts, phones, container)) {
          refusals.set(`${type} ${id ?? name}`, { type, id, name })
        }
      }
      found.push({ customer_id, still_refused_by: [...refusals.values()] })
    }
    return new StepResponse(found)
  }
)
