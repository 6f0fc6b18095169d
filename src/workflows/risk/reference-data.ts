import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import type { StoredHashes } from "../../modules/blacklist/screening/rules"
import {
  ipAbroad,
  NO_REFERENCE_DATA,
  type ReferenceData,
} from "../../modules/blacklist/screening/risk"

/** By what reference data are asked about a checkout. */
export interface ReferenceSubject {
  /** With `email_domain`, the domain and those above it, as entries are looked up. */
  hashes: StoredHashes
  ip: string | null
  cart_id: string | null
}

/**
 * What the file of networks by country, the payment provider and weak keys say of a checkout. All that signals need
 * from outside the database comes through here; what there is no source for says so.
 */
export const referenceDataOf = async (
  { hashes, ip }: ReferenceSubject,
  container: MedusaContainer
): Promise<ReferenceData> => {
  const { geoIp } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  if (!geoIp.isOn) return NO_REFERENCE_DATA
  await geoIp.ready()
  const country = ip === null ? null : geoIp.countryOf(ip)
  return { ...NO_REFERENCE_DATA, is_ip_abroad: ipAbroad(country, hashes) }
}
