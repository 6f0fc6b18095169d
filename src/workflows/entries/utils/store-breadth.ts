import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { StoreBreadth } from "../../../modules/blacklist/screening/too-broad"
import { readGraph } from "../../common/core-data/read-graph"

/**
 * What is broad for this store.
 *
 * @param codes - the countries that are asked about, in lower case; all where absent
 */
export async function storeBreadth(
  codes: string[] | null,
  container: MedusaContainer
): Promise<StoreBreadth> {
  const { options } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const filters = codes ? { countries: { iso_2: codes } } : {}
  const regions =
    codes?.length === 0
      ? []
      : await readGraph<{ countries: { iso_2: string }[] }>(
          { entity: "region", fields: ["countries.iso_2"], filters },
          container
        )
  return {
    trustedProxies: options.clientIp.trustedProxies,
    countries: regions.flatMap(({ countries }) => countries.map(({ iso_2 }) => iso_2)),
  }
}
