import type { CheckoutFacts, Shopper } from "../../modules/blacklist/screening"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import { isAccountOwner } from "../../modules/blacklist/screening/shopper"
import { type RuleUse, subtractPeriod } from "../../modules/blacklist/screening/rules"
import { createSuspicionsWorkflow } from "../suspicions/workflows/suspicions"
import { banCustomer, type BannedRecord } from "./ban-customer"
import { bannedRecordOf, withoutAccount } from "./banned-record"
import type { CreateSuspicionInput } from "../suspicions/steps/suspicions"

/**
 * Records a use of an auto rule against a person, and does what the rule says: from its n-th use on a suspicion
 * for each cart, and after a number of suspicions a ban that only an admin lifts.
 *
 * A shopper under another name who is refused by the ban that the rule set is the same person: uses and
 * suspicions add up, and the lasting ban takes the place of the first one.
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
  const { count, newest_id } = await suspicions.countAutomatic(
    {
      shopper,
      customer_ids: banned_customer_ids,
      cart_ids: await ledger.cartsOfUses(person, since, limit + enough),
    },
    since
  )
  if (count < limit) return
  for (const record of await recordsToBan(facts, shopper, banned_customer_ids, container)) {
    await banCustomer(
      record,
      { source: "suspicion", source_id: newest_id, reason: rule.name, expires_at: null },
      container
    )
  }
}

/** The shopper's own record, and those of the same person; of a guest only records of guests. */
async function recordsToBan(
  facts: CheckoutFacts,
  shopper: Shopper,
  bannedIds: string[],
  container: MedusaContainer
): Promise<BannedRecord[]> {
  const isGuest = shopper.logged_in_customer_id === null
  const guests = await withoutAccount(bannedIds, container)
  const own = await bannedRecordOf(facts, shopper, container)
  const others = bannedIds
    .filter((id) => id !== own?.customer_id && (!isGuest || guests.includes(id)))
    .map((customer_id) => ({ customer_id, is_guest: guests.includes(customer_id) }))
  return own ? [own, ...others] : others
}

/** The suspicion that a checkout is put on the list as. */
function suspicionOfCheckout(
  facts: CheckoutFacts,
  shopper: Shopper,
  ruleId: string
): CreateSuspicionInput {
  const address_type = facts.shipping_address ? ("shipping" as const) : ("billing" as const)
  const address = facts.shipping_address ?? facts.billing_address ?? {}
  return {
    cart_id: facts.cart_id,
    customer_id: facts.customer_id,
    email: facts.email,
    first_name: address.first_name ?? null,
    last_name: address.last_name ?? null,
    company: address.company ?? null,
    phone: address.phone ?? facts.phone,
    address_1: address.address_1 ?? null,
    address_2: address.address_2 ?? null,
    city: address.city ?? null,
    province: address.province ?? null,
    postal_code: address.postal_code ?? null,
    country_code: address.country_code ?? null,
    ip: shopper.ip,
    address_type,
    // An account that puts another one's e-mail on its cart has typed it as a guest would.
    by_guest: !isAccountOwner(shopper) || !shopper.email_is_own,
    source: "automatic",
    source_id: ruleId,
  }
}
