import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Collects what is told under a name from now on. */
export function heard(container: MedusaContainer, name: string): Record<string, unknown>[] {
  const told: Record<string, unknown>[] = []
  container.resolve(Modules.EVENT_BUS).subscribe(name, async ({ data }) => {
    told.push(data as Record<string, unknown>)
  })
  return told
}
