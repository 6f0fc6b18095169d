import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import {
  type AddressFacts,
  type CheckoutFacts,
  EMPTY_FACTS,
  factsOfOrder,
  type Origin,
} from "../../../modules/blacklist/screening"
import { listNewestOrders, type OrderWithOrigin, withOrigins } from "../../common/core-data/orders"
import { readGraph } from "../../common/core-data/read-graph"

interface SavedAddress extends AddressFacts {
  is_default_shipping?: boolean
  is_default_billing?: boolean
}

interface Profile {
  id: string
  email: string | null
  phone: string | null
  first_name: string | null
  last_name: string | null
  company_name: string | null
  has_account: boolean
  addresses?: SavedAddress[] | null
}

const PROFILE_FIELDS = [
  "id",
  "email",
  "phone",
  "first_name",
  "last_name",
  "company_name",
  "has_account",
  "addresses.*",
]

/** Looked at for each customer, to find one that was not a guest's who typed the customer's e-mail. */
const NEWEST = 20
/** Of all customers together. */
const MAX_ROWS = 500

const pageFor = (customerIds: string[]) => Math.min(MAX_ROWS, NEWEST * customerIds.length)

/** The carts of the newest refusals and flags, which are later than the newest order of who is refused. */
async function originsOfAttempts(
  customer_id: string[],
  container: MedusaContainer
): Promise<{ customer_id: string | null; origin: Origin }[]> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const decisions = await service.listDecisions(
    { customer_id, cart_id: { $ne: null } },
    {
      select: ["id", "customer_id", "cart_id"],
      take: pageFor(customer_id),
      order: { created_at: "DESC", id: "DESC" },
    }
  )
  const origins = await service.origins.of(decisions.flatMap(({ cart_id }) => cart_id ?? []))
  return decisions.flatMap((decision) => {
    const origin = origins.get(decision.cart_id as string)
    return origin ? { customer_id: decision.customer_id, origin } : []
  })
}

const namesOf = ({ first_name, last_name, company_name }: Profile): AddressFacts => ({
  first_name,
  last_name,
  company: company_name,
})

/** What the customer would check out with who fills in what is saved. */
const factsOfProfile = (profile: Profile): CheckoutFacts => {
  const { addresses } = profile
  const shipping = addresses?.find((saved) => saved.is_default_shipping) ?? addresses?.[0]
  const billing = addresses?.find((saved) => saved.is_default_billing)
  return {
    ...EMPTY_FACTS,
    customer_id: profile.id,
    email: profile.email,
    phone: profile.phone,
    shipping_address: shipping ?? namesOf(profile),
    billing_address: billing ?? null,
  }
}

/** What the customer would check out with who orders the same way again. */
const factsOfNextOrder = (order: OrderWithOrigin): CheckoutFacts => ({
  ...factsOfOrder(order, null),
  // It is the next order that is asked about, not this one, which counts as placed.
  order_id: null,
  placed_at: null,
  ip: order.origin?.ip ?? null,
})

/** The checkouts that are to be expected of a customer. */
export interface LikelyCheckouts {
  customer_id: string
  checkouts: CheckoutFacts[]
}

/**
 * What customers are likely to check out with: the profile with its default addresses, and once more the
 * newest order; each with the channel and the IP address seen last. An account is logged in. A customer who
 * was deleted is what the orders tell.
 */
export async function likelyCheckouts(
  customerIds: string[],
  container: MedusaContainer
): Promise<LikelyCheckouts[]> {
  const profiles = await readGraph<Profile>(
    { entity: "customer", fields: PROFILE_FIELDS, filters: { id: customerIds } },
    container
  )
  const newest = await listNewestOrders(customerIds, pageFor(customerIds), container)
  const orders = await withOrigins(newest, container)
  const attempts = await originsOfAttempts(customerIds, container)

  return customerIds.map((customer_id) => {
    const profile = profiles.find(({ id }) => id === customer_id)
    const login = profile?.has_account ? customer_id : null
    // Of one who was deleted it is not known any more whether there was an account.
    const isTheirs = (origin: Origin | null) => !origin || !profile || origin.customer_id === login
    const order = orders.find((one) => one.customer_id === customer_id && isTheirs(one.origin))
    const attempt = attempts.find((one) => one.customer_id === customer_id && isTheirs(one.origin))
    const nextOrder = order && factsOfNextOrder(order)
    const seen = {
      logged_in_customer_id: login,
      sales_channel_id: order?.sales_channel_id ?? null,
      customer_id,
    }
    const ip = attempt?.origin.ip ?? nextOrder?.ip ?? null
    const checkouts = [
      ...(profile ? [{ ...factsOfProfile(profile), ...seen, ip }] : []),
      ...(nextOrder ? [{ ...nextOrder, ...seen }] : []),
    ]
    return {
      customer_id,
      checkouts: checkouts.length ? checkouts : [{ ...EMPTY_FACTS, customer_id }],
    }
  })
}
