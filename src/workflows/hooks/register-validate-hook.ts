import { configManager } from "@medusajs/framework/config"
import { MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { BLACKLIST_MODULE } from "../../modules/blacklist"
import { readOptions } from "../../modules/blacklist/options"

type ValidateHook = typeof completeCartWorkflow.hooks.validate

/** Module options are not in the container while hooks are registered; the loaded config has them. */
function hookWanted(): boolean {
  const declared = configManager.config.modules?.[BLACKLIST_MODULE]
  const options = typeof declared === "object" && "options" in declared ? declared.options : {}
  return readOptions(options as Record<string, unknown>).completeCartHook
}

/**
 * Registers the plugin's handler on `completeCartWorkflow`'s `validate` hook, unless the option
 * `completeCartHook` says that the store has a handler of its own.
 *
 * @throws MedusaError that says what to do, where the one slot that Medusa offers is taken already.
 */
export function registerValidateHook(register: (validate: ValidateHook) => void): void {
  if (!hookWanted()) return
  try {
    register(completeCartWorkflow.hooks.validate)
  } catch (error) {
    if (!String((error as Error | null)?.message).includes("handler")) throw error
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "medusa-plugin-blacklist: the `validate` hook of completeCartWorkflow already has a handler, " +
        "and Medusa allows one. Set the plugin option `completeCartHook: false` and call " +
        "`guardCheckoutWorkflow` from medusa-plugin-blacklist/workflows in that handler " +
        '(three lines, see "A store with its own validate handler" in the plugin\'s README).'
    )
  }
}
