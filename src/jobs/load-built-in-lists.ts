import type { MedusaContainer } from "@medusajs/framework/types"
import { loadBuiltInListsWorkflow } from "../workflows/lists/workflows/load-built-in-lists"

/** Writes the lists that come with the plugin soon after the start; a process that has seen them does nothing. */
export default async function loadBuiltInListsJob(container: MedusaContainer) {
  await loadBuiltInListsWorkflow(container).run()
}

export const config = {
  name: "blacklist-load-built-in-lists",
  schedule: "*/30 * * * * *",
}
