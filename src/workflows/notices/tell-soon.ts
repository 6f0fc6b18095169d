import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE } from "../../modules/blacklist"
import type BlacklistModuleService from "../../modules/blacklist/service"
import { tellStaffWorkflow } from "./workflows/tell-staff"

const running = new WeakMap<BlacklistModuleService, { again: boolean }>()

/**
 * Tells staff now, or as soon as the run that is under way has ended: in a rush of refusals a thousand events
 * are two runs.
 */
export async function tellSoon(container: MedusaContainer): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const current = running.get(service)
  if (current) {
    current.again = true
    return
  }
  const run = { again: true }
  running.set(service, run)
  try {
    while (run.again) {
      run.again = false
      await tellStaffWorkflow(container).run()
    }
  } finally {
    running.delete(service)
  }
}
