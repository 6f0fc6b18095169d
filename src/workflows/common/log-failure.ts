import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorCode } from "./error-code"

/**
 * Logs what failed, for the store's operators, without a word of the error's message: it may repeat
 * personal data.
 *
 * @param what - what failed, with the id it failed for: `to check order order_123`
 *
 * @example
 * logFailure("to check order order_123", error, container)
 * // medusa-plugin-blacklist: failed to check order order_123 (55P03)
 */
export function logFailure(what: string, error: unknown, container: MedusaContainer): void {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`medusa-plugin-blacklist: failed ${what} (${errorCode(error)})`)
}
