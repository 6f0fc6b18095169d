import { MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { pluginOptions } from "./plugin-options"

type ValidateHook = typeof completeCartWorkflow.hooks.validate

/**
 * Registers the plugin's handler on `completeCartWorkflow`'s `validate` hook, unless the option
 * `completeCartHook` says that the store has a handler of its own.
 *
 * @throws MedusaError that says what to do, where the one slot that Medusa offers is taken already.
 */
export function registerValidateHook(register: (validate: ValidateHook) => void): void {
  if (!pluginOptions().completeCartHook) return
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
