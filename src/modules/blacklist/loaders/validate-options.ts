import type { LoaderOptions } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { checkCountries } from "../geo-ip"
import { PLUGIN, readOptions } from "../options"

/** Stops the boot with a message that names the option where one is unknown or bad. */
export default async function validateOptionsLoader({ options }: LoaderOptions): Promise<void> {
  const { geoip } = readOptions(options)
  if (!geoip) return
  try {
    await checkCountries(geoip.path)
  } catch {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `${PLUGIN}: option "geoip.path": expected the path of a readable MMDB file`
    )
  }
}
