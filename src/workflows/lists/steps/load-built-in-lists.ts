import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadBuiltInLists } from "../utils/built-in-lists"

/**
 * Writes the lists that come with the plugin, once for each version of their packages. Not compensated: they
 * are to be there.
 *
 * @example
 * loadBuiltInListsStep()
 */
export const loadBuiltInListsStep = createStep(
  "blacklist-load-built-in-lists",
  async (_, { container }) => {
    await loadBuiltInLists(container)
    return new StepResponse(void 0)
  }
)
