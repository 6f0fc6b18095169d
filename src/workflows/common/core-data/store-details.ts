import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { AddressFacts } from "../../../modules/blacklist/screening"
import type { SharedDetails } from "../../../modules/blacklist/screening/shared-details"
import { logFailure } from "../log-failure"

/** More locations than a store has of its own. */
const MOST_LOCATIONS = 1000

async function readLocations(container: MedusaContainer): Promise<AddressFacts[]> {
  const stockLocations = container.resolve(Modules.STOCK_LOCATION, { allowUnregistered: true })
  if (!stockLocations) return []
  const locations = await stockLocations.listStockLocations(
    {},
    { relations: ["address"], take: MOST_LOCATIONS }
  )
  return locations.flatMap(({ address }) => address ?? [])
}

const reading = new WeakMap<BlacklistModuleService, Promise<void>>()

/** Reads the settings and the stock locations, once for all who wait for them. */
function refresh(service: BlacklistModuleService, container: MedusaContainer): Promise<void> {
  let running = reading.get(service)
  if (!running) {
    running = (async () => {
      try {
        service.storeDetails.keepLocations(await readLocations(container))
        service.storeDetails.keepSettings(await service.getSettings())
      } catch (error) {
        service.storeDetails.postponeLocations()
        logFailure("to read the store's settings and stock locations", error, container)
      } finally {
        reading.delete(service)
      }
    })()
    reading.set(service, running)
  }
  return running
}

/**
 * What many of the store's shoppers share. The first one of a process waits until it has been read; later
 * it is brought up to date every five minutes, while nobody waits. It does not throw.
 */
export async function sharedDetails(container: MedusaContainer): Promise<SharedDetails> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const { locationsAge } = service.storeDetails
  if (locationsAge === "none") await refresh(service, container)
  else if (locationsAge === "old") void refresh(service, container)
  return service.storeDetails.shared
}
