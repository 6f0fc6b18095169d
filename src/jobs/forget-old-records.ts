import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE } from "../modules/blacklist"
import type BlacklistModuleService from "../modules/blacklist/service"

const DAY_MS = 24 * 60 * 60 * 1000

/** Deletes what the setting `retention` no longer keeps. */
export default async function forgetOldRecordsJob(container: MedusaContainer) {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const { retention } = await service.getSettings()
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)

  await service.origins.forget(daysAgo(retention.cart_origins_days))
  await service.paymentSessions.forget(daysAgo(retention.cart_origins_days))
  if (retention.decisions_days !== null) {
    await service.decisions.forget(daysAgo(retention.decisions_days))
  }
  if (retention.ledger_days !== null) {
    await service.ledger.forgetFacts(daysAgo(retention.ledger_days))
  }
}

export const config = {
  name: "blacklist-forget-old-records",
  schedule: "17 3 * * *",
}
