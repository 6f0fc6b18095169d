import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { loadBuiltInListsStep } from "../steps/load-built-in-lists"

/**
 * Writes the lists that come with the plugin, once for each version of their packages.
 *
 * @example
 * await loadBuiltInListsWorkflow(container).run()
 */
export const loadBuiltInListsWorkflow = createWorkflow("blacklist-load-built-in-lists", () => {
  loadBuiltInListsStep()
})
