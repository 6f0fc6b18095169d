import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CheckoutDecision } from "../steps/decide-checkout"
import {
  screenCheckoutWorkflow,
  type ScreenCheckoutWorkflowInput,
} from "../workflows/screen-checkout"
import { screenWithoutHooksWorkflow } from "../workflows/screen-without-hooks"
import { errorCode } from "../../common/error-code"

export type SafeScreening = CheckoutDecision & {
  decision_id: string | null
  claim_id: string | null
}

/**
 * Screens a checkout so that nobody else's failure decides it. `lookUpShopperStep` already answers
 * for the database; what is caught here is the rest: a hook handler that throws, an event bus that
 * is down. The checkout is then screened again without them.
 */
export async function screenSafely(
  input: ScreenCheckoutWorkflowInput,
  container: MedusaContainer
): Promise<SafeScreening> {
  try {
    return (await screenCheckoutWorkflow(container).run({ input })).result
  } catch (error) {
    const failure = errorCode(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`medusa-plugin-blacklist: the screening workflow failed (${failure})`)
    return (await screenWithoutHooksWorkflow(container).run({ input: { ...input, failure } }))
      .result
  }
}
