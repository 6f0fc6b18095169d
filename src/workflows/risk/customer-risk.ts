import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import {
  buildRiskFacts,
  customerHashes,
  NO_REFERENCE_DATA,
  riskOf,
} from "../../modules/blacklist/screening/risk"
import { CUSTOMER_RISK_SIGNALS, type Risk } from "../../types"
import { sharedDetails } from "../common/core-data/store-details"

/**
 * How risky a customer is: what is known of the account, or of the guests with its e-mail, and of its phones, with
 * windows that end now. It is made of facts whenever it is asked for, so nothing of a person is kept for it.
 *
 * @throws MedusaError `not_found`
 */
export async function riskOfCustomer(
  customerId: string,
  container: MedusaContainer
): Promise<Risk> {
  const { risks } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const customer = await container.resolve(Modules.CUSTOMER).retrieveCustomer(customerId, {
    select: ["id", "email", "phone", "has_account"],
    relations: ["addresses"],
  })
  const hashes = customerHashes(
    {
      id: customer.id,
      has_account: customer.has_account,
      email: customer.email,
      phone: customer.phone ?? null,
      addresses: customer.addresses.map(({ phone, country_code }) => ({ phone, country_code })),
    },
    await sharedDetails(container)
  )
  const { facts, settings, large_from } = await risks.ofPerson(hashes)
  const subject = {
    hashes,
    ledger: facts,
    total: null,
    currency_code: null,
    large_from,
    reference: NO_REFERENCE_DATA,
  }
  return riskOf(buildRiskFacts(subject, settings), settings, CUSTOMER_RISK_SIGNALS)
}
