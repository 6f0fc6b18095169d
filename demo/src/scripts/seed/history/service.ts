import type { MedusaContainer } from "@medusajs/framework/types"

interface Found {
  id: string
}

/** The part of the plugin's module service that the demo reads and writes by itself. */
interface BlacklistService {
  listDecisions(filters: object, config: object): Promise<Found[]>
  listSuspicions(filters: object, config: object): Promise<Found[]>
  listEntries(filters: object, config: object): Promise<Found[]>
  origins: {
    save(cartId: string, origin: { ip: string | null; customer_id: string | null }): Promise<void>
  }
  noticeEvents: { setClocks(names: string[], at: Date): Promise<void> }
}

export const blacklistOf = (container: MedusaContainer) =>
  container.resolve<BlacklistService>("blacklist")
