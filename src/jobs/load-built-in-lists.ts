import type { MedusaContainer } from "@medusajs/framework/types"
import { logFailure } from "../workflows/common/log-failure"
import { loadBuiltInListsWorkflow } from "../workflows/lists/workflows/load-built-in-lists"

/** Brings the lists that the plugin comes with, soon after the start; a process that has seen them does nothing. */
export default async function loadBuiltInListsJob(container: MedusaContainer) {
  try {
    await loadBuiltInListsWorkflow(container).run()
  } catch (error) {
    logFailure("to load the lists that come with the plugin; it is tried again", error, container)
  }
}

export const config = {
  name: "blacklist-load-built-in-lists",
  schedule: "*/30 * * * * *",
}
