import { canonicalEmail } from "../../../modules/blacklist/screening"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { canonicalPhones } from "../../../modules/blacklist/screening/canonical"
import { sharedDetails } from "../../common/core-data/store-details"
import { type PhoneOnFile, phonesOfOrders } from "../utils/phones-of-orders"

export interface FilterBannedCustomersStepInput {
  customer_ids: string[]
}

/**
 * Keeps those of the customers that are blacklisted.
 *
 * @example
 * const banned = filterBannedCustomersStep({ customer_ids: ["cus_123"] })
 */
export const filterBannedCustomersStep = createStep(
  "blacklist-filter-banned-customers",
  async ({ customer_ids }: FilterBannedCustomersStepInput, { container }) => {
    const statuses = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .listCustomerStatuses(
        {
          customer_id: customer_ids,
          status: "blacklisted",
          $or: [{ expires_at: null }, { expires_at: { $gt: new Date() } }],
        },
        { select: ["customer_id"], take: customer_ids.length }
      )
    return new StepResponse(statuses.map(({ customer_id }) => customer_id))
  }
)

export interface CollectBanIdentitiesStepInput {
  customer_ids: string[]
  /** Reads one page of the newest orders, and leaves the older ones for later. */
  newest_orders_only?: boolean
}

/** By what a banned customer is recognised under another account or as a guest; canonical. */
export interface PersonIdentities {
  customer_id: string
  emails: string[]
  phones: string[]
}

/**
 * Collects the e-mail and the phones of customers: their own, those of the saved addresses and
 * those of the orders.
 *
 * @example
 * const identities = collectBanIdentitiesStep({ customer_ids: ["cus_123"] })
 */
export const collectBanIdentitiesStep = createStep(
  "blacklist-collect-ban-identities",
  async ({ customer_ids, newest_orders_only }: CollectBanIdentitiesStepInput, { container }) => {
    if (!customer_ids.length) return new StepResponse<PersonIdentities[]>([])
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: customers } = await query.graph({
      entity: "customer",
      fields: ["id", "email", "phone", "addresses.phone", "addresses.country_code"],
      filters: { id: customer_ids },
    })
    const { emails: shared } = await sharedDetails(container)
    const ordered = await phonesOfOrders(customer_ids, container, newest_orders_only ? 1 : Infinity)

    const people: PersonIdentities[] = customers.map((customer) => {
      const saved = (customer.addresses ?? []) as PhoneOnFile[]
      const orders = ordered.get(customer.id) ?? []
      return {
        customer_id: customer.id,
        emails: [canonicalEmail(customer.email) ?? []].flat().filter((email) => !shared.has(email)),
        phones: phonesOnFile([...saved, ...orders], customer.phone),
      }
    })
    return new StepResponse(people)
  }
)

/** A profile's phone has no country: its national spelling is read with each country of the addresses. */
function phonesOnFile(addresses: PhoneOnFile[], own: string | null | undefined): string[] {
  const countries = new Set(addresses.map(({ country_code }) => country_code ?? null))
  if (!countries.size) countries.add(null)
  const phones = [
    ...addresses.flatMap(({ phone, country_code }) => canonicalPhones(phone, country_code)),
    ...[...countries].flatMap((country) => canonicalPhones(own, country)),
  ]
  return [...new Set(phones)]
}

export interface RefreshBanIdentitiesStepInput {
  identities: PersonIdentities[]
}

/**
 * Adds e-mails and phones that banned customers have by now to those they were banned with. What a
 * customer removes from the profile stays known, or a ban could be edited away.
 *
 * @example
 * refreshBanIdentitiesStep({ identities })
 */
export const refreshBanIdentitiesStep = createStep(
  "blacklist-refresh-ban-identities",
  async ({ identities }: RefreshBanIdentitiesStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const added = await service.statuses.addIdentities(identities)
    return new StepResponse(added, added)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).deleteBanIdentities(ids)
  }
)
